package org.grantscope.analysis.query;

/**
 * Orders entries by a column; equal ones stay in the order of their references.
 *
 * @param column     by which
 * @param descending the largest first
 */
public record EntryOrder(EntryColumn column, boolean descending) {

	/** As in the table. */
	public static final EntryOrder BY_REF = new EntryOrder(EntryColumn.GREF, false);

	/** A new array with the same references, which are given in ascending order. No object is made for a row. */
	public int[] sort(EntryRows rows, int[] refs) {
		long[] keys = new long[refs.length];
		for (int i = 0; i < refs.length; i++) {
			keys[i] = column.key(rows, refs[i]);
		}
		int[] sorted = KeyOrder.places(keys, descending);
		int[] result = new int[refs.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = refs[sorted[i]];
		}
		return result;
	}
}
