package org.grantscope.analysis.ui.findings;

import java.util.List;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.TextFormat;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.changes.ChangeKind;

/** What can be done with findings: by menus, and by the platform's keys for copying and selecting all. */
final class FindingActions {

	private final FindingsView view;
	private final FindingsPanel panel;

	FindingActions(FindingsView view, FindingsPanel panel) {
		this.view = view;
		this.panel = panel;
	}

	/** Gives the rows a menu, and the view its keys. */
	void install(IViewSite site) {
		Tree tree = panel.tree().control();
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fillMenu);
		tree.setMenu(menu.createContextMenu(tree));
		site.getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), MenuItems.push("Copy", this::copy));
		site.getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), MenuItems.push("Select All", this::selectAll));
	}

	/** What the view's own menu offers. */
	void fillViewMenu(IMenuManager menu) {
		MenuManager group = new MenuManager("Group By");
		group.setRemoveAllWhenShown(true);
		group.addMenuListener(shown -> {
			for (Grouping grouping : Grouping.values()) {
				shown.add(MenuItems.radio(grouping.label(), panel.wanted().grouping() == grouping, () -> view.group(grouping)));
			}
		});
		menu.add(group);
		menu.add(new Separator());
		menu.add(MenuItems.push("Next Domain of the Finding", () -> panel.nextDomain(1)));
		menu.add(MenuItems.push("Previous Domain of the Finding", () -> panel.nextDomain(-1)));
		menu.add(new Separator());
		menu.add(MenuItems.push("Copy All as Text", () -> put(FindingText.report(all(), new TextFormat()))));
		menu.add(MenuItems.push("Copy All as Markdown", () -> put(FindingText.report(all(), new MarkdownFormat()))));
		menu.add(new Separator());
	}

	private void fillMenu(IMenuManager menu) {
		List<Finding> selected = panel.tree().selected();
		IAction show = MenuItems.push("Show Grefs in Grant Table", view::showInTable);
		show.setEnabled(panel.row() != null);
		menu.add(show);
		menu.add(new Separator());
		IAction copy = MenuItems.push("Copy\tCtrl+C", this::copy);
		copy.setEnabled(!selected.isEmpty());
		menu.add(copy);
		IAction markdown = MenuItems.push("Copy as Markdown", () -> put(FindingText.report(panel.tree().selected(), new MarkdownFormat())));
		markdown.setEnabled(!selected.isEmpty());
		menu.add(markdown);
		menu.add(MenuItems.push("Copy All as Text", () -> put(FindingText.report(all(), new TextFormat()))));
		menu.add(MenuItems.push("Copy All as Markdown", () -> put(FindingText.report(all(), new MarkdownFormat()))));
		menu.add(new Separator());
		IAction help = MenuItems.push("About This Check", panel.details()::openHelp);
		help.setEnabled(!selected.isEmpty());
		menu.add(help);
	}

	/** All that are shown and are still there. */
	private List<Finding> all() {
		return panel.tree().shown().all().stream().filter(finding -> panel.tree().changes().of(finding) != ChangeKind.GONE).toList();
	}

	/** What is selected where the keyboard is. */
	private void copy() {
		Text filter = view.filter();
		if (filter != null && filter.isFocusControl()) {
			filter.copy();
		} else if (panel.details().text().isFocusControl()) {
			panel.details().text().copy();
		} else {
			put(FindingText.prose(panel.tree().selected()));
		}
	}

	private void selectAll() {
		Text filter = view.filter();
		if (filter != null && filter.isFocusControl()) {
			filter.selectAll();
		} else if (panel.details().text().isFocusControl()) {
			panel.details().text().selectAll();
		} else {
			panel.tree().control().selectAll();
		}
	}

	private void put(String text) {
		FindingText.toClipboard(panel.control().getDisplay(), text);
	}
}
