package org.grantscope.analysis.ui.map;

import java.util.BitSet;

import org.eclipse.swt.graphics.Rectangle;

/** Which entries of the map are selected, and where the keyboard is. For one thread. */
final class MapSelection {

	private BitSet selected = new BitSet();
	private BitSet kept = new BitSet();
	private int lead = -1;
	private int anchor = -1;

	/** Where the keyboard is; -1 for nowhere. */
	int lead() {
		return lead;
	}

	boolean has(int ref) {
		return selected.get(ref);
	}

	int count() {
		return selected.cardinality();
	}

	/** The selected entry of that number or the next one; -1 when there is none. */
	int next(int ref) {
		return selected.nextSetBit(ref);
	}

	/** The first entry from there on that is not selected. */
	int nextNot(int ref) {
		return selected.nextClearBit(ref);
	}

	/** The references, in ascending order. */
	int[] refs() {
		return selected.stream().toArray();
	}

	/** Nothing is. */
	void clear() {
		selected = new BitSet();
		lead = -1;
		anchor = -1;
	}

	/** What does not exist any more is not selected. */
	void cut(int size) {
		selected.clear(size, Math.max(size, selected.length()));
		lead = lead < size ? lead : -1;
		anchor = anchor < size ? anchor : lead;
	}

	/** These and no others; the first of them has the keyboard. */
	void set(BitSet refs) {
		selected = (BitSet) refs.clone();
		lead = selected.nextSetBit(0);
		anchor = lead;
	}

	/** That one alone. */
	void only(int ref) {
		selected = new BitSet();
		selected.set(ref);
		lead = ref;
		anchor = ref;
	}

	/** That one beside the others, or no more. */
	void toggle(int ref) {
		selected.flip(ref);
		lead = ref;
		anchor = ref;
	}

	/** All from where the last selection began to that one. */
	void extend(int ref) {
		if (anchor < 0) {
			only(ref);
			return;
		}
		selected = new BitSet();
		selected.set(Math.min(anchor, ref), Math.max(anchor, ref) + 1);
		lead = ref;
	}

	/** A rectangle is begun; beside what is selected, or instead of it. */
	void begin(boolean beside) {
		kept = beside ? selected : new BitSet();
	}

	/** The rectangle is that one now, in the layout's points. */
	void cover(MapLayout layout, Rectangle area) {
		BitSet now = (BitSet) kept.clone();
		int first = -1;
		int last = Math.min(layout.frames(), layout.firstFrameAt(area.y + area.height) + layout.columns());
		for (int frame = layout.firstFrameAt(area.y); frame < last; frame++) {
			Rectangle in = layout.block(frame).intersection(area);
			if (!in.isEmpty()) {
				int found = cover(layout, frame, in, now);
				first = first < 0 ? found : first;
			}
		}
		selected = now;
		lead = first < 0 ? lead : first;
		anchor = lead;
	}

	private static int cover(MapLayout layout, int frame, Rectangle in, BitSet now) {
		Rectangle block = layout.block(frame);
		int left = (in.x - block.x) / layout.cell();
		int right = (in.x + in.width - 1 - block.x) / layout.cell();
		int top = (in.y - block.y) / layout.cell();
		int bottom = (in.y + in.height - 1 - block.y) / layout.cell();
		int first = frame * layout.perFrame();
		for (int row = top; row <= bottom; row++) {
			int from = Math.min(layout.size(), first + row * MapLayout.ROW + left);
			now.set(from, Math.max(from, Math.min(layout.size(), first + row * MapLayout.ROW + right + 1)));
		}
		int ref = first + top * MapLayout.ROW + left;
		return ref < layout.size() ? ref : -1;
	}
}
