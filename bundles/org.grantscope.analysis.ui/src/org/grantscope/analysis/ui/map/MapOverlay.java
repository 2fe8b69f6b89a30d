package org.grantscope.analysis.ui.map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** What is drawn over the cells: what is selected, what changed where cells are too small to say so, and where the keyboard is. */
final class MapOverlay {

	/** With more runs of selected cells than this, frames are outlined and not cells: a paint is not to take longer. */
	private static final int RUNS = 2_000;
	private static final int SMALL = 5;
	private static final int SELECTED_ALPHA = 90;
	private static final int OPAQUE = 255;

	private final GC gc;
	private final MapLayout layout;
	private final int x;
	private final int y;
	private final Color color;
	private final Color contrast;
	private int runs;

	/**
	 * For one paint.
	 *
	 * @param x     where the layout's left edge is drawn
	 * @param y     where its upper edge is
	 * @param color what is selected
	 */
	MapOverlay(GC gc, MapLayout layout, int x, int y, Color color, Color contrast) {
		this.gc = gc;
		this.layout = layout;
		this.x = x;
		this.y = y;
		this.color = color;
		this.contrast = contrast;
	}

	/** What is selected of one frame. */
	void selection(MapSelection selection, int frame) {
		int from = frame * layout.perFrame();
		int to = Math.min(from + layout.perFrame(), layout.size());
		int ref = selection.next(from);
		if (ref < 0 || ref >= to) {
			return;
		}
		if (runs > RUNS || ref == from && selection.nextNot(from) >= to) {
			outline(layout.block(frame), 2);
			return;
		}
		while (ref >= 0 && ref < to) {
			int rowEnd = Math.min(to, ref / MapLayout.ROW * MapLayout.ROW + MapLayout.ROW);
			int end = Math.min(rowEnd, selection.nextNot(ref));
			run(ref, end);
			ref = selection.next(end);
		}
	}

	private void run(int from, int end) {
		runs++;
		Rectangle cell = layout.cellOf(from);
		Rectangle run = new Rectangle(cell.x, cell.y, cell.width * (end - from), cell.height);
		gc.setBackground(color);
		gc.setAlpha(SELECTED_ALPHA);
		gc.fillRectangle(x + run.x, y + run.y, run.width, run.height);
		gc.setAlpha(OPAQUE);
		if (layout.cell() >= SMALL) {
			gc.setForeground(color);
			gc.setLineWidth(2);
			gc.drawRectangle(x + run.x, y + run.y, run.width - 1, run.height - 1);
		}
	}

	/** Where the keyboard is: seen at every size. */
	void lead(int ref) {
		if (ref >= 0 && ref < layout.size()) {
			Rectangle cell = layout.cellOf(ref);
			int more = Math.max(2, (SMALL + 2 - layout.cell()) / 2);
			outline(new Rectangle(cell.x - more, cell.y - more, cell.width + 2 * more, cell.height + 2 * more), 2);
		}
	}

	/** Changed entries of one frame, where cells are too small for a border of their own. */
	void marks(MapPicture picture, int frame, Color mark) {
		int from = frame * layout.perFrame();
		int to = Math.min(from + layout.perFrame(), layout.size());
		gc.setLineWidth(1);
		for (int ref = from; ref < to && runs <= RUNS; ref++) {
			if (picture.mark(ref) != null) {
				runs++;
				Rectangle cell = layout.cellOf(ref);
				gc.setForeground(contrast);
				gc.drawRectangle(x + cell.x - 3, y + cell.y - 3, cell.width + 5, cell.height + 5);
				gc.setForeground(mark);
				gc.drawRectangle(x + cell.x - 2, y + cell.y - 2, cell.width + 3, cell.height + 3);
			}
		}
	}

	/** The rectangle that is drawn up with the mouse. */
	void band(Rectangle band) {
		gc.setBackground(color);
		gc.setAlpha(SELECTED_ALPHA / 2);
		gc.fillRectangle(x + band.x, y + band.y, band.width, band.height);
		gc.setAlpha(OPAQUE);
		gc.setForeground(color);
		gc.setLineWidth(1);
		gc.setLineStyle(SWT.LINE_DASH);
		gc.drawRectangle(x + band.x, y + band.y, band.width, band.height);
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	private void outline(Rectangle around, int width) {
		gc.setLineWidth(width);
		gc.setForeground(contrast);
		gc.drawRectangle(x + around.x - 2, y + around.y - 2, around.width + 3, around.height + 3);
		gc.setForeground(color);
		gc.drawRectangle(x + around.x, y + around.y, around.width - 1, around.height - 1);
	}
}
