package org.grantscope.debug.ui.selection;

import java.util.function.Consumer;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MenuItems;
import org.osgi.framework.FrameworkUtil;

/** A view selects what is selected in other views, as far as it shows it. For the user interface's thread. */
public final class SelectionLink {

	private final IViewSite site;
	private final OpenMachines machines;
	private final Consumer<EntrySelection> show;
	private final IDialogSettings settings =
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(SelectionLink.class)).getDialogSettings();
	private final String unlinkedKey;
	private final ISelectionListener selected = this::selected;
	private boolean linked;

	/**
	 * For the view of that site. One that was opened beside the first, to see something else there, follows only when it is told to.
	 *
	 * @param show told what was selected elsewhere; it must not make its own part active
	 */
	public SelectionLink(IViewSite site, OpenMachines machines, Consumer<EntrySelection> show) {
		this.site = site;
		this.machines = machines;
		this.show = show;
		unlinkedKey = "notLinked." + site.getId();
		linked = site.getSecondaryId() == null && !settings.getBoolean(unlinkedKey);
		site.getPage().addPostSelectionListener(selected);
	}

	/** The view is closed. */
	public void dispose() {
		site.getPage().removePostSelectionListener(selected);
	}

	/** Whether it is switched on. */
	public boolean isLinked() {
		return linked;
	}

	/** Switches it on and off; of the first view of a kind this is remembered. */
	public IAction action() {
		IAction action = MenuItems.check("Link with Selection", linked, on -> {
			linked = on;
			if (site.getSecondaryId() == null) {
				settings.put(unlinkedKey, !on);
			}
			selected(site.getPage().getActivePart(), site.getPage().getSelection());
		});
		action.setToolTipText("Link with Selection: select what is selected in the other views");
		action.setImageDescriptor(Icons.LINK_SELECTION.descriptor());
		return action;
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (linked && part != null && part.getSite() != site && selection != null) {
			SelectedEntries.of(selection, machines.all()).ifPresent(show);
		}
	}
}
