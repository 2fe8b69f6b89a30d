package org.grantscope.allocator.ui.history;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
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
	private int chosenMoment;
	private int pointed = -1;
	private boolean selecting;

	/** An empty list; {@code chosen} is told the moment of a row that the user selects. */
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
		table.addListener(SWT.MouseDown, event -> point(event.button == 1 ? null : table.getItem(new Point(event.x, event.y))));
		table.addListener(SWT.KeyDown, event -> point(null));
		table.addListener(SWT.Selection, event -> {
			if (pointed >= 0) {
				select(chosenMoment);
			} else if (!selecting && table.getSelectionIndex() >= 0) {
				chosen.accept(moment(table.getSelectionIndex()));
			}
		});
	}

	/** A row that is asked about with another button than the first is not chosen. */
	private void point(@Nullable TableItem item) {
		pointed = item == null ? -1 : table.indexOf(item);
	}

	/** The moment of the row that a menu is asked for: where the mouse is, else the selected one. */
	int asked() {
		int row = pointed >= 0 ? pointed : table.getSelectionIndex();
		return row >= 0 && row < count() ? moment(row) : chosenMoment;
	}

	Table control() {
		return table;
	}

	/** Lists the steps of another timeline; null lists nothing. */
	void show(@Nullable StepPages other) {
		end();
		pages = other;
		pointed = -1;
		listed = null;
		size = other == null ? 0 : other.timeline().size();
		refill();
	}

	/** Reads no more; also when the widget is gone. */
	void end() {
		StepPages before = pages;
		pages = null;
		if (before != null) {
			before.end();
		}
	}

	/** Lists these steps alone; null lists all. */
	void list(int @Nullable [] steps) {
		listed = steps;
		pointed = -1;
		refill();
	}

	private void refill() {
		rows.begin();
		VirtualRows.setCount(table, 0);
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

	/** Selects the row of that moment, and shows it. */
	void select(int moment) {
		chosenMoment = moment;
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
		if (shown == null || row < 0 || row >= count()) {
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

	/** The step that led to that moment as text; empty when it is not listed. */
	String text(int moment) {
		int row = row(moment);
		StepPages shown = pages;
		TimelineStep step = row < 0 || shown == null || moment(row) == 0 ? null : shown.step(moment(row));
		return step == null ? "" : HistoryColumn.line(step);
	}

	/** The titles of the columns, in one line. */
	static String titles() {
		return Arrays.stream(HistoryColumn.values()).map(column -> column.title).collect(Collectors.joining("\t"));
	}
}
