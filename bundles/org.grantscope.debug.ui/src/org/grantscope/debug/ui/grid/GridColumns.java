package org.grantscope.debug.ui.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.WidgetName;
import org.osgi.framework.FrameworkUtil;

/** The columns of a grid: their widths and order, which are remembered, and by which of them the rows are sorted. */
final class GridColumns<R extends GridRow> {

	private static final int MARGIN = 12;
	private static final int ICON = 20;
	private static final String ORDER = "order";
	private static final String WIDTH = "width.";
	private static final String MARK = "mark";

	private final Table table;
	private final List<GridColumn<R>> columns;
	private final boolean marks;
	private final Runnable reorder;
	private final IDialogSettings settings;

	/** Makes them in an empty table, which is to be arranged. */
	GridColumns(Table table, String id, String name, List<? extends GridColumn<R>> columns, boolean marks, Runnable reorder) {
		this.table = table;
		this.columns = List.copyOf(columns);
		this.marks = marks;
		this.reorder = reorder;
		settings = DialogSettings.getOrCreateSection(
				PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(GridColumns.class)).getDialogSettings(), "grid." + id);
		WidgetName.set(table, id, name);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		this.columns.forEach(this::create);
		if (marks) {
			createMarks();
		}
		size();
		table.addListener(SWT.Dispose, event -> remember());
	}

	/** Puts them in the order that the user gave them, and makes them as wide. */
	void arrange() {
		if (marks) {
			table.setColumnOrder(IntStream.concat(IntStream.of(0, columns.size()), IntStream.range(1, columns.size())).toArray());
		}
		restore();
	}

	private void create(GridColumn<R> column) {
		TableColumn created = new TableColumn(table, SWT.NONE);
		created.setText(column.title());
		created.setMoveable(true);
		created.setToolTipText(column.tip().isEmpty() ? null : column.tip());
		created.addListener(SWT.Selection, event -> next(created));
	}

	private void createMarks() {
		TableColumn mark = new TableColumn(table, SWT.CENTER);
		mark.setText("\u00b1");
		mark.setToolTipText("What changed since the last look: + granted, - freed, ~ changed otherwise");
		mark.setMoveable(true);
	}

	private void size() {
		GC gc = new GC(table);
		for (int i = 0; i < columns.size(); i++) {
			int widest = Math.max(gc.textExtent(columns.get(i).widest()).x, gc.textExtent(columns.get(i).title()).x + MARGIN);
			table.getColumn(i).setWidth(widest + MARGIN + (i == 0 || columns.get(i).hasIcons() ? ICON : 0));
		}
		if (marks) {
			table.getColumn(columns.size()).setWidth(gc.textExtent("\u00b1").x + 2 * MARGIN);
		}
		gc.dispose();
	}

	/** As the user left them; columns of which nothing is remembered stay as they are. */
	private void restore() {
		for (int i = 0; i < table.getColumnCount(); i++) {
			String width = settings.get(WIDTH + id(i));
			if (width != null && width.matches("[1-9]\\d{0,3}")) {
				table.getColumn(i).setWidth(Integer.parseInt(width));
			}
		}
		String[] order = settings.getArray(ORDER);
		if (order != null) {
			int[] places = Arrays.stream(order).mapToInt(this::place).toArray();
			if (places.length == table.getColumnCount() && Arrays.stream(places).filter(place -> place >= 0).distinct().count() == places.length) {
				table.setColumnOrder(places);
			}
		}
	}

	private void remember() {
		for (int i = 0; i < table.getColumnCount(); i++) {
			settings.put(WIDTH + id(i), table.getColumn(i).getWidth());
		}
		settings.put(ORDER, Arrays.stream(table.getColumnOrder()).mapToObj(this::id).toArray(String[]::new));
	}

	private String id(int place) {
		return place == columns.size() ? MARK : columns.get(place).id();
	}

	private int place(String id) {
		return IntStream.range(0, table.getColumnCount()).filter(place -> id(place).equals(id)).findFirst().orElse(-1);
	}

	/** Without the one for marks. */
	int count() {
		return columns.size();
	}

	GridColumn<R> get(int place) {
		return columns.get(place);
	}

	boolean hasMarks() {
		return marks;
	}

	/** In the order shown, without the one for marks. */
	List<GridColumn<R>> asShown() {
		return Arrays.stream(table.getColumnOrder()).filter(place -> place < columns.size()).mapToObj(columns::get).toList();
	}

	GridOrder<GridColumn<R>> order() {
		TableColumn by = table.getSortColumn();
		GridColumn<R> column = by == null ? null : columns.get(table.indexOf(by));
		return new GridOrder<>(column, column != null && table.getSortDirection() == SWT.DOWN);
	}

	/** Orders by that column, or by none. */
	void order(@Nullable GridColumn<R> column, boolean descending) {
		TableColumn by = column == null ? null : table.getColumn(columns.indexOf(column));
		table.setSortColumn(by);
		table.setSortDirection(by == null ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
		reorder.run();
	}

	/** Ascending, then descending, then in the order that the rows come in. */
	private void next(TableColumn column) {
		boolean same = Objects.equals(table.getSortColumn(), column);
		boolean down = same && table.getSortDirection() == SWT.UP;
		order(same && !down ? null : columns.get(table.indexOf(column)), down);
	}
}
