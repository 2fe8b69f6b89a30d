package org.grantscope.core.observe;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a domain's kernel, or Xen itself, printed about grants.
 *
 * @param domid    whose kernel; empty of Xen's own lines
 * @param messages in the order printed
 */
public record KernelLog(Origin origin, OptionalInt domid, List<Message> messages, List<Problem> problems) implements Observation {

	/** Takes copies of the lists. */
	public KernelLog {
		messages = List.copyOf(messages);
		problems = List.copyOf(problems);
	}

	/**
	 * What a line says. Source of Linux's: {@code drivers/xen/grant-table.c}, {@code gntalloc.c}, {@code gntdev.c},
	 * {@code xen-blkfront.c}, {@code xen-netfront.c}.
	 */
	public enum Kind {
		/** The freeing of a grant that somebody still maps failed; up to 2.6.x and where nothing can be put off. */
		STILL_IN_USE,
		/** The freeing of a grant is put off, until the peer has unmapped it. */
		DEFERRING,
		/** There was no memory to put the freeing off: it will never be done. */
		LEAKING,
		/** A freeing was put off a minute ago and waits still. */
		STILL_PENDING,
		/** A freeing that was put off is done. */
		FREEING,
		/** The table is full and may not grow. */
		TABLE_FULL,
		/** Xen had no handle for a mapping, on Xen up to 4.15. */
		MAPTRACK_FULL,
		/** Which version of the layout the kernel uses. */
		LAYOUT,
		/** The kernel has set its table up. */
		INITIALIZED,
		/** A block device's backend keeps a grant that it should have unmapped. */
		BLOCK_NOT_UNMAPPED,
		/** A network device could get no grants. */
		NETWORK_WITHOUT_REFS,
		/** gntalloc was asked for a private mapping. */
		PRIVATE_MAPPING,
		/** A page table entry that maps a grant was overwritten without unmapping the grant; Xen says so. */
		IMPLICIT_UNMAP,
		/** Xen refused to unmap what gntdev had mapped. */
		UNMAP_FAILED,
		/** Another line that speaks of grants. */
		OTHER
	}

	/**
	 * One line.
	 *
	 * @param line     in its source, from 1
	 * @param seconds  since the kernel or Xen booted; empty when the line has no such time
	 * @param ref      the grant that it is about
	 * @param pfn      the page that it is about; empty also for the all-ones number by which Linux says that there is none
	 * @param numbers  what else it tells, each by the name that the message itself has for it where it has one: {@code cur},
	 *                 {@code extra}, {@code limit}, {@code gnttab_free_count}, {@code req_entries}, {@code total deferred},
	 *                 {@code total leaked}, {@code remaining}, {@code version}; of Xen's lines also {@code domain} and {@code caller},
	 *                 the domain that Xen worked for
	 * @param text     the message without its time and the console's prefix
	 */
	public record Message(int line, OptionalDouble seconds, Kind kind, OptionalInt ref, OptionalLong pfn,
			SortedMap<String, Long> numbers, String text) {

		/** Takes a copy of the map. */
		public Message {
			numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
		}

		/** One that tells no other numbers, or of which they do not matter. */
		public Message(int line, OptionalDouble seconds, Kind kind, OptionalInt ref, OptionalLong pfn, String text) {
			this(line, seconds, kind, ref, pfn, Collections.emptySortedMap(), text);
		}
	}
}
