package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a table that shows one picture must do to show the next one: few steps where little changed. Worked out in the
 * background.
 *
 * @param before   what is shown
 * @param now      what is to be shown
 * @param asked    the entries whose rows were compared
 * @param removed  rows to take out, by their places in the first picture, the last one first
 * @param inserted rows to put in after that, by their places in the second picture, the first one first
 * @param dirty    rows whose texts are others, by their places in the second picture
 */
record PictureUpdate(EntryPicture before, EntryPicture now, BitSet asked, int[] removed, int[] inserted, int[] dirty) {

	/** With more rows than this to take out or to put in, showing all anew is better. */
	private static final int STEPS = 1_000;

	/**
	 * The steps from one picture to the next.
	 *
	 * @param asked the entries whose rows the table has filled
	 * @param stop  asked now and then
	 * @return null when showing all anew is better, or when stopped
	 */
	static @Nullable PictureUpdate between(EntryPicture before, EntryPicture now, BitSet asked, BooleanSupplier stop) {
		BitSet was = set(before.refs());
		BitSet is = set(now.refs());
		BitSet gone = without(was, is);
		BitSet come = without(is, was);
		if (gone.cardinality() > STEPS || come.cardinality() > STEPS) {
			return null;
		}
		if (!Arrays.equals(kept(before.refs(), gone), kept(now.refs(), come))) {
			moved(now, was, is, gone, come);
			if (gone.cardinality() > STEPS || !Arrays.equals(kept(before.refs(), gone), kept(now.refs(), come))) {
				return null;
			}
		}
		int[] dirty = dirty(before, now, asked, come, stop);
		return stop.getAsBoolean() ? null
				: new PictureUpdate(before, now, asked, reversed(places(before.refs(), gone)), places(now.refs(), come), dirty);
	}

	/** In another order than that of references, what changed may have another place. */
	private static void moved(EntryPicture now, BitSet was, BitSet is, BitSet gone, BitSet come) {
		now.rows().history().ifPresent(history -> {
			BitSet changed = history.changed();
			changed.and(was);
			changed.and(is);
			gone.or(changed);
			come.or(changed);
		});
	}

	private static int[] dirty(EntryPicture before, EntryPicture now, BitSet asked, BitSet come, BooleanSupplier stop) {
		int[] refs = now.refs();
		int[] found = new int[refs.length];
		int n = 0;
		for (int i = 0; i < refs.length && ((i & 0xff) != 0 || !stop.getAsBoolean()); i++) {
			if (asked.get(refs[i]) && !come.get(refs[i]) && !now.looksAs(before, refs[i])) {
				found[n++] = i;
			}
		}
		return Arrays.copyOf(found, n);
	}

	private static BitSet set(int[] refs) {
		BitSet set = new BitSet();
		for (int ref : refs) {
			set.set(ref);
		}
		return set;
	}

	private static BitSet without(BitSet all, BitSet others) {
		BitSet left = (BitSet) all.clone();
		left.andNot(others);
		return left;
	}

	private static int[] kept(int[] refs, BitSet without) {
		return Arrays.stream(refs).filter(ref -> !without.get(ref)).toArray();
	}

	private static int[] places(int[] refs, BitSet of) {
		int[] found = new int[of.cardinality()];
		int n = 0;
		for (int i = 0; i < refs.length && n < found.length; i++) {
			if (of.get(refs[i])) {
				found[n++] = i;
			}
		}
		return found;
	}

	private static int[] reversed(int[] places) {
		int[] turned = new int[places.length];
		for (int i = 0; i < places.length; i++) {
			turned[i] = places[places.length - 1 - i];
		}
		return turned;
	}
}
