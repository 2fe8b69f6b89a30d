package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.grantscope.debug.ui.VirtualRows;

/**
 * The columns of the table's widget: all exist, those that are not shown have no width. A click on one orders by it; they are moved
 * and sized with the mouse, or all at once by a {@link ColumnLayout}. For the user interface's thread.
 */
final class GridColumns {

	private static final GrantColumn[] COLUMNS = GrantColumn.values();
	private static final int MARGIN = 12;
	private static final int ICON = 20;

	private final Table table;
	private final Consumer<GridOrder> reorder;
	private final Runnable changed;
	private final boolean[] shown = new boolean[COLUMNS.length];
	private final int[] widths = new int[COLUMNS.length];
	private GridOrder order = GridOrder.BY_REF;
	private boolean several;
	private boolean applying;

	/**
	 * In the usual layout.
	 *
	 * @param image   one of those that rows have
	 * @param reorder told when the user orders by another column; nothing is ordered here
	 * @param changed told when the user moves or sizes a column
	 */
	GridColumns(Table table, Image image, Consumer<GridOrder> reorder, Runnable changed) {
		this.table = table;
		this.reorder = reorder;
		this.changed = changed;
		for (GrantColumn of : COLUMNS) {
			TableColumn column = new TableColumn(table, of == GrantColumn.CHANGE ? SWT.CENTER : of.isNumber() ? SWT.RIGHT : SWT.NONE);
			column.setText(of.title());
			column.setToolTipText(of.about().isEmpty() ? null : of.about());
			column.setMoveable(true);
			column.addListener(SWT.Selection, event -> orderBy(new GridOrder(of, order.column() == of && !order.descending())));
			column.addListener(SWT.Resize, event -> resized(of, column));
			column.addListener(SWT.Move, event -> moved());
		}
		// GTK reserves room for images in a virtual table only if the first row ever drawn has one; by the columns' places then.
		table.setItemCount(1);
		table.getItem(0).setImage(GrantColumn.STATE.ordinal(), image);
		VirtualRows.setCount(table, 0);
		apply(ColumnLayout.standard());
	}

	/** Whether it is seen: wanted, and not the domain's where there is but one. */
	boolean isShown(GrantColumn column) {
		return shown[column.ordinal()] && (several || column != GrantColumn.DOMAIN);
	}

	/** The columns that are seen, from left to right. */
	List<GrantColumn> shown() {
		return layout().shown().stream().filter(this::isShown).toList();
	}

	/** By what rows are ordered. */
	GridOrder order() {
		return order;
	}

	/** Orders by that, as a click on the column does. */
	void orderBy(GridOrder wanted) {
		showOrder(wanted);
		reorder.accept(wanted);
	}

	/** Whether entries of several domains are shown, and the column with the domain, too. */
	void setSeveral(boolean domains) {
		if (several != domains) {
			several = domains;
			apply(layout());
		}
	}

	/** How the columns are now. */
	ColumnLayout layout() {
		List<ColumnLayout.Place> places = new ArrayList<>();
		for (int index : table.getColumnOrder()) {
			places.add(new ColumnLayout.Place(COLUMNS[index], shown[index], widths[index]));
		}
		return new ColumnLayout(places, order);
	}

	/** Makes the columns so; the rows are not ordered anew. */
	void apply(ColumnLayout layout) {
		applying = true;
		GC gc = new GC(table);
		int[] places = new int[COLUMNS.length];
		for (int i = 0; i < places.length; i++) {
			ColumnLayout.Place place = layout.columns().get(i);
			int index = place.column().ordinal();
			places[i] = index;
			shown[index] = place.shown();
			widths[index] = place.width() > 0 ? place.width() : wide(gc, place.column());
			table.getColumn(index).setWidth(isShown(place.column()) ? widths[index] : 0);
		}
		gc.dispose();
		table.setColumnOrder(places);
		showOrder(layout.order());
		applying = false;
	}

	private static int wide(GC gc, GrantColumn column) {
		int widest = Math.max(gc.textExtent(column.widest()).x, gc.textExtent(column.title()).x + MARGIN);
		return widest + MARGIN + (column == GrantColumn.STATE ? ICON : 0);
	}

	private void showOrder(GridOrder wanted) {
		order = wanted;
		table.setSortColumn(table.getColumn(wanted.column().ordinal()));
		table.setSortDirection(wanted.descending() ? SWT.DOWN : SWT.UP);
	}

	private void resized(GrantColumn of, TableColumn column) {
		int width = column.getWidth();
		if (!applying && width > 0 && isShown(of) && width != widths[of.ordinal()]) {
			widths[of.ordinal()] = width;
			changed.run();
		}
	}

	private void moved() {
		if (!applying) {
			changed.run();
		}
	}
}
