package org.grantscope.debug.ui.table;

import java.util.function.Consumer;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.grantscope.debug.ui.MenuItems;

/** The menus of the table: of its rows, where others may add to it, and of its header. */
final class TableMenu {

	private final GrantTablePanel panel;
	private final Consumer<ColumnLayout> layOut;
	private final Runnable askColumns;
	private final MenuManager manager = new MenuManager();
	private boolean header;
	private GrantColumn under = GrantColumn.GREF;

	/**
	 * For that panel's table.
	 *
	 * @param layOut     makes the columns so
	 * @param askColumns opens the dialog
	 */
	static void addTo(GrantTablePanel panel, Consumer<ColumnLayout> layOut, Runnable askColumns) {
		new TableMenu(panel, layOut, askColumns).install();
	}

	private TableMenu(GrantTablePanel panel, Consumer<ColumnLayout> layOut, Runnable askColumns) {
		this.panel = panel;
		this.layOut = layOut;
		this.askColumns = askColumns;
	}

	private void install() {
		Table table = panel.grid().table();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(menu -> {
			if (header) {
				addColumns(menu);
			} else {
				addRows(menu);
			}
		});
		table.addListener(SWT.MenuDetect, this::detect);
		table.addListener(SWT.MouseDown, event -> under = columnAt(event.x));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == 'c' && event.stateMask == (SWT.MOD1 | SWT.SHIFT)) {
				panel.copyCell(under);
			}
		});
		table.setMenu(manager.createContextMenu(table));
	}

	private void detect(Event event) {
		Table table = panel.grid().table();
		header = false;
		if (event.detail == SWT.MENU_KEYBOARD) {
			return;
		}
		Point at = table.toControl(event.x, event.y);
		int top = table.getClientArea().y;
		header = at.y < Math.max(top, 0) || at.y < top + table.getHeaderHeight() && top < 0;
		under = columnAt(at.x);
	}

	private GrantColumn columnAt(int x) {
		Table table = panel.grid().table();
		int left = -table.getHorizontalBar().getSelection();
		for (GrantColumn column : panel.grid().columns().shown()) {
			left += table.getColumn(column.ordinal()).getWidth();
			if (x < left) {
				return column;
			}
		}
		return GrantColumn.GREF;
	}

	private void addRows(IMenuManager menu) {
		boolean any = panel.grid().selection().count() > 0;
		menu.add(enabled(any, MenuItems.push("Copy@Ctrl+C", () -> panel.copy(false, CopiedRows.Format.TABS))));
		menu.add(enabled(any, MenuItems.push("Copy Cell '%s'@Shift+Ctrl+C".formatted(under.title()), () -> panel.copyCell(under))));
		MenuManager cells = new MenuManager("Copy Cell of Column");
		panel.grid().columns().shown().forEach(column -> cells.add(enabled(any, MenuItems.push(column.title(), () -> panel.copyCell(column)))));
		menu.add(cells);
		menu.add(formats("Copy Rows As", false));
		menu.add(formats("Copy Table As", true));
		menu.add(new Separator());
		menu.add(MenuItems.push("Select All@Ctrl+A", panel.grid()::selectAll));
		menu.add(MenuItems.push("Find...@Ctrl+F", panel.lookFor()::openFind));
		menu.add(MenuItems.push("Go to Gref...@Ctrl+L", panel.lookFor()::openJump));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		menu.add(MenuItems.push("Columns...", askColumns));
	}

	private MenuManager formats(String title, boolean all) {
		MenuManager formats = new MenuManager(title);
		for (CopiedRows.Format format : CopiedRows.Format.values()) {
			formats.add(enabled(all || panel.grid().selection().count() > 0, MenuItems.push(format.title(), () -> panel.copy(all, format))));
		}
		return formats;
	}

	private static IAction enabled(boolean yes, IAction action) {
		action.setEnabled(yes);
		return action;
	}

	private void addColumns(IMenuManager menu) {
		ColumnLayout now = panel.grid().columns().layout();
		now.columns().forEach(place -> menu.add(MenuItems.check(place.column().title(), place.shown(), on -> layOut.accept(now.with(place.column(), on)))));
		menu.add(new Separator());
		menu.add(MenuItems.push("Columns...", askColumns));
		menu.add(MenuItems.push("Reset Columns", () -> layOut.accept(ColumnLayout.standard())));
	}
}
