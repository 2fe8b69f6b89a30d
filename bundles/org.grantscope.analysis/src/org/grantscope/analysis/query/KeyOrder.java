package org.grantscope.analysis.query;

/** Orders places by numbers that stand for what is at them. No object is made for a place. */
public final class KeyOrder {

	private final long[] keys;
	private final boolean descending;

	private KeyOrder(long[] keys, boolean descending) {
		this.keys = keys;
		this.descending = descending;
	}

	/**
	 * The places of these keys from 0 on, ordered by them; equal ones stay in their order.
	 *
	 * @param descending the largest first
	 */
	public static int[] places(long[] keys, boolean descending) {
		int[] order = new int[keys.length];
		for (int i = 0; i < order.length; i++) {
			order[i] = i;
		}
		return new KeyOrder(keys, descending).mergeSort(order, new int[keys.length]);
	}

	/** Bottom up; the two arrays change roles after each round. */
	private int[] mergeSort(int[] positions, int[] spare) {
		int[] from = positions;
		int[] to = spare;
		for (int width = 1; width < positions.length; width *= 2) {
			for (int start = 0; start < positions.length; start += 2 * width) {
				int middle = Math.min(start + width, positions.length);
				merge(from, to, start, middle, Math.min(start + 2 * width, positions.length));
			}
			int[] swap = from;
			from = to;
			to = swap;
		}
		return from;
	}

	private void merge(int[] from, int[] to, int start, int middle, int end) {
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
