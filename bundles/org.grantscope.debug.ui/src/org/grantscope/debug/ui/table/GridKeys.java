package org.grantscope.debug.ui.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The keys that move through a table's rows, as GTK's own table has them: with Shift they extend, with Control they only move. */
final class GridKeys {

	private final RowWindow window;
	private final RowSelection selection;
	private final Runnable selected;

	/** From now on the window's widget has these keys; {@code selected} is told when the selection or its lead is another. */
	static void install(RowWindow window, RowSelection selection, Runnable selected) {
		window.table().addListener(SWT.KeyDown, new GridKeys(window, selection, selected)::pressed);
	}

	private GridKeys(RowWindow window, RowSelection selection, Runnable selected) {
		this.window = window;
		this.selection = selection;
		this.selected = selected;
	}

	private void pressed(Event event) {
		if (window.count() == 0) {
			return;
		}
		if (event.keyCode == ' ' && selection.lead() >= 0) {
			space(event);
			return;
		}
		int target = target(event.keyCode, Math.max(0, selection.lead()));
		if (target < 0 || (event.stateMask & SWT.ALT) != 0) {
			return;
		}
		event.doit = false;
		int row = Math.clamp(target, 0, window.count() - 1);
		if ((event.stateMask & SWT.SHIFT) != 0) {
			selection.extend(row);
		} else if ((event.stateMask & SWT.CTRL) != 0) {
			selection.moveLead(row);
		} else {
			selection.set(row);
		}
		window.reveal(row);
		selected.run();
	}

	private void space(Event event) {
		event.doit = false;
		if ((event.stateMask & SWT.CTRL) != 0) {
			selection.toggle(selection.lead());
		} else {
			selection.set(selection.lead());
		}
		selected.run();
	}

	/** Where a key leads, perhaps beyond the last row; -1 for another key. */
	private int target(int key, int lead) {
		int page = Math.max(1, window.fit() - 1);
		return switch (key) {
			case SWT.ARROW_UP -> Math.max(0, lead - 1);
			case SWT.ARROW_DOWN -> selection.lead() < 0 ? 0 : lead + 1;
			case SWT.PAGE_UP -> Math.max(0, lead - page);
			case SWT.PAGE_DOWN -> (int) Math.min(Integer.MAX_VALUE, (long) lead + page);
			case SWT.HOME -> 0;
			case SWT.END -> window.count() - 1;
			default -> -1;
		};
	}
}
