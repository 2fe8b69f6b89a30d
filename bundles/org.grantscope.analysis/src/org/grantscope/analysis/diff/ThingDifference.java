package org.grantscope.analysis.diff;

import java.util.List;
import java.util.OptionalInt;

/**
 * Something that is no grant and is not the same in two machines.
 *
 * @param domid   the domain whose it is; empty of the domain whose number is unknown
 * @param thing   what it is
 * @param name    which of them: its number, address or path; empty where a domain has one
 * @param changes the values that differ or that one machine alone tells; those of something that appeared or vanished too
 */
public record ThingDifference(OptionalInt domid, Thing thing, String name, DifferenceKind kind, List<ValueChange> changes) {

	/** Takes a copy of the list. */
	public ThingDifference {
		changes = List.copyOf(changes);
	}

	/** What is no grant. */
	public enum Thing {
		/** A whole domain. */
		DOMAIN("domain"),
		/** Its grant table: version and size. */
		TABLE("table"),
		/** Its gntalloc device: its limit and its count. */
		DEVICE("gntalloc"),
		/** An open file of gntalloc, by number. */
		FILE("file"),
		/** A memory mapping of gntalloc, by address; of several at one address, one each. */
		MAPPING("mapping"),
		/** The freeings that its kernel has put off. */
		DEFERRAL("deferral"),
		/** An event channel, by port. */
		CHANNEL("event channel"),
		/** A paravirtual device, by its path in xenstore. */
		FRONTEND("device");

		private final String label;

		Thing(String label) {
			this.label = label;
		}

		/** In words. */
		public String label() {
			return label;
		}
	}
}
