package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeColors;
import org.grantscope.debug.ui.changes.ChangeKind;

/**
 * The table of entries. Only rows that are seen cost something: the widget never has more than {@link RowWindow#ALL_IN_WIDGET}
 * items, and what is selected is known here, by rows, of which the widget shows those that it has.
 */
final class EntryGrid {

	private static final GrantColumn[] COLUMNS = GrantColumn.values();

	/** What happens in it that others must know. */
	interface Listener {

		/** Rows are to be ordered so. */
		void ordered(GridOrder order);

		/** Other rows are selected. */
		void selected();

		/** Columns were moved or sized. */
		void laidOut();
	}

	private final Listener listener;
	private final Supplier<NumberForms> forms;
	private final RowWindow window;
	private final Table table;
	private final GridColumns columns;
	private final ResourceManager images;
	private final ChangeColors colors;
	private final RowSelection selection = new RowSelection();
	/** The widget's items that have texts. */
	private final BitSet filled = new BitSet();
	private @Nullable EntryPicture picture;
	private int held;

	/** An empty grid, which writes numbers in these forms. */
	EntryGrid(Composite parent, Supplier<NumberForms> forms, Listener listener) {
		this.listener = listener;
		this.forms = forms;
		window = new RowWindow(parent, this::scrolled);
		table = window.table();
		WidgetName.set(table, "grantTable", "Grant table entries");
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		images = new LocalResourceManager(JFaceResources.getResources(), table);
		columns = new GridColumns(table, images.get(Icons.UNKNOWN.descriptor()), listener::ordered, listener::laidOut);
		colors = new ChangeColors(table, this::refill);
		GridKeys.install(window, selection, () -> {
			showSelection(true);
			listener.selected();
		});
		table.addListener(SWT.SetData, event -> fill(event.index));
		table.addListener(SWT.MouseDown, event -> held = event.stateMask);
		table.addListener(SWT.Selection, this::picked);
	}

	/** The grid's place in its parent. */
	Control control() {
		return window.control();
	}

	/** The widget, for menus and tool tips. */
	Table table() {
		return table;
	}

	/** Its columns. */
	GridColumns columns() {
		return columns;
	}

	/** What is shown; null for nothing. */
	@Nullable EntryPicture picture() {
		return picture;
	}

	/** Which rows are selected. */
	RowSelection selection() {
		return selection;
	}

	/**
	 * Shows a picture.
	 *
	 * @param sameTable whether it is of the table shown before: then what was selected stays so, as far as it is shown, and the first
	 *                  row that is seen stays the first
	 */
	void show(EntryPicture now, boolean sameTable) {
		EntryPicture before = picture;
		boolean same = sameTable && before != null && now.numbersAs(before);
		int topRow = before != null && same ? topRow(before, now) : 0;
		if (before != null && same) {
			carrySelection(before, now);
		} else {
			selection.clear();
		}
		picture = now;
		window.setCount(now.size());
		if (window.top() != topRow) {
			window.scrollTo(topRow);
		}
		refill();
	}

	/** The row to be the first one seen: that of the entry that was, or of the next one. At the very top it stays. */
	private int topRow(EntryPicture before, EntryPicture now) {
		int top = window.top();
		if (top == 0 || top >= before.size()) {
			return 0;
		}
		int number = before.numbers()[top];
		int row = now.rowOf(number);
		return row >= 0 ? row : Math.max(0, -Arrays.binarySearch(now.numbers(), number) - 1);
	}

	private void carrySelection(EntryPicture before, EntryPicture now) {
		if (Arrays.equals(before.numbers(), now.numbers())) {
			return;
		}
		int lead = selection.lead() < 0 || selection.lead() >= before.size() ? -1 : before.numbers()[selection.lead()];
		int[] numbers = IntStream.of(selection.rows()).map(row -> before.numbers()[row]).toArray();
		selection.set(now.rowsOf(numbers));
		int row = lead < 0 ? -1 : now.rowOf(lead);
		if (row >= 0) {
			selection.setLead(row);
		}
	}

	/** Shows nothing. */
	void clear() {
		picture = null;
		selection.clear();
		window.setCount(0);
		filled.clear();
	}

	/** Takes the keyboard. */
	boolean setFocus() {
		return table.setFocus();
	}

	/** Selects every row. */
	void selectAll() {
		selection.setAll(window.count());
		showSelection(false);
		listener.selected();
	}

	/** Selects these rows, and scrolls to the first. */
	void select(int... rows) {
		selection.set(rows);
		if (selection.lead() >= 0) {
			window.reveal(selection.lead());
		}
		showSelection(true);
		listener.selected();
	}

	/** The row at a point of the widget; -1 for none. */
	int rowAt(Point point) {
		TableItem item = table.getItem(point);
		int row = item == null ? -1 : window.row(table.indexOf(item));
		return row < window.count() ? row : -1;
	}

	/** Where the lead's row is in the widget; null while it is not seen. */
	@Nullable Point placeOfLead() {
		int place = selection.lead() < 0 ? -1 : window.place(selection.lead());
		return place < 0 || selection.lead() >= window.top() + window.fit() ? null
				: new Point(table.getItem(place).getBounds(GrantColumn.GREF.ordinal()).x, table.getItem(place).getBounds().y);
	}

	/** Fills anew what is seen; what is not, when it is seen again. */
	void refill() {
		if (window.isWhole()) {
			int top = window.top();
			int bottom = Math.min(table.getItemCount(), top + window.fit() + 2);
			filled.stream().filter(place -> place < top && place < table.getItemCount() || place >= bottom && place < table.getItemCount())
					.forEach(table::clear);
			filled.clear();
			IntStream.range(top, bottom).forEach(this::fill);
		} else {
			fillAll();
		}
		showSelection(false);
	}

	private void scrolled() {
		fillAll();
		showSelection(true);
	}

	private void fillAll() {
		filled.clear();
		IntStream.range(0, table.getItemCount()).forEach(this::fill);
	}

	private void fill(int place) {
		EntryPicture now = picture;
		int row = window.row(place);
		if (now == null || place < 0 || row >= now.size() || place >= table.getItemCount()) { // a row may be asked for that has just gone
			return;
		}
		TableItem item = table.getItem(place);
		EntryPicture.Part part = now.part(row);
		int ref = now.ref(row);
		NumberForms written = forms.get();
		for (int i = 0; i < COLUMNS.length; i++) {
			if (columns.isShown(COLUMNS[i])) {
				item.setText(i, COLUMNS[i].text(part, ref, written));
			}
		}
		item.setImage(GrantColumn.STATE.ordinal(), images.get(Icons.of(part.rows().table().state(ref)).descriptor()));
		ChangeKind kind = part.marks().of(ref);
		item.setBackground(colors.of(kind));
		filled.set(place);
	}

	/** Somebody selected in the widget: with the mouse one row, or another program any of those that it has. */
	private void picked(Event event) {
		int place = event.item instanceof TableItem item ? table.indexOf(item) : -1;
		if (place < 0) {
			selection.set(IntStream.of(table.getSelectionIndices()).map(window::row).sorted().toArray());
		} else if ((held & SWT.SHIFT) != 0) {
			selection.extend(window.row(place));
		} else if ((held & SWT.MOD1) != 0) {
			selection.toggle(window.row(place));
		} else {
			selection.set(window.row(place));
		}
		held = 0;
		showSelection(place >= 0);
		listener.selected();
	}

	/** The widget shows what is selected of its rows; its own cursor goes to the lead where {@code cursor} says so. */
	private void showSelection(boolean cursor) {
		int place = cursor && selection.lead() >= 0 ? window.place(selection.lead()) : -1;
		if (place >= 0) {
			table.setSelection(place);
		} else {
			table.deselectAll();
		}
		table.select(IntStream.range(0, table.getItemCount()).filter(item -> selection.has(window.row(item))).toArray());
		if (place >= 0 && !selection.has(selection.lead())) {
			table.deselect(place);
		}
	}
}
