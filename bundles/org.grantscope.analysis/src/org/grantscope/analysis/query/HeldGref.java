package org.grantscope.analysis.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;

/**
 * What gntalloc says of one of its grants.
 *
 * @param file        the open file that lists it; empty when none does any more
 * @param descriptors of that file; empty when no source saw them
 * @param pfn         its page's number in the granting domain, unsigned; empty when no source saw it
 * @param users       the driver's count of what keeps it
 * @param offset      where a mapping of the file finds it, in bytes
 * @param clearedByte the byte of the page that its unmap notify clears
 * @param port        the event channel that its unmap notify signals
 */
public record HeldGref(OptionalLong file, Optional<List<Integer>> descriptors, OptionalLong pfn, int users, long offset,
		OptionalInt clearedByte, OptionalInt port) {

	/** Takes a copy of the list. */
	public HeldGref {
		descriptors = descriptors.map(List::copyOf);
	}

	static HeldGref of(Gref gref) {
		OpenFile file = gref.getFile();
		UnmapNotify notify = gref.getUnmapNotify();
		Optional<List<Integer>> descriptors = file == null ? Optional.of(List.of())
				: file.isDescriptorsKnown() ? Optional.of(List.copyOf(file.getDescriptors())) : Optional.empty();
		return new HeldGref(file == null ? OptionalLong.empty() : OptionalLong.of(file.getId()), descriptors,
				gref.getPfn() == null ? OptionalLong.empty() : OptionalLong.of(gref.getPfn()), gref.getUsers(), gref.getFileOffset(),
				known(notify == null ? null : notify.getByteOffset()), known(notify == null ? null : notify.getPort()));
	}

	private static OptionalInt known(@Nullable Integer value) {
		return value == null ? OptionalInt.empty() : OptionalInt.of(value);
	}
}
