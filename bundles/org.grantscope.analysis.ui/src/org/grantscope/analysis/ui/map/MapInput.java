package org.grantscope.analysis.ui.map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/**
 * What the mouse and the keyboard do on the map. Click, Shift+click, Ctrl+click and a drawn rectangle select; the wheel zooms, with
 * Shift it scrolls; the middle button moves the picture. The arrows go from cell to cell, with Shift they select, Page Up and Down
 * go from frame to frame, Home and End to the table's ends; plus, minus and 0 zoom; Enter opens.
 */
final class MapInput {

	private static final int DRAGGED = 4;
	private static final int WHEEL_LINES = 40;
	private static final int MIDDLE = 2;

	private final MapCanvas map;
	private final Canvas canvas;
	private final Runnable open;
	private @Nullable Point pressed;
	private @Nullable Point panned;
	private boolean drawing;

	private MapInput(MapCanvas map, Runnable open) {
		this.map = map;
		this.canvas = map.control();
		this.open = open;
	}

	/** On that map, while it lives; {@code open} is run for Enter and a double click. */
	static void on(MapCanvas map, Runnable open) {
		new MapInput(map, open).listen();
	}

	private void listen() {
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseEnter, this::enter);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseExit, event -> map.hover(-1));
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.MouseDoubleClick, event -> {
			pressed = null;
			if (event.button == 1 && map.refAt(event.x, event.y) >= 0) {
				open.run();
			}
		});
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
	}

	private void press(Event event) {
		canvas.setFocus();
		int ref = map.refAt(event.x, event.y);
		MapSelection selection = map.selection();
		if (event.button == MIDDLE) {
			panned = new Point(event.x, event.y);
		} else if (event.button == 1) {
			pressed = map.inLayout(event.x, event.y);
			drawing = false;
			selection.begin((event.stateMask & SWT.MOD1) != 0);
			if (ref >= 0) {
				choose(ref, event.stateMask);
			}
		} else if (ref >= 0 && !selection.has(ref)) {
			choose(ref, 0);
		}
	}

	private void choose(int ref, int keys) {
		MapSelection selection = map.selection();
		if ((keys & SWT.MOD2) != 0) {
			selection.extend(ref);
		} else if ((keys & SWT.MOD1) != 0) {
			selection.toggle(ref);
		} else {
			selection.only(ref);
		}
		map.selectionChanged();
	}

	/** A button that was let go elsewhere is not held any more. */
	private void enter(Event event) {
		if ((event.stateMask & SWT.BUTTON_MASK) == 0) {
			pressed = null;
			panned = null;
		}
		move(event);
	}

	private void move(Event event) {
		Point from = panned;
		Point start = pressed;
		if (from != null) {
			map.pan(from.x - event.x, from.y - event.y);
			panned = new Point(event.x, event.y);
		} else if (start != null && (event.stateMask & SWT.BUTTON1) != 0) {
			Point at = map.inLayout(event.x, event.y);
			drawing |= Math.abs(at.x - start.x) > DRAGGED || Math.abs(at.y - start.y) > DRAGGED;
			if (drawing && (event.stateMask & SWT.MOD2) == 0) {
				Rectangle drawn = new Rectangle(Math.min(at.x, start.x), Math.min(at.y, start.y), Math.abs(at.x - start.x) + 1,
						Math.abs(at.y - start.y) + 1);
				map.selection().cover(map.layout(), drawn);
				map.band(drawn);
			}
		} else {
			map.hover(map.refAt(event.x, event.y));
		}
	}

	private void release(Event event) {
		if (event.button == MIDDLE) {
			panned = null;
		} else if (event.button == 1) {
			boolean drawn = drawing;
			pressed = null;
			drawing = false;
			map.band(null);
			if (drawn) {
				map.selectionChanged();
			}
		}
	}

	private void wheel(Event event) {
		event.doit = false;
		if ((event.stateMask & SWT.MOD2) != 0) {
			map.pan(0, -event.count * WHEEL_LINES);
		} else {
			map.zoom(event.count > 0 ? 1 : -1, new Point(event.x, event.y));
			map.hover(map.refAt(event.x, event.y));
		}
	}

	private void key(Event event) {
		boolean scroll = (event.stateMask & SWT.MOD1) != 0;
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> step(event, scroll, -1, 0);
			case SWT.ARROW_RIGHT -> step(event, scroll, 1, 0);
			case SWT.ARROW_UP -> step(event, scroll, 0, -1);
			case SWT.ARROW_DOWN -> step(event, scroll, 0, 1);
			case SWT.PAGE_UP -> step(event, false, 0, -rows());
			case SWT.PAGE_DOWN -> step(event, false, 0, rows());
			case SWT.HOME -> go(event, 0);
			case SWT.END -> go(event, map.layout().size() - 1);
			case SWT.CR, SWT.KEYPAD_CR -> open.run();
			case SWT.KEYPAD_ADD -> map.zoom(1, map.center());
			case SWT.KEYPAD_SUBTRACT -> map.zoom(-1, map.center());
			default -> character(event.character);
		}
	}

	private void character(char typed) {
		switch (typed) {
			case '+', '=' -> map.zoom(1, map.center());
			case '-' -> map.zoom(-1, map.center());
			case '0' -> map.fit(MapCanvas.Fit.GLANCE);
			case '9' -> map.fit(MapCanvas.Fit.ALL);
			default -> { }
		}
	}

	private int rows() {
		return map.layout().perFrame() / MapLayout.ROW;
	}

	private void step(Event event, boolean scroll, int right, int down) {
		if (scroll) {
			map.pan(right * WHEEL_LINES, down * WHEEL_LINES);
		} else {
			int lead = map.selection().lead();
			go(event, lead < 0 ? 0 : map.layout().beside(lead, right, down));
		}
	}

	private void go(Event event, int ref) {
		if (map.picture() != null && ref >= 0 && ref < map.layout().size()) {
			choose(ref, event.stateMask & SWT.MOD2);
			map.reveal(ref);
		}
	}
}
