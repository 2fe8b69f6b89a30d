package org.grantscope.core.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What Linux's gntalloc driver holds in one domain.
 *
 * @param domid         the granting domain
 * @param limit         the module's {@code limit}: how many grefs all files together may have, 0 to 2^32 - 1; empty when the source cannot
 *                      see it
 * @param grefSize      the driver's own count of grefs ({@code gref_size}), 0 to 2^32 - 1; empty when the source cannot see it
 * @param files         the open files, in the order opened; where a source finds them by their grefs, in no order
 * @param filesComplete whether there is no other open file; not where a source finds files by the grefs that they list
 * @param grefs         the grefs in the driver's global list, in its order
 * @param grefsComplete whether there is no other gref; not where the list breaks off or one in it could not be read
 * @param mappings      the memory mappings of the device, in ascending order of address; empty when the source cannot see them
 */
public record DriverState(Origin origin, int domid, OptionalLong limit, OptionalLong grefSize, List<File> files,
		boolean filesComplete, List<Gref> grefs, boolean grefsComplete, Optional<List<Mapping>> mappings,
		List<Problem> problems) implements Observation {

	/** Takes copies of the lists. */
	public DriverState {
		files = List.copyOf(files);
		grefs = List.copyOf(grefs);
		mappings = mappings.map(List::copyOf);
		problems = List.copyOf(problems);
	}

	/**
	 * One open file of {@code /dev/xen/gntalloc}.
	 *
	 * @param id          by which the others name it here; of a live kernel the address of the file's private data, unsigned
	 * @param descriptors the descriptors that refer to it, none when only mappings keep it open; empty when the source cannot
	 *                    see them
	 * @param nextIndex   the index that its next allocation gets, in bytes; empty when the source cannot see it
	 */
	public record File(long id, Optional<List<Integer>> descriptors, OptionalLong nextIndex) {

		/** Takes a copy of the list. */
		public File {
			descriptors = descriptors.map(List::copyOf);
		}
	}

	/**
	 * One grant of the driver.
	 *
	 * @param ref        its reference in the grant table
	 * @param file       the file that still lists it; empty after a dealloc, when mappings alone keep it
	 * @param pfn        its page's number in the granting domain, in pages; empty when the source cannot see it
	 * @param fileOffset where a mapping finds it, in bytes
	 * @param users      what keeps it: its file, and every mapping of its page
	 * @param unmapNotify what happens when the last user goes
	 */
	public record Gref(int ref, OptionalLong file, OptionalLong pfn, long fileOffset, int users, Optional<Notify> unmapNotify) {
	}

	/**
	 * What unmapping does.
	 *
	 * @param byteOffset the byte of the page, from its start, that is cleared; empty for none
	 * @param port       the event channel that is notified; empty for none
	 */
	public record Notify(OptionalInt byteOffset, OptionalInt port) {
	}

	/**
	 * One memory mapping (VMA, or what is left of one after a split).
	 *
	 * @param address the first byte, in the process's address space
	 * @param pages   its size
	 * @param file    the file that was mapped, which the mapping keeps open
	 * @param refs    the grants that it keeps, by reference
	 */
	public record Mapping(long address, int pages, long file, List<Integer> refs) {

		/** Takes a copy of the list. */
		public Mapping {
			refs = List.copyOf(refs);
		}
	}
}
