package org.grantscope.core.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the part of one domain's Linux that hands out grant references knows of its table: {@code drivers/xen/grant-table.c}.
 *
 * @param domid     the granting domain
 * @param version   the interface that it writes, 1 or 2 ({@code gnttab_interface})
 * @param frames    the frames of the table that it uses ({@code nr_grant_frames})
 * @param maxFrames to how many it may grow the table
 * @param freeCount its own count of free references ({@code gnttab_free_count})
 * @param freeList  the references that it will hand out; empty when the source cannot see them
 * @param deferral  the freeings that it has put off; empty when the source cannot see them
 */
public record TableDriverState(Origin origin, int domid, OptionalInt version, OptionalInt frames, OptionalInt maxFrames,
		OptionalInt freeCount, Optional<FreeList> freeList, Optional<Deferral> deferral, List<Problem> problems)
		implements Observation {

	/** Takes a copy of the list. */
	public TableDriverState {
		problems = List.copyOf(problems);
	}

	/**
	 * The free references, chained from {@code gnttab_free_head} on.
	 *
	 * @param refs     the next one first; always {@link PackedRefs}
	 * @param complete whether the chain was followed to its end; where not, others may be free as well
	 */
	public record FreeList(List<Integer> refs, boolean complete) {

		/** Takes a copy of the list. */
		public FreeList {
			refs = PackedRefs.copyOf(refs);
		}

		/** The free references, not boxed. */
		public PackedRefs packed() {
			return PackedRefs.copyOf(refs);
		}
	}

	/**
	 * Grants that wait for their peer before Linux can free them.
	 *
	 * @param refs             the deferred list, the one tried next first
	 * @param complete         whether the list was followed to its end and read whole; where not, others may wait as well
	 * @param freePerIteration how many of them the kernel tries each second ({@code grant_table.free_per_iteration}); 0 for all
	 * @param leaked           grants that will never be freed, for want of memory to put them off
	 */
	public record Deferral(List<Integer> refs, boolean complete, OptionalInt freePerIteration, OptionalLong leaked) {

		/** Takes a copy of the list. */
		public Deferral {
			refs = List.copyOf(refs);
		}
	}
}
