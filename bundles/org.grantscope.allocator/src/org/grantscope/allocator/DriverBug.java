package org.grantscope.allocator;

import java.util.List;

/**
 * A known fault of the real driver that has just happened. The simulated driver has the same faults, and tells.
 *
 * @param nanoseconds since the machine began
 * @param domid       in whose kernel
 * @param grefs       the references concerned, as far as there are some
 */
public record DriverBug(long nanoseconds, int domid, Kind kind, List<Integer> grefs) {

	/** Takes a copy of the list. */
	public DriverBug {
		grefs = List.copyOf(grefs);
	}

	/** The faults. Seen on a real machine with Linux 6.1.192. */
	public enum Kind {
		/** An alloc failed for want of references, and the driver's count of grefs is one too low from now on. */
		COUNT_TOO_LOW("the count of grefs is one too low from now on"),
		/** The page of the gref that failed is lost until the machine boots. */
		PAGE_LOST("a page is lost"),
		/** The count has gone below zero, and an alloc was refused for that alone; so will be all that follow. */
		WEDGED("the driver refuses every alloc, since its count is below zero"),
		/** The end of a mapping over two allocs gave back grants of another file, which lay between them in the driver's list. */
		CROSS_FILE_FREE("a mapping's end freed a grant of another file"),
		/** Grants that a mapping held were not given back at its end, and never will be. */
		GREF_LEAKED("a grant is kept for ever"),
		/** A file was asked for a gref that had been freed: the kernel uses memory that is not its own any more. */
		USE_AFTER_FREE("a freed gref was used"),
		/**
		 * A byte was to be cleared at the end of a mapping, but the mapping turned out to be for reading alone: gntdev looks at
		 * that only when the wish comes after the mmap. The kernel faults there, and the process hangs or dies.
		 */
		READONLY_PAGE_WRITTEN("the kernel faults on clearing a byte of a page that it has mapped for reading");

		private final String description;

		Kind(String description) {
			this.description = description;
		}

		/** One line for people. */
		public String description() {
			return description;
		}
	}
}
