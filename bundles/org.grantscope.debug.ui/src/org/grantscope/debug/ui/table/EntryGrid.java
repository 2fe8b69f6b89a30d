package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.WidgetName;

/**
 * The table of entries: virtual, so that a row costs something only while it is seen.
 *
 * <p>GTK takes most of a second to make room for half a million rows at once, and as long to take it back row by row. So
 * the first rows come at once, and the room for the others in slices while the user already works; and a table with room
 * for many rows is not emptied but replaced by a new one.
 */
final class EntryGrid {

	private static final int SLICE = 8_192;
	/** With more rows than this, a new table is faster than an emptied one. */
	private static final int REPLACED_ROWS = 32_768;
	/** A larger selection is not carried over to another order or filter: selecting so many rows anew takes GTK seconds. */
	private static final int KEPT_SELECTED = 1_000;
	/** What each column must have room for, beside its title. */
	private static final String[] WIDEST = { "32767 (0x7fff)", "revoked but mapped", "d32752", "0x2fe02f", "permit_access reading writing", "hstw 2, devw 1", "d32752",
			"blkfront device/vbd/51712 ring-ref" };
	private static final int MARGIN = 12;
	private static final int ICON = 20;
	private static final EntryColumn[] COLUMNS = EntryColumn.values();

	private final Composite holder;
	private final ResourceManager images;
	private final Consumer<EntryOrder> reorder;
	private final Runnable selected;
	private Table table;
	private @Nullable EntryRows rows;
	private int[] refs = {};
	private int generation;

	/**
	 * An empty grid.
	 *
	 * @param reorder  told when the user asks for another order; the grid itself does not sort
	 * @param selected told when the user selects other entries
	 */
	EntryGrid(Composite parent, Consumer<EntryOrder> reorder, Runnable selected) {
		this.reorder = reorder;
		this.selected = selected;
		holder = new Composite(parent, SWT.NONE);
		holder.setLayout(new FillLayout());
		images = new LocalResourceManager(JFaceResources.getResources(), holder);
		table = createTable();
		GC gc = new GC(table);
		for (int i = 0; i < COLUMNS.length; i++) {
			int widest = Math.max(gc.textExtent(WIDEST[i]).x, gc.textExtent(COLUMNS[i].title()).x + MARGIN);
			table.getColumn(i).setWidth(widest + MARGIN + (COLUMNS[i] == EntryColumn.STATE ? ICON : 0));
		}
		gc.dispose();
		table.setSortColumn(table.getColumn(0));
		table.setSortDirection(SWT.UP);
	}

	private Table createTable() {
		Table created = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		WidgetName.set(created, "grantTable", "Grant table entries");
		created.setHeaderVisible(true);
		created.setLinesVisible(true);
		for (EntryColumn by : COLUMNS) {
			TableColumn column = new TableColumn(created, SWT.NONE);
			column.setText(by.title());
			column.setMoveable(true);
			column.addListener(SWT.Selection, event -> orderBy(column, by));
		}
		// GTK reserves room for images in a virtual table only if the first row ever drawn has one.
		created.setItemCount(1);
		created.getItem(0).setImage(EntryColumn.STATE.ordinal(), images.get(Icons.UNKNOWN.descriptor()));
		created.removeAll();
		created.addListener(SWT.SetData, this::fill);
		created.addListener(SWT.Selection, event -> selected.run());
		return created;
	}

	/** Takes all rows out; what the user did to the columns stays. */
	private void empty() {
		if (table.getItemCount() <= REPLACED_ROWS) {
			table.deselectAll();
			table.removeAll();
			return;
		}
		Table old = table;
		boolean focused = old.isFocusControl();
		table = createTable();
		for (int i = 0; i < COLUMNS.length; i++) {
			table.getColumn(i).setWidth(old.getColumn(i).getWidth());
		}
		table.setColumnOrder(old.getColumnOrder());
		table.setSortColumn(table.getColumn(old.indexOf(old.getSortColumn())));
		table.setSortDirection(old.getSortDirection());
		old.dispose();
		holder.layout(true);
		if (focused) {
			table.setFocus();
		}
	}

	/** The grid's place in its parent. */
	Control control() {
		return holder;
	}

	/** Takes the keyboard. */
	void setFocus() {
		table.setFocus();
	}

	/** Selects every entry that there is room for. */
	void selectAll() {
		table.selectAll();
	}

	/**
	 * Shows these entries in this order.
	 *
	 * @param sameTable whether they are of the table shown before: then what was selected stays so, as far as it is shown
	 */
	void show(EntryRows newRows, int[] newRefs, boolean sameTable) {
		int[] before = sameTable && table.getSelectionCount() <= KEPT_SELECTED ? selectedRefs() : new int[0];
		boolean sameCount = newRefs.length == table.getItemCount();
		rows = newRows;
		refs = newRefs;
		generation++;
		if (sameCount) {
			table.deselectAll();
			table.clearAll();
		} else {
			empty();
			grow(generation);
		}
		select(before);
	}

	/** Shows nothing. */
	void clear() {
		rows = null;
		refs = new int[0];
		generation++;
		empty();
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

	private void grow(int wanted) {
		if (holder.isDisposed() || wanted != generation || table.getItemCount() >= refs.length) {
			return;
		}
		table.setItemCount(Math.min(refs.length, table.getItemCount() + SLICE));
		table.getDisplay().timerExec(1, () -> grow(wanted));
	}

	private void orderBy(TableColumn column, EntryColumn by) {
		boolean descending = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
		reorder.accept(new EntryOrder(by, descending));
	}

	private void fill(Event event) {
		EntryRows source = rows;
		TableItem item = (TableItem) event.item;
		if (source == null || event.index < 0 || event.index >= refs.length) {
			return;
		}
		int ref = refs[event.index];
		for (int i = 0; i < COLUMNS.length; i++) {
			item.setText(i, COLUMNS[i].text(source, ref));
		}
		item.setImage(EntryColumn.STATE.ordinal(), images.get(Icons.of(source.table().state(ref)).descriptor()));
	}
}
