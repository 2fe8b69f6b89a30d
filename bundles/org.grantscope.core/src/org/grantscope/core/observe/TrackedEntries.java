package org.grantscope.core.observe;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.PinCounts;

/**
 * What Xen tracks of every domain's grants: the entries that somebody uses, and no other. This is what the hypervisor's
 * {@code g} key prints.
 *
 * @param domains in the order printed; a domain whose number was cut away has none
 * @param cut     whether the beginning, the end or lines in between are known to be missing, so that more may have been tracked
 */
public record TrackedEntries(Origin origin, List<Domain> domains, boolean cut, List<Problem> problems)
		implements Observation {

	/** Takes copies of the lists. */
	public TrackedEntries {
		domains = List.copyOf(domains);
		problems = List.copyOf(problems);
	}

	/**
	 * One granting domain.
	 *
	 * @param domid           the domain; empty when its line was cut away
	 * @param version         of its table, 1 or 2; empty where the dialect does not say
	 * @param frames          frames in its table; Xen 4.10 and later
	 * @param maxFrames       to how many it may grow
	 * @param maptrackFrames  frames of the handles of its own mappings of others' grants
	 * @param maxMaptrackFrames to how many these may grow
	 * @param entries         the entries in use, in ascending order of references; always {@link PackedEntries}
	 * @param complete        whether an entry that is not listed is known not to be in use
	 */
	public record Domain(OptionalInt domid, OptionalInt version, OptionalInt frames, OptionalInt maxFrames,
			OptionalInt maptrackFrames, OptionalInt maxMaptrackFrames, List<Entry> entries, boolean complete) {

		/** Takes a copy of the list, in ascending order. */
		public Domain {
			entries = PackedEntries.copyOf(entries);
		}

		/** The entries in use, to be found by their references. */
		public PackedEntries byRef() {
			return PackedEntries.copyOf(entries);
		}
	}

	/**
	 * One entry in use: the active entry, which is Xen's own, and the shared one, which the guest wrote.
	 *
	 * @param ref    the reference
	 * @param mapper the domain that uses it ({@code act->domid})
	 * @param mfn    the machine frame in use
	 * @param pins   how often, by kind
	 * @param grantee the shared entry's domid
	 * @param frame  the shared entry's frame
	 * @param flags  version 1: the shared entry's flags; version 2: its status word
	 */
	public record Entry(int ref, int mapper, long mfn, PinCounts pins, int grantee, long frame, int flags) {
	}
}
