package org.grantscope.core.memory;

import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.DriverState.Notify;

/**
 * One {@code struct gntalloc_gref} as it is in memory.
 *
 * @param address    where it begins
 * @param inFile     where its links in its file's list are
 * @param fileLinks  these links
 * @param ref        its reference, unsigned
 * @param fileOffset bytes
 * @param users      unsigned
 * @param pfn        its page's number; empty when that cannot be told
 * @param unmapNotify what unmapping does
 * @param sound      whether its values can be those of a gref; where not, only its links count
 */
record GrefNode(long address, long inFile, ListLinks fileLinks, long ref, long fileOffset, long users, OptionalLong pfn,
		Optional<Notify> unmapNotify, boolean sound) {

	/** What is shown of it. */
	DriverState.Gref gref(OptionalLong file) {
		return new DriverState.Gref((int) ref, file, pfn, fileOffset, (int) users, unmapNotify);
	}
}
