package org.grantscope.allocator.ui.history;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.allocator.history.TimelineStep;
import org.grantscope.allocator.ui.AllocatorIcons;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.WidgetName;

/**
 * The steps of a history as rows, which are read when they are seen; above them the beginning, unless some are left out. A row is
 * the moment after its step. For the user interface's thread.
 */
final class StepTable {

	private static final String UNREAD = "\u2026";
	private static final int BEGINNING = 1;

	private final Table table;
	private final VirtualRows rows;
	private final Image refused;
	private @Nullable StepPages pages;
	private int @Nullable [] listed;
	private int size;
	private boolean selecting;
	private boolean forMenu;

	/**
	 * An empty list; {@code chosen} is told the moment of a row that the user selects, unless it is the menu that is opened there:
	 * that is about the row, and leaves the moment as it is.
	 */
	StepTable(Composite parent, IntConsumer chosen) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
		table.setHeaderVisible(true);
		WidgetName.set(table, "steps", "Steps of the history");
		refused = new LocalResourceManager(JFaceResources.getResources(), table).get(AllocatorIcons.REFUSED.descriptor());
		for (HistoryColumn column : HistoryColumn.values()) {
			TableColumn made = new TableColumn(table, column == HistoryColumn.STEP || column == HistoryColumn.TIME ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.title);
			made.setToolTipText(column.tip);
			made.setWidth(column.width);
			made.setMoveable(true);
		}
		rows = new VirtualRows(table);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.MouseDown, event -> forMenu = event.button != 1);
		table.addListener(SWT.KeyDown, event -> forMenu = false);
		table.addListener(SWT.Selection, event -> {
			if (!selecting && !forMenu && table.getSelectionIndex() >= 0) {
				chosen.accept(moment(table.getSelectionIndex()));
			}
		});
	}

	Table control() {
		return table;
	}

	/** Lists the steps of another timeline; null lists nothing. */
	void show(@Nullable StepPages other) {
		StepPages before = pages;
		if (before != null) {
			before.end();
		}
		pages = other;
		listed = null;
		size = other == null ? 0 : other.timeline().size();
		refill();
	}

	/** Lists these steps alone; null lists all. */
	void list(int @Nullable [] steps) {
		listed = steps;
		refill();
	}

	private void refill() {
		rows.begin();
		table.setItemCount(0);
		table.clearAll();
		rows.grow(count());
	}

	/** More was done: there are rows for it, unless some are left out. */
	void grow() {
		StepPages shown = pages;
		if (shown != null && shown.timeline().size() > size) {
			size = shown.timeline().size();
			rows.begin();
			rows.grow(count());
		}
	}

	/** How many rows there are. */
	int count() {
		int[] some = listed;
		return pages == null ? 0 : some == null ? size + BEGINNING : some.length;
	}

	/** The moment of a row. */
	int moment(int row) {
		int[] some = listed;
		return some == null ? row : some[row];
	}

	/** The row of a moment; of one that is left out the last before it, -1 when there is none. */
	int row(int moment) {
		int[] some = listed;
		if (some == null) {
			return moment;
		}
		int at = Arrays.binarySearch(some, moment);
		return at >= 0 ? at : -at - 2;
	}

	/** The moment of the selected row; without one the other. */
	int selectedOr(int otherwise) {
		int row = table.getSelectionIndex();
		return row < 0 || row >= count() ? otherwise : moment(row);
	}

	/** Selects the row of that moment, and shows it. */
	void select(int moment) {
		int row = row(moment);
		if (row == table.getSelectionIndex() && row >= 0) {
			return;
		}
		selecting = true;
		try {
			if (row >= table.getItemCount() && row < count()) {
				table.setItemCount(count());
			}
			if (row >= 0) {
				table.setSelection(row);
			} else {
				table.deselectAll();
			}
		} finally {
			selecting = false;
		}
	}

	/** A page was read: its rows are filled, seen or not. */
	void loaded(int page) {
		int from = page * StepPages.SIZE + 1;
		int last = Math.min(row(from + StepPages.SIZE - 1), Math.min(table.getItemCount(), count()) - 1);
		for (int row = Math.max(0, row(from - 1)); row <= last; row++) {
			if (moment(row) >= from) {
				fill(table.getItem(row), row);
			}
		}
	}

	private void fill(TableItem item, int row) {
		StepPages shown = pages;
		if (shown == null || row >= count()) {
			return;
		}
		int moment = moment(row);
		TimelineStep step = moment == 0 ? null : shown.step(moment);
		for (HistoryColumn column : HistoryColumn.values()) {
			String text = step != null ? column.text(step) : column == HistoryColumn.STEP ? Integer.toString(moment)
					: column == HistoryColumn.OPERATION ? moment == 0 ? "as it began" : UNREAD : "";
			item.setText(column.ordinal(), text);
		}
		item.setImage(HistoryColumn.OUTCOME.ordinal(), step != null && step.refused() ? refused : null);
		if (step == null && moment > 0) {
			table.getDisplay().timerExec(200, () -> again(row)); // a page that nobody waited for any more is asked for again
		}
	}

	/** What is not seen is filled when it is. */
	private void again(int row) {
		if (!table.isDisposed() && row < Math.min(table.getItemCount(), count())
				&& table.getItem(row).getText(HistoryColumn.OPERATION.ordinal()).equals(UNREAD)) {
			if (rows.isSeen(row)) {
				fill(table.getItem(row), row);
			} else {
				table.clear(row);
			}
		}
	}

	/** The selected row as text; empty when there is none. */
	String selected() {
		int row = table.getSelectionIndex();
		StepPages shown = pages;
		TimelineStep step = row < 0 || shown == null || moment(row) == 0 ? null : shown.step(moment(row));
		return step == null ? "" : HistoryColumn.line(step);
	}

	/** The titles of the columns, in one line. */
	static String titles() {
		return Arrays.stream(HistoryColumn.values()).map(column -> column.title).collect(Collectors.joining("\t"));
	}
}
