package org.grantscope.debug.ui.view;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/** Lets other bundles add to the context menus of a view. */
final class ContextMenus {

	private ContextMenus() {
	}

	/** All context menus in there that a menu manager made; others can add to their ends. */
	static void register(Control control, IWorkbenchPartSite site) {
		Menu menu = control.getMenu();
		if (menu != null && menu.getData(MenuManager.MANAGER_KEY) instanceof MenuManager manager) {
			manager.addMenuListener(shown -> {
				if (shown.find(IWorkbenchActionConstants.MB_ADDITIONS) == null) {
					shown.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
				}
			});
			if (!manager.getRemoveAllWhenShown() && manager.find(IWorkbenchActionConstants.MB_ADDITIONS) == null) {
				manager.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
			}
			site.registerContextMenu(site.getId(), manager, site.getSelectionProvider());
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				register(child, site);
			}
		}
	}
}
