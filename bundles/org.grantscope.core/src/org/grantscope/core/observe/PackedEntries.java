package org.grantscope.core.observe;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.PinCounts;

/**
 * Tracked entries in ascending order of references, as columns of numbers; an entry is made when it is asked for. Finding
 * one by its reference takes the same short time in a table of any size, unless its references are few and far between.
 * Immutable.
 */
public final class PackedEntries extends AbstractList<TrackedEntries.Entry> implements RandomAccess {

	/** No entries. */
	public static final PackedEntries NONE = new Builder().build();

	/** Of this many references one must be listed for the references to have an index. */
	private static final int SPARSE = 8;

	private final int size;
	private final int[] refs;
	private final int[] mappers;
	private final long[] mfns;
	private final int[] pins;
	private final int[] grantees;
	private final long[] frames;
	private final int[] flags;

	/** By reference, where in the columns the first entry of that one or a higher one is; empty for sparse references. */
	private final int[] index;

	private PackedEntries(Builder columns) {
		size = columns.size;
		refs = Arrays.copyOf(columns.refs, size);
		mappers = Arrays.copyOf(columns.mappers, size);
		mfns = Arrays.copyOf(columns.mfns, size);
		pins = Arrays.copyOf(columns.pins, size);
		grantees = Arrays.copyOf(columns.grantees, size);
		frames = Arrays.copyOf(columns.frames, size);
		flags = Arrays.copyOf(columns.flags, size);
		index = size > 0 && refs[size - 1] / SPARSE < size ? index(refs) : new int[0];
	}

	private static int[] index(int[] refs) {
		int[] index = new int[refs[refs.length - 1] + 1];
		int next = 0;
		for (int at = 0; at < refs.length; at++) {
			while (next <= refs[at]) {
				index[next++] = at;
			}
		}
		return index;
	}

	/** The same entries, in ascending order; those of one reference in the order given. */
	public static PackedEntries copyOf(Collection<TrackedEntries.Entry> entries) {
		if (entries instanceof PackedEntries packed) {
			return packed;
		}
		List<TrackedEntries.Entry> ascending = new ArrayList<>(entries);
		ascending.sort(Comparator.comparingInt(TrackedEntries.Entry::ref));
		Builder packed = new Builder();
		for (TrackedEntries.Entry entry : ascending) {
			packed.add(entry);
		}
		return packed.build();
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public TrackedEntries.Entry get(int at) {
		return new TrackedEntries.Entry(refs[at], mappers[at], mfns[at], new PinCounts(pins[at]), grantees[at], frames[at], flags[at]);
	}

	/** The reference of the entry at that place. */
	public int ref(int at) {
		return refs[at];
	}

	/** Whether there is an entry of that reference. */
	public boolean has(int ref) {
		int at = firstFrom(ref);
		return at < size && refs[at] == ref;
	}

	/** The first entry of that reference, or null when there is none. */
	public TrackedEntries.@Nullable Entry find(int ref) {
		int at = firstFrom(ref);
		return at < size && refs[at] == ref ? get(at) : null;
	}

	/** Where the first entry is whose reference is that one or a higher one; {@link #size()} when there is none. */
	public int firstFrom(int ref) {
		if (size == 0 || ref > refs[size - 1]) {
			return size;
		}
		return index.length > 0 ? index[Math.max(ref, 0)] : searchFrom(ref);
	}

	private int searchFrom(int ref) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = low + high >>> 1;
			if (refs[middle] < ref) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** Takes entries in ascending order. Not thread-safe. */
	public static final class Builder {

		private static final int FIRST = 16;

		private int size;
		private int[] refs = new int[FIRST];
		private int[] mappers = new int[FIRST];
		private long[] mfns = new long[FIRST];
		private int[] pins = new int[FIRST];
		private int[] grantees = new int[FIRST];
		private long[] frames = new long[FIRST];
		private int[] flags = new int[FIRST];

		/** How many were taken. */
		public int size() {
			return size;
		}

		/** The highest reference taken, or -1 when none was. */
		public int lastRef() {
			return size == 0 ? -1 : refs[size - 1];
		}

		/**
		 * Takes the numbers of an {@link TrackedEntries.Entry}.
		 *
		 * @throws IllegalArgumentException when the reference is negative or lower than the last one
		 */
		public void add(int ref, int mapper, long mfn, int pinWord, int grantee, long frame, int flagWord) {
			if (ref < Math.max(0, lastRef())) {
				throw new IllegalArgumentException("gref %d after gref %d".formatted(ref, lastRef()));
			}
			if (size == refs.length) {
				grow(size * 2);
			}
			refs[size] = ref;
			mappers[size] = mapper;
			mfns[size] = mfn;
			pins[size] = pinWord;
			grantees[size] = grantee;
			frames[size] = frame;
			flags[size] = flagWord;
			size++;
		}

		/** The same of an entry. */
		public void add(TrackedEntries.Entry entry) {
			add(entry.ref(), entry.mapper(), entry.mfn(), entry.pins().word(), entry.grantee(), entry.frame(), entry.flags());
		}

		/** What was taken; more may be added for another list. */
		public PackedEntries build() {
			return new PackedEntries(this);
		}

		private void grow(int capacity) {
			refs = Arrays.copyOf(refs, capacity);
			mappers = Arrays.copyOf(mappers, capacity);
			mfns = Arrays.copyOf(mfns, capacity);
			pins = Arrays.copyOf(pins, capacity);
			grantees = Arrays.copyOf(grantees, capacity);
			frames = Arrays.copyOf(frames, capacity);
			flags = Arrays.copyOf(flags, capacity);
		}
	}
}
