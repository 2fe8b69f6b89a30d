package org.grantscope.debug.ui.table;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which rows of a table of any length are selected: half a million cost no more than their bits. It has a lead, the row that the
 * keyboard is at, and an anchor, from which a range is extended; -1 while there is none. For one thread.
 */
final class RowSelection {

	private final BitSet rows = new BitSet();
	private int lead = -1;
	private int anchor = -1;

	/** The row that the keyboard is at. */
	int lead() {
		return lead;
	}

	/** Whether that row is selected. */
	boolean has(int row) {
		return rows.get(row);
	}

	/** How many are. */
	int count() {
		return rows.cardinality();
	}

	/** The selected rows, in ascending order. */
	int[] rows() {
		int[] all = new int[rows.cardinality()];
		int row = -1;
		for (int i = 0; i < all.length; i++) {
			row = rows.nextSetBit(row + 1);
			all[i] = row;
		}
		return all;
	}

	/** Nothing is, and there is no lead. */
	void clear() {
		rows.clear();
		lead = -1;
		anchor = -1;
	}

	/** That row alone. */
	void set(int row) {
		rows.clear();
		rows.set(row);
		lead = row;
		anchor = row;
	}

	/** These rows alone; the first is the lead. */
	void set(int[] wanted) {
		clear();
		IntStream.of(wanted).forEach(rows::set);
		lead = rows.nextSetBit(0);
		anchor = lead;
	}

	/** All rows of so many; the lead stays. */
	void setAll(int count) {
		rows.set(0, count);
		lead = Math.max(0, lead);
		anchor = lead;
	}

	/** Those from the anchor to that row, which is the lead now. */
	void extend(int row) {
		int from = anchor < 0 ? row : anchor;
		rows.clear();
		rows.set(Math.min(from, row), Math.max(from, row) + 1);
		anchor = from;
		lead = row;
	}

	/** That row too, or no more. */
	void toggle(int row) {
		rows.flip(row);
		lead = row;
		anchor = row;
	}

	/** The lead moves, and nothing else changes. */
	void moveLead(int row) {
		lead = row;
	}

	/** The lead is that row, whether or not it is selected; the selection is taken as it is. */
	void setLead(int row) {
		lead = row;
		anchor = row;
	}
}
