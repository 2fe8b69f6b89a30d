package org.grantscope.debug.ui.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Groups of rows as a list, without the rows of those that are folded. Which ones are is kept from list to list. For one thread. */
public final class FoldedRows<R extends GridRow> {

	private final Set<Object> folded = new HashSet<>();
	private List<RowGroup<R>> groups = List.of();
	private List<R> rows = List.of();
	/** The places of headings, and of those with rows to fold. */
	private final BitSet headings = new BitSet();
	private final BitSet foldable = new BitSet();

	/** Other groups from now on. */
	public void show(List<RowGroup<R>> wanted) {
		groups = List.copyOf(wanted);
		flatten();
	}

	private void flatten() {
		headings.clear();
		foldable.clear();
		List<R> flat = new ArrayList<>();
		for (RowGroup<R> group : groups) {
			headings.set(flat.size());
			foldable.set(flat.size(), !group.rows().isEmpty());
			flat.add(group.heading());
			if (!isFolded(group)) {
				flat.addAll(group.rows());
			}
		}
		rows = flat;
	}

	private boolean isFolded(RowGroup<R> group) {
		return folded.contains(group.heading().key());
	}

	/** What is shown, in order. */
	public List<R> rows() {
		return rows;
	}

	/** Whether the row at that place stands above others. */
	public boolean isHeading(int place) {
		return headings.get(place);
	}

	/** Whether there are rows below the one at that place, shown or not. */
	public boolean isFoldable(int place) {
		return foldable.get(place);
	}

	/** Whether the rows below the one at that place are hidden. */
	public boolean isFolded(int place) {
		return foldable.get(place) && folded.contains(rows.get(place).key());
	}

	/** The place of the heading above that place; the place itself where it is one. */
	public int headingOf(int place) {
		return headings.previousSetBit(place);
	}

	/**
	 * Folds or unfolds what is below a heading.
	 *
	 * @return whether anything is other than before
	 */
	public boolean fold(int place, boolean fold) {
		if (!foldable.get(place) || isFolded(place) == fold) {
			return false;
		}
		Object key = rows.get(place).key();
		if (fold) {
			folded.add(key);
		} else {
			folded.remove(key);
		}
		flatten();
		return true;
	}

	/** Folds or unfolds all groups. */
	public void foldAll(boolean fold) {
		folded.clear();
		if (fold) {
			groups.stream().filter(group -> !group.rows().isEmpty()).forEach(group -> folded.add(group.heading().key()));
		}
		flatten();
	}

	/**
	 * Unfolds the groups that hide a row of these.
	 *
	 * @return whether there was any
	 */
	public boolean reveal(Predicate<R> wanted) {
		boolean found = false;
		for (RowGroup<R> group : groups) {
			if (isFolded(group) && group.rows().stream().anyMatch(wanted)) {
				folded.remove(group.heading().key());
				found = true;
			}
		}
		if (found) {
			flatten();
		}
		return found;
	}

	/** The places of these rows, of as many as wanted at most. */
	public int[] places(Predicate<R> wanted, int most) {
		return IntStream.range(0, rows.size()).filter(place -> wanted.test(rows.get(place))).limit(most).toArray();
	}
}
