package org.grantscope.allocator.ui.history;

import java.util.Optional;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.grantscope.allocator.ui.AllocatorIcons;
import org.grantscope.allocator.ui.simulate.Operations;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Timelines;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.view.MachineView;

/** The menu of operations in the context menus of other views, while they show a machine that runs. */
public final class OperationItems extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		IWorkbenchPart part = page == null ? null : page.getActivePart();
		OpenMachine shown = part instanceof MachineView view ? view.machine() : null;
		if (page == null || shown == null || part instanceof GrantHistoryView
				|| PlatformUI.getWorkbench().getService(Timelines.class).running(shown).isEmpty()) {
			return new IContributionItem[0];
		}
		ISelection selection = page.getSelection();
		Optional<EntrySelection> entries = selection == null ? Optional.empty()
				: SelectedEntries.of(selection, PlatformUI.getWorkbench().getService(OpenMachines.class).all());
		MenuManager menu = new MenuManager("Operation", AllocatorIcons.OPERATION.descriptor(), null);
		Operations.fill(menu, () -> shown, () -> entries);
		return new IContributionItem[] { menu };
	}
}
