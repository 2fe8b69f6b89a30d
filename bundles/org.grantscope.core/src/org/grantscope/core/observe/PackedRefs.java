package org.grantscope.core.observe;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Grant references in any order, as one column of numbers: four bytes each, and none is boxed before it is asked for. Whether a
 * reference is among them is known at once. Immutable.
 */
public final class PackedRefs extends AbstractList<Integer> implements RandomAccess {

	/** No references. */
	public static final PackedRefs NONE = new PackedRefs(new int[0]);

	/** References from here on are looked for one by one; no table has so many. */
	private static final int INDEXED = 1 << 26;

	private final int[] refs;

	/** A bit for each reference below {@link #INDEXED} up to the highest; made when it is first asked for. */
	private volatile long @Nullable [] index;

	private PackedRefs(int[] refs) {
		this.refs = refs;
	}

	/** These references, in this order. */
	public static PackedRefs of(int... refs) {
		return refs.length == 0 ? NONE : new PackedRefs(refs.clone());
	}

	/** The same references in the same order. */
	public static PackedRefs copyOf(Collection<Integer> refs) {
		return refs instanceof PackedRefs packed ? packed
				: refs.isEmpty() ? NONE : new PackedRefs(refs.stream().mapToInt(Integer::intValue).toArray());
	}

	@Override
	public int size() {
		return refs.length;
	}

	@Override
	public Integer get(int at) {
		return refs[at];
	}

	/** The same, not boxed. */
	public int ref(int at) {
		return refs[at];
	}

	/** Whether that reference is among them. */
	public boolean has(int ref) {
		if (ref < 0 || ref >= INDEXED) {
			return Arrays.stream(refs).anyMatch(one -> one == ref);
		}
		long[] known = index;
		if (known == null) {
			known = index(refs);
			index = known;
		}
		int word = ref / Long.SIZE;
		return word < known.length && (known[word] >>> ref & 1) != 0;
	}

	private static long[] index(int[] refs) {
		int highest = -1;
		for (int ref : refs) {
			highest = ref < INDEXED ? Math.max(highest, ref) : highest;
		}
		long[] index = new long[highest / Long.SIZE + 1];
		for (int ref : refs) {
			if (ref >= 0 && ref < INDEXED) {
				index[ref / Long.SIZE] |= 1L << ref;
			}
		}
		return index;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PackedRefs packed ? Arrays.equals(refs, packed.refs) : super.equals(other);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(refs);
	}

	/** Takes references in any order. Not thread-safe. */
	public static final class Builder {

		private static final int FIRST = 16;

		private int[] refs = new int[FIRST];
		private int size;

		/** How many were taken. */
		public int size() {
			return size;
		}

		/** Takes the next one. */
		public void add(int ref) {
			if (size == refs.length) {
				refs = Arrays.copyOf(refs, size * 2);
			}
			refs[size++] = ref;
		}

		/** What was taken; more may be added for another list. */
		public PackedRefs build() {
			return size == 0 ? NONE : new PackedRefs(Arrays.copyOf(refs, size));
		}
	}
}
