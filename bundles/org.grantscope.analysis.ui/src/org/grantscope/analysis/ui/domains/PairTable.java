package org.grantscope.analysis.ui.domains;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeColors;
import org.grantscope.debug.ui.changes.ChangeKind;

/** Who grants to whom as a table; a row is made when it is seen. */
final class PairTable {

	private static final PairColumn[] COLUMNS = PairColumn.values();
	private static final int MARGIN = 20;

	private final Table table;
	private final ChangeColors colors;
	private @Nullable ShownSharing shown;
	private List<Pair> rows = List.of();

	/**
	 * An empty table.
	 *
	 * @param selected told when the user selects other rows
	 * @param open     told when the user wants to see the entries
	 */
	PairTable(Composite parent, Runnable selected, Runnable open) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		WidgetName.set(table, "pairTable", "Who grants how much to whom");
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		colors = new ChangeColors(table, table::clearAll);
		GC gc = new GC(table);
		for (PairColumn one : COLUMNS) {
			TableColumn column = new TableColumn(table, one.isNumber() ? SWT.RIGHT : SWT.LEFT);
			column.setText(one.title());
			column.setMoveable(true);
			column.setWidth(Math.max(gc.textExtent(one.widest()).x, gc.textExtent(one.title()).x + MARGIN) + MARGIN);
			column.addListener(SWT.Selection, event -> orderBy(column));
		}
		gc.dispose();
		table.getColumn(PairColumn.CHANGED.ordinal()).setToolTipText("Entries that changed since the last look");
		table.setSortColumn(table.getColumn(0));
		table.setSortDirection(SWT.UP);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> selected.run());
		table.addListener(SWT.DefaultSelection, event -> open.run());
	}

	Table control() {
		return table;
	}

	/** Shows that; null for nothing. */
	void show(@Nullable ShownSharing next, Picked selected) {
		shown = next;
		arrange();
		pick(selected);
	}

	private void arrange() {
		ShownSharing now = shown;
		rows = now == null ? List.of() : now.sharing().pairs().stream().sorted(order(now)).toList();
		table.deselectAll();
		VirtualRows.setCount(table, rows.size());
		table.clearAll();
	}

	private Comparator<Pair> order(ShownSharing now) {
		Comparator<Pair> by = COLUMNS[table.indexOf(table.getSortColumn())].order(now);
		return table.getSortDirection() == SWT.DOWN ? by.reversed() : by;
	}

	private void orderBy(TableColumn column) {
		boolean number = COLUMNS[table.indexOf(column)].isNumber();
		int first = number ? SWT.DOWN : SWT.UP;
		int other = number ? SWT.UP : SWT.DOWN;
		table.setSortDirection(table.getSortColumn() == column && table.getSortDirection() == first ? other : first);
		table.setSortColumn(column);
		List<Pair> selected = selected();
		arrange();
		pick(new Picked.Pairs(selected));
	}

	private void fill(Event event) {
		ShownSharing now = shown;
		if (now != null && event.index >= 0 && event.index < rows.size()) {
			Pair pair = rows.get(event.index);
			TableItem item = (TableItem) event.item;
			item.setText(Arrays.stream(COLUMNS).map(column -> column.text(pair, now)).toArray(String[]::new));
			item.setBackground(colors.of(now.marked(pair) > 0 ? ChangeKind.CHANGED : null));
		}
	}

	/** The pairs that are selected. */
	List<Pair> selected() {
		return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < rows.size()).mapToObj(rows::get).toList();
	}

	/** Selects what of that has rows. */
	void pick(Picked selected) {
		int[] indices = IntStream.range(0, rows.size()).filter(index -> selected.has(rows.get(index))).toArray();
		table.deselectAll();
		if (indices.length > 0) {
			table.select(indices);
			table.showSelection();
		}
	}

	/** The row beside that pair's, as the table is ordered; at the ends, and of none, the first or last one. */
	@Nullable Pair beside(@Nullable Pair pair, int step) {
		int at = pair == null ? -1 : rows.indexOf(pair);
		return rows.isEmpty() ? null : rows.get(Math.clamp(at < 0 && step < 0 ? rows.size() - 1 : at + (long) step, 0, rows.size() - 1));
	}

	/** The rows as they are ordered. */
	List<Pair> rows() {
		return rows;
	}

	/** What is shown; null for nothing. */
	@Nullable ShownSharing shown() {
		return shown;
	}

	/** The columns as the user has ordered them. */
	List<PairColumn> columns() {
		return Arrays.stream(table.getColumnOrder()).mapToObj(index -> COLUMNS[index]).toList();
	}
}
