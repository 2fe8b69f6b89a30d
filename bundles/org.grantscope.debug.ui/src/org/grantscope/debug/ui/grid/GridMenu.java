package org.grantscope.debug.ui.grid;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.grantscope.analysis.export.CsvFormat;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.Report;
import org.grantscope.analysis.export.ReportFormat;
import org.grantscope.debug.ui.MenuItems;

/** What can be done with the rows of a grid: copied, folded, and sorted from the keyboard. */
public final class GridMenu<R extends GridRow> {

	private final RowGrid<R> grid;

	/** Gives the grid its context menu, and its view the commands to copy and to select all. */
	public GridMenu(RowGrid<R> grid, IActionBars bars) {
		this.grid = grid;
		Table table = grid.table();
		MenuManager menu = new MenuManager();
		fillContext(menu);
		table.setMenu(menu.createContextMenu(table));
		grid.control().addDisposeListener(event -> menu.dispose());
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), MenuItems.push("Copy", this::copy));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), MenuItems.push("Select All", this::selectAll));
	}

	private void fillContext(IMenuManager menu) {
		menu.add(MenuItems.push("Copy Rows", this::copy));
		menu.add(MenuItems.push("Copy All as CSV", () -> toClipboard(written(new CsvFormat()))));
		menu.add(MenuItems.push("Copy All as Markdown", () -> toClipboard(written(new MarkdownFormat()))));
		menu.add(new Separator());
		addTo(menu);
	}

	/** Adds the order and the folding to a menu. */
	public void addTo(IMenuManager menu) {
		MenuManager sort = new MenuManager("Sort By");
		sort.setRemoveAllWhenShown(true);
		sort.addMenuListener(opened -> fillSort(opened));
		menu.add(sort);
		menu.add(MenuItems.push("Expand All", () -> grid.foldAll(false)));
		menu.add(MenuItems.push("Collapse All", () -> grid.foldAll(true)));
	}

	private void fillSort(IMenuManager menu) {
		GridColumns<R> columns = grid.columns();
		GridOrder<GridColumn<R>> now = columns.order();
		for (GridColumn<R> column : columns.asShown()) {
			menu.add(MenuItems.radio(column.title(), column.equals(now.column()), () -> columns.order(column, now.descending())));
		}
		menu.add(MenuItems.radio("Nothing", now.column() == null, () -> columns.order(null, false)));
		menu.add(new Separator());
		menu.add(MenuItems.check("Descending", now.descending(), down -> columns.order(now.column(), down)));
	}

	private void selectAll() {
		grid.table().selectAll();
		grid.table().notifyListeners(SWT.Selection, new Event());
	}

	private void copy() {
		List<R> rows = grid.selected();
		if (!rows.isEmpty()) {
			List<GridColumn<R>> columns = grid.columns().asShown();
			toClipboard(rows.stream().map(row -> columns.stream().map(column -> column.text(row)).collect(Collectors.joining("\t")))
					.collect(Collectors.joining("\n", "", "\n")));
		}
	}

	private String written(ReportFormat format) {
		List<Report.Column<R>> columns = grid.columns().asShown().stream()
				.map(column -> new Report.Column<R>(column.title(), true, column::text)).toList();
		StringWriter out = new StringWriter();
		try {
			format.write(new Report<>("rows", 1, Map.of(), columns, columns, List.of(new Report.Section<>("", "", grid.rows()))), out);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a string takes everything
		}
		return out.toString();
	}

	private void toClipboard(String text) {
		Clipboard clipboard = new Clipboard(grid.control().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
