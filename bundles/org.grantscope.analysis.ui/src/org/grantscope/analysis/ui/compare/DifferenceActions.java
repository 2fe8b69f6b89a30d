package org.grantscope.analysis.ui.compare;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.compare.CompareViewerPane;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MenuItems;

/** What can be done with differences. */
final class DifferenceActions {

	private final DifferenceViewer viewer;

	DifferenceActions(DifferenceViewer viewer) {
		this.viewer = viewer;
	}

	/** Gives the rows a menu and the key for copying, and the pane its tools. */
	void install(CompareViewerPane pane, ToolBarManager tools) {
		IAction learnt = MenuItems.check("Show What Only One Tells", viewer.isLearntToo(), viewer::setLearntToo);
		learnt.setToolTipText("Show also that of which only one of the two tells");
		learnt.setImageDescriptor(Icons.UNKNOWN.descriptor());
		IAction export = MenuItems.push("Export Differences...", () -> new DifferenceExport(viewer.getControl().getShell()).ask(viewer));
		export.setToolTipText("Export the differences as text, CSV, JSON or Markdown");
		export.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ETOOL_SAVE_EDIT));
		if (tools != null) {
			tools.removeAll();
			tools.add(learnt);
			tools.add(export);
			tools.update(true);
		}
		Table table = viewer.getTable();
		MenuManager menu = new MenuManager();
		menu.add(MenuItems.push("Copy\tCtrl+C", this::copy));
		menu.add(new Separator());
		menu.add(learnt);
		menu.add(export);
		table.setMenu(menu.createContextMenu(table));
		table.addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c') {
				copy();
			}
		});
	}

	/** The selected rows, a line each, columns separated by tabs. */
	private void copy() {
		List<DifferenceRow> rows = viewer.selectedRows();
		if (rows.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(viewer.getTable().getDisplay());
		try {
			String text = rows.stream().map(row -> String.join("\t", row.domain(), row.what(), row.kind().label(), row.values()))
					.collect(Collectors.joining("\n", "", "\n"));
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
