package org.grantscope.analysis.ui.domains;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/**
 * What the mouse and the keyboard do on the picture. A click selects a domain or an arrow; dragging moves the picture, the wheel
 * zooms. The arrow keys go from domain to domain, Page Up and Page Down from pair to pair; plus, minus and 0 zoom; Enter opens.
 */
final class DomainsInput {

	/** Who is told what the user does. */
	interface Watcher {

		/** That was clicked, or the keyboard went there. */
		void picked(Picked picked);

		/** The arrow keys ask for the domain in a direction. */
		void walk(int right, int down);

		/** The next pair, or the one before. */
		void turn(int step);

		/** The pointer is over that. */
		void hovered(Picked over);

		/** What is selected is to be opened. */
		void open();
	}

	private static final int DRAGGED = 4;

	private final DomainsCanvas picture;
	private final Watcher watcher;
	private @Nullable Point pressed;
	private boolean dragging;

	private DomainsInput(DomainsCanvas picture, Watcher watcher) {
		this.picture = picture;
		this.watcher = watcher;
	}

	/** On that picture, while it lives. */
	static void on(DomainsCanvas picture, Watcher watcher) {
		new DomainsInput(picture, watcher).listen(picture.control());
	}

	private void listen(Canvas canvas) {
		canvas.addListener(SWT.MouseDown, event -> {
			canvas.setFocus();
			pressed = event.button == 1 || event.button == 2 ? new Point(event.x, event.y) : null;
			dragging = false;
		});
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, event -> {
			if (!dragging && event.button != 2) {
				watcher.picked(picture.at(event.x, event.y));
			}
			pressed = null;
			dragging = false;
		});
		canvas.addListener(SWT.MouseDoubleClick, event -> {
			if (event.button == 1 && !picture.at(event.x, event.y).equals(Picked.NOTHING)) {
				watcher.open();
			}
		});
		canvas.addListener(SWT.MouseExit, event -> watcher.hovered(Picked.NOTHING));
		canvas.addListener(SWT.MouseVerticalWheel, event -> {
			event.doit = false;
			picture.zoom(event.count > 0 ? 1 : -1, new Point(event.x, event.y));
		});
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_PAGE_NEXT
				&& event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
	}

	private void move(Event event) {
		Point from = pressed;
		if (from == null) {
			watcher.hovered(picture.at(event.x, event.y));
			return;
		}
		dragging |= Math.abs(event.x - from.x) > DRAGGED || Math.abs(event.y - from.y) > DRAGGED;
		if (dragging) {
			picture.pan(event.x - from.x, event.y - from.y);
			pressed = new Point(event.x, event.y);
		}
	}

	private void key(Event event) {
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> watcher.walk(-1, 0);
			case SWT.ARROW_RIGHT -> watcher.walk(1, 0);
			case SWT.ARROW_UP -> watcher.walk(0, -1);
			case SWT.ARROW_DOWN -> watcher.walk(0, 1);
			case SWT.PAGE_UP -> watcher.turn(-1);
			case SWT.PAGE_DOWN -> watcher.turn(1);
			case SWT.CR, SWT.KEYPAD_CR -> watcher.open();
			case SWT.KEYPAD_ADD -> picture.zoom(1, picture.center());
			case SWT.KEYPAD_SUBTRACT -> picture.zoom(-1, picture.center());
			default -> character(event.character);
		}
	}

	private void character(char typed) {
		switch (typed) {
			case '+', '=' -> picture.zoom(1, picture.center());
			case '-' -> picture.zoom(-1, picture.center());
			case '0' -> picture.fit();
			default -> { }
		}
	}
}
