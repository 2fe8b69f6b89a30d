package org.grantscope.analysis.ui.map;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where everything is: frames in rows and columns, each a block of cells, 32 to a row, in order. Without a picture's place on the
 * screen; units are points, from the whole picture's upper left corner.
 *
 * @param cell    width and height of a cell
 * @param columns frames beside each other
 * @param size    entries
 * @param perFrame entries of a frame
 * @param text    height of a line of text
 */
record MapLayout(int cell, int columns, int size, int perFrame, int text) {

	/** Cells beside each other in a frame. */
	static final int ROW = 32;
	/** The sizes that a cell can have. */
	private static final int[] CELLS = { 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40 };
	/** Frames have a heading of their own where cells are as large as this. */
	private static final int HEADED = 3;
	/** So large are cells made, at most, where few are to be seen at once. */
	private static final int FITTED = 20;
	private static final int MARGIN = 6;
	private static final int DIGITS = 5;

	/** The layout in which the first so many frames are seen at once and as large as can be; where they cannot be, the smallest. */
	static MapLayout fitting(Point area, int atOnce, int size, int perFrame, int text) {
		int all = Math.max(1, Math.min(atOnce, (size + perFrame - 1) / perFrame));
		int most = Integer.highestOneBit(2 * all - 1);
		MapLayout best = null;
		MapLayout smallest = new MapLayout(1, 1, size, perFrame, text);
		for (int cell : CELLS) {
			for (int columns = 1; columns <= most && cell <= FITTED; columns *= 2) {
				MapLayout tried = new MapLayout(cell, columns, size, perFrame, text);
				boolean wide = tried.width() <= area.x;
				smallest = wide && cell == 1 ? tried : smallest;
				Rectangle last = tried.block(all - 1);
				best = wide && last.y + last.height + MARGIN <= area.y ? tried : best;
			}
		}
		return best == null ? smallest : best;
	}

	/** The same with cells of another size: that many steps larger; the same when there is none. */
	MapLayout zoomed(int steps) {
		int at = 0;
		while (at < CELLS.length - 1 && CELLS[at] < cell) {
			at++;
		}
		return new MapLayout(CELLS[Math.clamp(at + (long) steps, 0, CELLS.length - 1)], columns, size, perFrame, text);
	}

	/** The same for another table. */
	MapLayout of(int otherSize, int otherPerFrame) {
		return new MapLayout(cell, columns, otherSize, otherPerFrame, text);
	}

	int frames() {
		return (size + perFrame - 1) / perFrame;
	}

	/** Whether each frame has a heading; else each row of frames has one at its left. */
	boolean isHeaded() {
		return cell >= HEADED;
	}

	private int gap() {
		return isHeaded() ? MARGIN + cell / 2 : MARGIN / 2;
	}

	/** Where the first column of frames begins. */
	int left() {
		return isHeaded() ? MARGIN : MARGIN + DIGITS * text / 2 + MARGIN / 2;
	}

	private int heading() {
		return isHeaded() ? text : 0;
	}

	private int frameWidth() {
		return ROW * cell;
	}

	private int frameHeight() {
		return perFrame / ROW * cell;
	}

	int width() {
		return left() + Math.min(columns, Math.max(1, frames())) * (frameWidth() + gap()) - gap() + MARGIN;
	}

	int height() {
		return MARGIN + (frames() + columns - 1) / columns * rowHeight() - gap() + MARGIN;
	}

	/** From one row of frames to the next. */
	int rowHeight() {
		return frameHeight() + heading() + gap();
	}

	/** The cells of a frame, without its heading. */
	Rectangle block(int frame) {
		return new Rectangle(left() + frame % columns * (frameWidth() + gap()), MARGIN + frame / columns * rowHeight() + heading(),
				frameWidth(), frameHeight());
	}

	/** One cell, with the gap at its right and below. */
	Rectangle cellOf(int ref) {
		Rectangle block = block(ref / perFrame);
		int in = ref % perFrame;
		return new Rectangle(block.x + in % ROW * cell, block.y + in / ROW * cell, cell, cell);
	}

	/** The frame whose row and column that point is in, with headings and gaps; -1 for none. */
	int frameAt(int x, int y) {
		int column = Math.floorDiv(x - left(), frameWidth() + gap());
		int row = Math.floorDiv(y - MARGIN, rowHeight());
		int frame = row * columns + column;
		return column < 0 || column >= columns || row < 0 || frame >= frames() ? -1 : frame;
	}

	/** The entry whose cell that point is in; -1 for none. */
	int refAt(int x, int y) {
		int frame = frameAt(x, y);
		if (frame < 0) {
			return -1;
		}
		Rectangle block = block(frame);
		if (!block.contains(x, y)) {
			return -1;
		}
		int ref = frame * perFrame + (y - block.y) / cell * ROW + (x - block.x) / cell;
		return ref < size ? ref : -1;
	}

	/** The first frame of the row of frames at that height. */
	int firstFrameAt(int y) {
		return Math.max(0, Math.floorDiv(y - MARGIN, rowHeight())) * columns;
	}

	/** The entry beside that one, as it is seen: so many cells to the right or downwards, also across frames; itself at the edge. */
	int beside(int ref, int right, int down) {
		int frame = ref / perFrame;
		int column = ref % ROW + right;
		int row = ref % perFrame / ROW + down;
		int rows = perFrame / ROW;
		int across = Math.floorDiv(column, ROW);
		int place = frame % columns + across;
		if (place < 0 || place >= columns) {
			int next = ref + right;
			return next >= 0 && next < size ? next : ref;
		}
		int wanted = frame + across + Math.floorDiv(row, rows) * columns;
		int found = wanted * perFrame + Math.floorMod(row, rows) * ROW + Math.floorMod(column, ROW);
		return wanted >= 0 && found < size ? found : ref;
	}
}
