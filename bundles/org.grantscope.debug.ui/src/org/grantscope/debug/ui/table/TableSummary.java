package org.grantscope.debug.ui.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.grantscope.debug.ui.WidgetName;

/** What is said of a whole table above its entries: how much of it is used, shown and marked. */
final class TableSummary {

	private static final String NOTHING_OPEN = "Nothing is open.";

	private final Label line;

	TableSummary(Composite parent) {
		line = new Label(parent, SWT.NONE);
		line.setData(WidgetName.ID_KEY, "grantSummary");
		nothing();
	}

	Control control() {
		return line;
	}

	/** No table is shown. */
	void nothing() {
		say(NOTHING_OPEN);
	}

	/**
	 * That table is shown.
	 *
	 * @param words  one line about all of it
	 * @param shown  so many entries are shown
	 * @param marked so many are marked as changed
	 * @param hidden what more there is to say; empty for nothing
	 */
	void show(String words, int shown, int marked, String hidden) {
		say(words + "; " + shown + " shown" + (marked == 0 ? "" : ", " + marked + " marked as changed") + (hidden.isEmpty() ? "" : "; " + hidden));
	}

	private void say(String words) {
		line.setText(words);
		line.setToolTipText(words);
	}
}
