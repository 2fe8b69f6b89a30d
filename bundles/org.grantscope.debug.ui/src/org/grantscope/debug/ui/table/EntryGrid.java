package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.model.EntryState;
import org.grantscope.model.table.EntryTable;

/**
 * The table of entries: virtual, so that a row costs something only while it is seen.
 *
 * <p>GTK takes more than a second to make room for half a million rows at once, and longer to take it back. So the first
 * rows come at once and the room for the others in slices while the user already works; what is no longer shown is
 * dropped as a whole, never by shrinking.
 */
final class EntryGrid {

	/** Identifies the table to tests and tools: {@code widget.getData(ID_KEY)}. */
	static final String ID_KEY = "org.grantscope.id";

	private static final int FIRST_ROWS = 8_192;
	private static final int SLICE = 8_192;
	private static final int[] WIDTHS = { 95, 125, 70, 80, 225, 90 };
	private static final EntryColumn[] COLUMNS = EntryColumn.values();

	private final Table table;
	private final Consumer<EntryOrder> reorder;
	private @Nullable EntryTable rows;
	private int[] refs = {};
	private int generation;

	/** {@code reorder} is told when the user asks for another order; the grid itself does not sort. */
	EntryGrid(Composite parent, Consumer<EntryOrder> reorder) {
		this.reorder = reorder;
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setData(ID_KEY, "grantTable");
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(COLUMNS[i].title());
			column.setWidth(WIDTHS[i]);
			column.setMoveable(true);
			EntryColumn by = COLUMNS[i];
			column.addListener(SWT.Selection, event -> orderBy(column, by));
		}
		table.setSortColumn(table.getColumn(0));
		table.setSortDirection(SWT.UP);
		table.addListener(SWT.SetData, this::fill);
	}

	Table control() {
		return table;
	}

	/** Shows these entries in this order; those that were selected stay so, where they are still shown. */
	void show(EntryTable newRows, int[] newRefs) {
		int[] selected = rows == newRows ? selectedRefs() : new int[0];
		boolean sameCount = newRefs.length == table.getItemCount();
		rows = newRows;
		refs = newRefs;
		generation++;
		table.deselectAll();
		if (sameCount) {
			table.clearAll();
		} else {
			table.removeAll();
			grow(generation, FIRST_ROWS);
		}
		select(selected);
	}

	/** Shows nothing. */
	void clear() {
		rows = null;
		refs = new int[0];
		generation++;
		table.deselectAll();
		table.removeAll();
	}

	/** The selected entries' references, in the order shown. */
	int[] selectedRefs() {
		return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < refs.length).map(index -> refs[index])
				.toArray();
	}

	/** Selects the entries that are shown, and scrolls to the first. */
	void select(int... wanted) {
		int[] sorted = wanted.clone();
		Arrays.sort(sorted);
		int found = 0;
		int[] indices = new int[sorted.length];
		for (int index = 0; index < refs.length && found < indices.length; index++) {
			if (Arrays.binarySearch(sorted, refs[index]) >= 0) {
				indices[found++] = index;
			}
		}
		if (found > 0) {
			table.setItemCount(Math.max(table.getItemCount(), indices[found - 1] + 1));
			table.setSelection(Arrays.copyOf(indices, found));
			table.showSelection();
		}
	}

	/** The rows shown, whether or not there is room for all of them yet. */
	int size() {
		return refs.length;
	}

	private void grow(int wanted, int slice) {
		if (table.isDisposed() || wanted != generation || table.getItemCount() >= refs.length) {
			return;
		}
		table.setItemCount(Math.min(refs.length, table.getItemCount() + slice));
		table.getDisplay().timerExec(1, () -> grow(wanted, SLICE));
	}

	private void orderBy(TableColumn column, EntryColumn by) {
		boolean descending = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
		reorder.accept(new EntryOrder(by, descending));
	}

	private void fill(Event event) {
		EntryTable source = rows;
		TableItem item = (TableItem) event.item;
		if (source == null || event.index >= refs.length) {
			return;
		}
		int ref = refs[event.index];
		for (int i = 0; i < COLUMNS.length; i++) {
			item.setText(i, COLUMNS[i].text(source, ref));
		}
		boolean odd = source.state(ref) == EntryState.REVOKED_BUT_MAPPED;
		item.setImage(EntryColumn.STATE.ordinal(), odd
				? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK) : null);
	}
}
