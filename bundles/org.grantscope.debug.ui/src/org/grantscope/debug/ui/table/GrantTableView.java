package org.grantscope.debug.ui.table;

import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.EditorRoom;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.live.DebugLink;
import org.grantscope.debug.ui.live.MarksMenu;
import org.grantscope.debug.ui.live.RefreshMenu;

/** The entries of one domain's grant table: what the guest wrote, joined with what Xen tracks. */
public final class GrantTableView extends ViewPart {

	/** The view's id. */
	public static final String ID = "org.grantscope.debug.ui.grantTable";

	private @Nullable GrantTablePanel panel;
	private @Nullable DebugLink link;

	@Override
	public void createPartControl(Composite parent) {
		EditorRoom.watch(getSite().getPage());
		OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
		ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
		GrantTablePanel created = new GrantTablePanel(parent, machines, marks, this::nameAfter);
		panel = created;
		getSite().setSelectionProvider(created.selection());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		IAction unused = MenuItems.check("Show Unused Entries", false, created::setUnusedToo);
		unused.setToolTipText(unused.getText());
		unused.setImageDescriptor(Icons.UNUSED.descriptor());
		DebugLink debug = new DebugLink(getViewSite(), created::show);
		link = debug;
		tools.add(unused);
		tools.add(debug.action());
		tools.add(new RefreshMenu(created::machine));
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		MarksMenu.add(menu, marks, created::machine);
		menu.add(new Separator());
		menu.add(MenuItems.push("New Grant Table View", this::openAnother));
		menu.add(MenuItems.push("Close Machine", () -> close(machines, created)));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(),
				MenuItems.push("Copy", created::copy));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(),
				MenuItems.push("Select All", created::selectAll));
		created.start();
	}

	@Override
	public void dispose() {
		DebugLink debug = link;
		if (debug != null) {
			debug.dispose();
		}
		super.dispose();
	}

	/** Shows that machine, in the domain of which most is known. */
	public void show(OpenMachine machine) {
		GrantTablePanel shown = panel;
		if (shown != null) {
			shown.show(machine);
		}
	}

	/** Shows that domain of the machine, and of its entries those that the query chooses. */
	public void show(OpenMachine machine, @Nullable Integer domid, String query) {
		GrantTablePanel shown = panel;
		if (shown != null) {
			shown.show(machine, domid, query);
		}
	}

	/** Views beside the first one are told apart by what they show. */
	private void nameAfter(MachineChooser.@Nullable Choice choice) {
		boolean first = getViewSite().getSecondaryId() == null;
		setPartName(first || choice == null ? "Grant Table" : "Grant Table: " + choice.machine().title());
	}

	/** Adapts to {@link Control} too: the widget that holds all of the view, for tools and tests. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		GrantTablePanel shown = panel;
		return type == Control.class && shown != null ? type.cast(shown.control()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		GrantTablePanel shown = panel;
		if (shown != null) {
			shown.setFocus();
		}
	}

	/** Forgets the machine shown, in all views. */
	private static void close(OpenMachines machines, GrantTablePanel panel) {
		OpenMachine machine = panel.machine();
		if (machine != null) {
			machines.close(machine);
		}
	}

	private void openAnother() {
		try {
			getSite().getPage().showView(ID, UUID.randomUUID().toString(), IWorkbenchPage.VIEW_ACTIVATE);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
