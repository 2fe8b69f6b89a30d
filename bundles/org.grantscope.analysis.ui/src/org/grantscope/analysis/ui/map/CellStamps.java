package org.grantscope.analysis.ui.map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.grantscope.analysis.ui.ThemeColors;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.model.EntryState;

/**
 * The pixels of a cell of one size, for each look that it can have: drawn once, and from then on copied. Small cells have a colour
 * alone; from {@link #PATTERNED} pixels on a pattern too.
 */
final class CellStamps {

	/** Cells of so many pixels have patterns and a gap between them. */
	static final int PATTERNED = 5;
	private static final int SIGNED = 12;
	private static final int BYTES = 3;
	private static final int LOOKS = EntryState.VALUES.size() > 1 << 4 ? -1 : 1 << 6;
	private static final PaletteData PALETTE = new PaletteData(0xff0000, 0xff00, 0xff);
	private static final String[][] SIGNS = { { "..#..", "..#..", "#####", "..#..", "..#.." }, { ".....", ".....", "#####", ".....", "....." },
			{ ".....", ".##.#", "#.##.", ".....", "....." } };

	private final int size;
	private final byte[][] stamps = new byte[LOOKS][];

	private CellStamps(int size) {
		this.size = size;
	}

	/** All looks of cells of that width and height. */
	static CellStamps of(int size, ThemeColors colors) {
		CellStamps made = new CellStamps(size);
		RGB mark = colors.of("map.mark").getRGB();
		for (EntryState state : EntryState.VALUES) {
			CellLook look = CellLook.of(state);
			RGB fill = colors.of(look.color()).getRGB();
			made.stamps[state.getValue()] = made.draw(look, fill, colors.background(), null, mark);
			for (ChangeKind kind : ChangeKind.values()) {
				made.stamps[state.getValue() | kind.ordinal() + 1 << 4] = made.draw(look, fill, colors.background(), kind, mark);
			}
		}
		return made;
	}

	/** Pixels of a cell's width and height. */
	int size() {
		return size;
	}

	private byte[] draw(CellLook look, RGB fill, RGB background, @Nullable ChangeKind change, RGB mark) {
		byte[] stamp = new byte[size * size * BYTES];
		boolean patterned = size >= PATTERNED;
		int n = patterned ? size - 1 : size;
		RGB ink = ThemeColors.mix(ThemeColors.ink(fill), fill, look.strength());
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				RGB pixel = x >= n || y >= n ? background : patterned && look.pattern().has(x, y, n) ? ink : fill;
				put(stamp, x, y, change != null && patterned && x < n && y < n && isMark(x, y, n, change) ? mark : pixel);
			}
		}
		return stamp;
	}

	/** A border, and in large cells the sign in the upper right corner. */
	private static boolean isMark(int x, int y, int n, ChangeKind change) {
		int border = n < SIGNED ? 1 : 2;
		if (x < border || y < border || x >= n - border || y >= n - border) {
			return true;
		}
		String[] sign = SIGNS[change.ordinal()];
		int left = n - border - 1 - sign.length;
		int top = border + 1;
		return n >= SIGNED + 2 && x >= left && x < left + sign.length && y >= top && y < top + sign.length
				&& sign[y - top].charAt(x - left) == '#';
	}

	private void put(byte[] stamp, int x, int y, RGB pixel) {
		int at = (y * size + x) * BYTES;
		stamp[at] = (byte) pixel.red;
		stamp[at + 1] = (byte) pixel.green;
		stamp[at + 2] = (byte) pixel.blue;
	}

	/** One cell, for a legend. */
	ImageData cell(EntryState state, @Nullable ChangeKind change) {
		int look = state.getValue() | (change == null ? 0 : change.ordinal() + 1 << 4);
		return new ImageData(size, size, BYTES * 8, PALETTE, 1, stamps[look].clone());
	}

	/** A frame of a picture; beyond the table's end, the background. */
	ImageData frame(MapPicture picture, int frame, RGB background) {
		int rows = picture.perFrame() / MapLayout.ROW;
		int line = MapLayout.ROW * size * BYTES;
		byte[] pixels = new byte[line * rows * size];
		int first = frame * picture.perFrame();
		int count = Math.min(picture.perFrame(), picture.size() - first);
		if (count < picture.perFrame()) {
			for (int at = 0; at < pixels.length; at += BYTES) {
				pixels[at] = (byte) background.red;
				pixels[at + 1] = (byte) background.green;
				pixels[at + 2] = (byte) background.blue;
			}
		}
		int cell = size * BYTES;
		for (int i = 0; i < count; i++) {
			byte[] stamp = stamps[picture.look(first + i)];
			int at = i / MapLayout.ROW * size * line + i % MapLayout.ROW * cell;
			for (int y = 0; y < size; y++) {
				System.arraycopy(stamp, y * cell, pixels, at + y * line, cell);
			}
		}
		return new ImageData(MapLayout.ROW * size, rows * size, BYTES * 8, PALETTE, 1, pixels);
	}
}
