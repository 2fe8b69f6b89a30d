package org.grantscope.debug.ui.table;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.WidgetName;

/**
 * A table widget through which rows of any number are seen. GTK's table costs time for each of its items, whether it is seen or
 * not: to make and take away half a million takes it most of a second each. So with many rows the widget has no more items than it
 * has room for, a scroll bar of our own stands beside it, and scrolling fills the same items anew. With few rows the widget has
 * them all and scrolls by itself. For the user interface's thread.
 */
final class RowWindow {

	/** With more rows than this the widget has but those that are seen. */
	static final int ALL_IN_WIDGET = 1_024;

	private final Composite top;
	private final Table table;
	private final Slider slider;
	private final Runnable scrolled;
	private int count;
	private int first;

	/**
	 * Without rows.
	 *
	 * @param scrolled told when other rows are seen in the same items
	 */
	RowWindow(Composite parent, Runnable scrolled) {
		this.scrolled = scrolled;
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(top);
		table = new Table(top, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		slider = new Slider(top, SWT.VERTICAL);
		WidgetName.set(slider, "grantScroll", "First row of the grant table");
		GridDataFactory.fillDefaults().grab(false, true).exclude(true).applyTo(slider);
		slider.setVisible(false);
		slider.addListener(SWT.Selection, event -> scrollTo(slider.getSelection()));
		table.addListener(SWT.MouseVerticalWheel, this::wheel);
		table.addListener(SWT.Resize, event -> resized());
	}

	/** All of it. */
	Composite control() {
		return top;
	}

	/** The widget. */
	Table table() {
		return table;
	}

	/** How many rows there are. */
	int count() {
		return count;
	}

	/** Whether the widget has all rows. */
	boolean isWhole() {
		return count <= ALL_IN_WIDGET;
	}

	/** How many rows are seen as a whole; at least one. */
	int fit() {
		Rectangle area = table.getClientArea(); // on GTK with the header, which is above 0
		return Math.max(1, (area.height + Math.min(0, area.y)) / Math.max(1, table.getItemHeight()));
	}

	/** The first row that is seen. */
	int top() {
		return isWhole() ? table.getTopIndex() : first;
	}

	/** The row that an item of the widget shows. */
	int row(int place) {
		return isWhole() ? place : first + place;
	}

	/** The widget's item that shows a row; -1 when none does. */
	int place(int row) {
		int place = isWhole() ? row : row - first;
		return place >= 0 && place < table.getItemCount() ? place : -1;
	}

	/** There are so many rows from now on; the first one seen stays the first, as far as that goes. Nothing is filled. */
	void setCount(int rows) {
		int before = top();
		boolean whole = rows <= ALL_IN_WIDGET;
		if (!whole || table.getItemCount() > rows) {
			table.deselectAll();
		}
		count = rows;
		showSlider(!whole);
		VirtualRows.setCount(table, whole ? rows : Math.min(rows, fit()));
		first = whole ? 0 : clamp(before);
		updateSlider();
	}

	/** Makes that row the first one seen, as far as there are enough behind it. */
	void scrollTo(int row) {
		if (isWhole()) {
			table.setTopIndex(Math.clamp(row, 0, Math.max(0, count - 1)));
			return;
		}
		int wanted = clamp(row);
		if (wanted != first) {
			first = wanted;
			updateSlider();
			scrolled.run();
		}
	}

	/** Scrolls no more than is needed for that row to be seen. */
	void reveal(int row) {
		int seen = top();
		if (row < seen) {
			scrollTo(row);
		} else if (row >= seen + fit()) {
			scrollTo(row - fit() + 1);
		}
	}

	private int clamp(int row) {
		return Math.clamp(row, 0, Math.max(0, count - fit()));
	}

	private void showSlider(boolean show) {
		GridData data = (GridData) slider.getLayoutData();
		if (data.exclude == show) {
			data.exclude = !show;
			slider.setVisible(show);
			top.layout();
		}
	}

	private void updateSlider() {
		if (!isWhole()) {
			int page = fit();
			slider.setValues(first, 0, count, Math.min(page, count), 1, Math.max(1, page - 1));
		}
	}

	private void wheel(Event event) {
		if (!isWhole()) {
			event.doit = false;
			scrollTo(first - event.count);
		}
	}

	/** There is room for more or fewer items. */
	private void resized() {
		if (!isWhole() && table.getItemCount() != Math.min(count, fit())) {
			table.deselectAll();
			VirtualRows.setCount(table, Math.min(count, fit()));
			first = clamp(first);
			updateSlider();
			scrolled.run();
		}
	}
}
