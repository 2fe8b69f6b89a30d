package org.grantscope.debug.ui.changes;

import java.util.Arrays;
import java.util.BitSet;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/** The marked entries of one domain's table. Immutable; may be read from any thread. */
public final class Marks {

	/** Nothing is marked. */
	public static final Marks NONE = new Marks(new int[0], new byte[0], new BitSet(), 0);

	private static final ChangeKind[] KINDS = ChangeKind.values();

	/** The look in which each entry changed last, 0 for never, and how it did. */
	private final int[] looks;
	private final byte[] kinds;
	/** What is marked of it. */
	private final BitSet marked;
	private final int look;

	private Marks(int[] looks, byte[] kinds, BitSet marked, int look) {
		this.looks = looks;
		this.kinds = kinds;
		this.marked = marked;
		this.look = look;
	}

	/** How the entry changed; null when it is not marked. */
	public @Nullable ChangeKind of(int ref) {
		return marked.get(ref) ? KINDS[kinds[ref]] : null;
	}

	/** Whether nothing is marked. */
	public boolean isEmpty() {
		return marked.isEmpty();
	}

	/** How many entries are marked. */
	public int count() {
		return marked.cardinality();
	}

	/** The marked entry of that number or the next one; -1 when there is none. */
	public int next(int ref) {
		return marked.nextSetBit(ref);
	}

	/** The marks after another look: what the history tells of it, and of these what is to be kept. */
	Marks after(Domain before, Domain now, KeepMarks keep) {
		GrantTable table = now.getTable();
		int next = look + 1;
		if (table == null || before.getTable() == null) {
			return kept(looks, kinds, next, keep);
		}
		EntryHistory history = table.getHistory();
		if (history == null || history == before.getTable().getHistory() && history.changed().isEmpty()) {
			return kept(looks, kinds, next, keep);
		}
		EntryTable was = before.getTable().getRows();
		EntryTable is = table.getRows();
		BitSet changed = history.changed();
		int size = Math.max(looks.length, changed.length());
		int[] allLooks = Arrays.copyOf(looks, size);
		byte[] allKinds = Arrays.copyOf(kinds, size);
		for (int ref = changed.nextSetBit(0); ref >= 0; ref = changed.nextSetBit(ref + 1)) {
			allLooks[ref] = next;
			allKinds[ref] = (byte) ChangeKind.of(was, is, ref).ordinal();
		}
		return kept(allLooks, allKinds, next, keep);
	}

	/** The same changes, as many of them marked as is wanted now. */
	Marks keeping(KeepMarks keep) {
		return kept(looks, kinds, look, keep);
	}

	/** Nothing of what changed until now is marked any more. */
	Marks cleared() {
		return new Marks(new int[0], new byte[0], new BitSet(), look);
	}

	private static Marks kept(int[] looks, byte[] kinds, int look, KeepMarks keep) {
		BitSet marked = new BitSet();
		for (int ref = 0; ref < looks.length; ref++) {
			if (looks[ref] > 0 && look - looks[ref] < keep.looks()) {
				marked.set(ref);
			}
		}
		return new Marks(looks, kinds, marked, look);
	}
}
