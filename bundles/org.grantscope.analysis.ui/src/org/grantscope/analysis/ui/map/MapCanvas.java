package org.grantscope.analysis.ui.map;

import java.util.BitSet;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.grantscope.analysis.ui.ThemeColors;
import org.grantscope.debug.ui.WidgetName;

/** The map itself: draws what is seen of a picture, zooms and scrolls. For the user interface's thread. */
final class MapCanvas {

	/** So many frames are seen at once where there are so many. */
	private static final int AT_A_GLANCE = 64;
	private static final int SMALL_CELLS = 5;
	private static final double FAINT = 0.22;
	private static final double SOFT = 0.62;

	/** What decides how large the cells are. */
	enum Fit {
		/** The first frames, up to 64 of them, are seen at once. */
		GLANCE,
		/** All frames are, where that can be. */
		ALL,
		/** The user. */
		FREE
	}

	/** Who is told what happens on the map. */
	interface Watcher {

		/** The user selected other entries. */
		void selected();

		/** The pointer is over that entry; -1 for none. */
		void hovered(int ref);

		/** All colours are others. */
		void recolored();
	}

	private final Canvas canvas;
	private final ThemeColors colors;
	private final FrameTiles tiles;
	private final Font small;
	private final MapSelection selection = new MapSelection();
	private final Watcher watcher;
	private final int text;
	private @Nullable MapPicture picture;
	private MapLayout layout;
	private Fit fit = Fit.GLANCE;
	private int x;
	private int y;
	private @Nullable Rectangle band;
	private String told = "";

	/** An empty map. */
	MapCanvas(Composite parent, Watcher watcher) {
		this.watcher = watcher;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER | SWT.NO_BACKGROUND);
		canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		canvas.setData("org.eclipse.e4.ui.css.CssClassName", "MPartStack");
		colors = new ThemeColors(canvas, this::recolor);
		tiles = new FrameTiles(canvas, colors);
		small = new LocalResourceManager(JFaceResources.getResources(), canvas)
				.create(FontDescriptor.createFrom(canvas.getFont()).increaseHeight(-1));
		canvas.setFont(small);
		GC gc = new GC(canvas);
		text = gc.getFontMetrics().getHeight();
		gc.dispose();
		layout = new MapLayout(1, 1, 0, 1 << 9, text);
		WidgetName.set(canvas, "tableMap", "Table map");
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = told;
			}
		});
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> refit());
		bar(canvas.getVerticalBar());
		bar(canvas.getHorizontalBar());
	}

	private void bar(ScrollBar bar) {
		bar.addListener(SWT.Selection, (Event event) -> scrollTo(canvas.getHorizontalBar().getSelection(), canvas.getVerticalBar().getSelection()));
	}

	Canvas control() {
		return canvas;
	}

	ThemeColors colors() {
		return colors;
	}

	MapSelection selection() {
		return selection;
	}

	@Nullable MapPicture picture() {
		return picture;
	}

	MapLayout layout() {
		return layout;
	}

	/** Shows that picture; of the same table as before, what is seen and selected stays. */
	void show(@Nullable MapPicture next, boolean sameTable) {
		MapPicture before = picture;
		picture = next;
		tiles.show(next);
		if (next == null || !sameTable) {
			selection.clear();
		} else {
			selection.cut(next.size());
		}
		boolean same = sameTable && before != null && next != null && before.size() == next.size() && before.perFrame() == next.perFrame();
		if (next != null && !same) {
			layout = layout.of(next.size(), next.perFrame());
			fit = sameTable ? fit : fit == Fit.FREE ? Fit.GLANCE : fit;
			refit();
			if (!sameTable) {
				scrollTo(0, 0);
			}
		}
		if (same && before != null && next != null) {
			redrawChanged(before, next);
		} else {
			canvas.redraw();
		}
	}

	private void redrawChanged(MapPicture before, MapPicture next) {
		for (int frame = layout.firstFrameAt(y); frame < layout.frames(); frame++) {
			Rectangle block = layout.block(frame);
			if (block.y - y > canvas.getClientArea().height) {
				return;
			}
			if (!before.looksAs(next, frame)) {
				canvas.redraw(block.x - x - SMALL_CELLS, block.y - y - SMALL_CELLS, block.width + 2 * SMALL_CELLS, block.height + 2 * SMALL_CELLS, false);
			}
		}
	}

	private void recolor() {
		tiles.clear();
		canvas.redraw();
		watcher.recolored();
	}

	/** As large as it fits from now on. */
	void fit(Fit wanted) {
		fit = wanted;
		refit();
		if (wanted == Fit.ALL || layout.frames() <= AT_A_GLANCE) {
			scrollTo(0, 0);
		}
	}

	/** What decides on the size. */
	Fit fit() {
		return fit;
	}

	private void refit() {
		MapPicture shown = picture;
		Point area = area();
		if (shown != null && fit != Fit.FREE && area.x > 0) {
			int atOnce = fit == Fit.ALL ? shown.frames() : AT_A_GLANCE;
			layout = MapLayout.fitting(area, atOnce, shown.size(), shown.perFrame(), text);
		}
		scrollTo(x, y);
		canvas.redraw();
	}

	private Point area() {
		Rectangle client = canvas.getClientArea();
		return new Point(client.width, client.height);
	}

	/** So many steps larger, where what is at that point of the control stays there. */
	void zoom(int steps, Point at) {
		MapLayout next = layout.zoomed(steps);
		Point area = area();
		boolean all = layout.width() <= area.x && layout.height() <= area.y;
		if (picture == null || steps > 0 && next.cell() == layout.cell()) {
			return;
		}
		if (steps < 0 && (all || next.cell() == layout.cell())) {
			fit(all ? Fit.GLANCE : Fit.ALL);
			return;
		}
		int frame = Math.max(0, layout.frameAt(Math.clamp((long) at.x + x, layout.left(), layout.width() - SMALL_CELLS), at.y + y));
		Rectangle was = layout.block(frame);
		double inX = (at.x + x - was.x) / (double) was.width;
		double inY = (at.y + y - was.y) / (double) was.height;
		layout = next;
		fit = Fit.FREE;
		Rectangle now = layout.block(frame);
		scrollTo((int) Math.round(now.x + inX * now.width) - at.x, (int) Math.round(now.y + inY * now.height) - at.y);
		canvas.redraw();
	}

	/** The point where zooming keeps the picture when no pointer says it: the keyboard's entry where it is seen, else the middle. */
	Point center() {
		Point area = area();
		int lead = selection.lead();
		if (lead >= 0) {
			Rectangle cell = layout.cellOf(lead);
			Point at = new Point(cell.x - x + cell.width / 2, cell.y - y + cell.height / 2);
			if (at.x >= 0 && at.y >= 0 && at.x < area.x && at.y < area.y) {
				return at;
			}
		}
		return new Point(area.x / 2, area.y / 2);
	}

	/** Moves what is seen. */
	void pan(int right, int down) {
		scrollTo(x + right, y + down);
	}

	private void scrollTo(int wantedX, int wantedY) {
		Point area = area();
		int width = picture == null ? 0 : layout.width();
		int height = picture == null ? 0 : layout.height();
		int nextX = Math.clamp(wantedX, 0, Math.max(0, width - area.x));
		int nextY = Math.clamp(wantedY, 0, Math.max(0, height - area.y));
		set(canvas.getHorizontalBar(), nextX, width, area.x);
		set(canvas.getVerticalBar(), nextY, height, area.y);
		if (nextX != x || nextY != y) {
			x = nextX;
			y = nextY;
			canvas.redraw();
		}
	}

	private void set(ScrollBar bar, int at, int all, int seen) {
		int page = Math.max(1, seen);
		bar.setValues(at, 0, Math.max(1, Math.max(all, page)), page, layout.rowHeight(), Math.max(1, page - layout.rowHeight()));
		bar.setVisible(all > page);
	}

	/** Scrolls until the entry is seen. */
	void reveal(int ref) {
		Rectangle cell = layout.cellOf(ref);
		Point area = area();
		int leastX = cell.x + cell.width + SMALL_CELLS - area.x;
		int leastY = cell.y + cell.height + SMALL_CELLS - area.y;
		int toX = Math.clamp(x, leastX, Math.max(leastX, cell.x - SMALL_CELLS));
		int toY = Math.clamp(y, leastY, Math.max(leastY, cell.y - text));
		scrollTo(toX, toY);
	}

	/** The entry at that point of the control; -1 for none. */
	int refAt(int atX, int atY) {
		return picture == null ? -1 : layout.refAt(atX + x, atY + y);
	}

	/** Where the entry's cell is, in the control. */
	Rectangle boundsOf(int ref) {
		Rectangle cell = layout.cellOf(ref);
		return new Rectangle(cell.x - x, cell.y - y, cell.width, cell.height);
	}

	/** A point of the control as one of the layout. */
	Point inLayout(int atX, int atY) {
		return new Point(atX + x, atY + y);
	}

	/** Shows the rectangle that is drawn up; null for none. */
	void band(@Nullable Rectangle drawn) {
		band = drawn;
		canvas.redraw();
	}

	/** These entries are selected elsewhere. */
	void select(BitSet refs) {
		MapPicture shown = picture;
		selection.set(refs);
		if (shown != null) {
			selection.cut(shown.size());
		}
		if (selection.lead() >= 0) {
			reveal(selection.lead());
		}
		canvas.redraw();
	}

	/** The user selected other entries. */
	void selectionChanged() {
		canvas.redraw();
		watcher.selected();
	}

	/** The pointer is over that entry. */
	void hover(int ref) {
		watcher.hovered(ref);
	}

	/** What people who do not see the map are told of where the keyboard is. */
	void tell(String words) {
		if (!words.equals(told)) {
			told = words;
			canvas.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
		}
	}

	private void paint(GC gc) {
		Point area = area();
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(0, 0, area.x, area.y);
		MapPicture shown = picture;
		if (shown == null) {
			return;
		}
		tiles.begin();
		gc.setInterpolation(SWT.NONE);
		gc.setFont(small);
		BitSet seen = new BitSet();
		RGB foreground = canvas.getForeground().getRGB();
		Color soft = new Color(ThemeColors.mix(foreground, colors.background(), SOFT));
		Color faint = new Color(ThemeColors.mix(foreground, colors.background(), FAINT));
		for (int frame = layout.firstFrameAt(y); frame < layout.frames(); frame++) {
			Rectangle block = layout.block(frame);
			block.x -= x;
			block.y -= y;
			if (block.y - text > area.y) {
				break;
			}
			if (block.x + block.width >= 0 && block.x <= area.x) {
				seen.set(frame);
				tiles.draw(gc, shown, frame, layout.cell(), block);
				gc.setForeground(faint);
				gc.drawRectangle(block.x - 1, block.y - 1, block.width + 1, block.height + 1);
				gc.setForeground(soft);
			}
			heading(gc, soft, frame, block);
		}
		overlay(gc, shown, seen);
		if (tiles.isBehind()) {
			canvas.getDisplay().timerExec(1, this::redrawIfThere);
		}
	}

	private void redrawIfThere() {
		if (!canvas.isDisposed()) {
			canvas.redraw();
		}
	}

	private void heading(GC gc, Color color, int frame, Rectangle block) {
		gc.setForeground(color);
		if (layout.isHeaded()) {
			int first = frame * layout.perFrame();
			int last = Math.min(first + layout.perFrame(), layout.size()) - 1;
			String name = "frame " + frame;
			String more = "%s: grefs %d - %d (0x%x)".formatted(name, first, last, first);
			int left = Math.max(1, block.x);
			int room = block.x + block.width - left;
			String words = gc.textExtent(more).x <= room ? more : gc.textExtent(name).x <= room ? name : Integer.toString(frame);
			if (room > 0 && gc.textExtent(words).x <= room) {
				gc.drawText(words, left, block.y - text, true);
			}
		} else if (frame % layout.columns() == 0) {
			String number = Integer.toString(frame);
			gc.drawText(number, layout.left() - x - SMALL_CELLS - gc.textExtent(number).x, block.y + (block.height - text) / 2, true);
		}
	}

	private void overlay(GC gc, MapPicture shown, BitSet seen) {
		Color accent = colors.of("map.selected");
		MapOverlay over = new MapOverlay(gc, layout, -x, -y, accent, canvas.getBackground());
		Color mark = colors.of("map.mark");
		for (int frame = seen.nextSetBit(0); frame >= 0; frame = seen.nextSetBit(frame + 1)) {
			if (layout.cell() < CellStamps.PATTERNED && shown.isMarked(frame)) {
				over.marks(shown, frame, mark);
			}
			over.selection(selection, frame);
		}
		if (selection.count() <= 1 || canvas.isFocusControl()) {
			over.lead(selection.lead());
		}
		if (band != null) {
			over.band(band);
		}
	}
}
