package org.grantscope.model.table;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * Which grant, in the whole machine.
 *
 * @param domid the granting domain; empty when the source that named it was cut
 * @param ref   its reference in that domain's table
 */
public record GrefId(OptionalInt domid, int ref) implements Comparable<GrefId> {

	private static final Comparator<GrefId> ORDER = Comparator.comparingInt((GrefId id) -> id.domid.orElse(Integer.MAX_VALUE))
			.thenComparingInt(GrefId::ref);

	/** By domain, then by reference; those of the unknown domain last. */
	@Override
	public int compareTo(GrefId other) {
		return ORDER.compare(this, other);
	}

	/** {@code d1 gref 9}. */
	@Override
	public String toString() {
		return (domid.isPresent() ? "d" + domid.getAsInt() : "unknown domain") + " gref " + ref;
	}
}
