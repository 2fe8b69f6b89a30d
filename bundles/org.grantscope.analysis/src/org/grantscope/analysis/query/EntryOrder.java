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
		int[] order = new int[refs.length];
		for (int i = 0; i < order.length; i++) {
			order[i] = i;
		}
		int[] sorted = mergeSort(order, new int[refs.length], keys);
		int[] result = new int[refs.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = refs[sorted[i]];
		}
		return result;
	}

	/** Bottom up; the two arrays change roles after each round. */
	private int[] mergeSort(int[] positions, int[] spare, long[] keys) {
		int[] from = positions;
		int[] to = spare;
		for (int width = 1; width < positions.length; width *= 2) {
			for (int start = 0; start < positions.length; start += 2 * width) {
				int middle = Math.min(start + width, positions.length);
				merge(from, to, start, middle, Math.min(start + 2 * width, positions.length), keys);
			}
			int[] swap = from;
			from = to;
			to = swap;
		}
		return from;
	}

	private void merge(int[] from, int[] to, int start, int middle, int end, long[] keys) {
		int left = start;
		int right = middle;
		for (int i = start; i < end; i++) {
			if (left < middle && (right >= end || !precedes(keys[from[right]], keys[from[left]]))) {
				to[i] = from[left++];
			} else {
				to[i] = from[right++];
			}
		}
	}

	private boolean precedes(long a, long b) {
		return descending ? a > b : a < b;
	}
}
