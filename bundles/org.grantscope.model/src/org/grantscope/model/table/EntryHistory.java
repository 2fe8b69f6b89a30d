package org.grantscope.model.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known of a table's entries from having seen it more than once: how often each reference was reused, since when each
 * entry is as it is, and which changed last. Packed: no object for an entry. Immutable.
 */
public final class EntryHistory {

	private final int[] generations;
	private final long[] since;
	private final BitSet changed;

	/**
	 * A history of as many entries as the arrays have; it takes copies.
	 *
	 * @param generations how often each reference was freed and granted anew between captures
	 * @param since       milliseconds since 1970 of the first capture that shows each entry as it is now
	 * @param changed     the entries that differ between the last two captures
	 */
	public EntryHistory(int[] generations, long[] since, BitSet changed) {
		if (generations.length != since.length || changed.length() > since.length) {
			throw new IllegalArgumentException("%d generations, %d times".formatted(generations.length, since.length));
		}
		this.generations = generations.clone();
		this.since = since.clone();
		this.changed = (BitSet) changed.clone();
	}

	/** How many entries it tells of; further ones are new. */
	public int size() {
		return since.length;
	}

	/** How often the reference was freed and granted anew between captures; 0 of an entry that it does not tell of. */
	public int generation(int ref) {
		return ref < generations.length ? generations[ref] : 0;
	}

	/** When the entry was first seen as it is now; null of an entry that it does not tell of. */
	public @Nullable Instant since(int ref) {
		return ref < since.length ? Instant.ofEpochMilli(since[ref]) : null;
	}

	/** When the entry was first seen as it is now, in milliseconds since 1970; of an entry that it tells of. */
	public long sinceMillis(int ref) {
		return since[ref];
	}

	/** Whether the entry differs between the last two captures. */
	public boolean isChanged(int ref) {
		return changed.get(ref);
	}

	/** The entries that differ between the last two captures, a copy. */
	public BitSet changed() {
		return (BitSet) changed.clone();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EntryHistory that && Arrays.equals(generations, that.generations)
				&& Arrays.equals(since, that.since) && changed.equals(that.changed);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(generations) + Arrays.hashCode(since);
	}
}
