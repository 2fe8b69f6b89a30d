package org.grantscope.debug.ui.table;

import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
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
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.changes.ChangeMarks;

/** The entries of one domain's grant table: what the guest wrote, joined with what Xen tracks. */
public final class GrantTableView extends ViewPart {

	/** The view's id. */
	public static final String ID = "org.grantscope.debug.ui.grantTable";

	private @Nullable GrantTablePanel panel;

	@Override
	public void createPartControl(Composite parent) {
		OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
		ChangeMarks marks = PlatformUI.getWorkbench().getService(ChangeMarks.class);
		GrantTablePanel created = new GrantTablePanel(parent, machines, marks, this::nameAfter);
		panel = created;
		getSite().setSelectionProvider(created.selection());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		IAction unused = action("Show Unused Entries", IAction.AS_CHECK_BOX, Icons.UNUSED, () -> { });
		unused.addPropertyChangeListener(event -> created.setUnusedToo(unused.isChecked()));
		tools.add(unused);
		tools.add(action("Look Again", IAction.AS_PUSH_BUTTON, Icons.RELOAD, () -> reload(machines, created)));
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.add(action("New Grant Table View", IAction.AS_PUSH_BUTTON, null, this::openAnother));
		menu.add(action("Close Machine", IAction.AS_PUSH_BUTTON, null, () -> close(machines, created)));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(),
				action("Copy", IAction.AS_PUSH_BUTTON, null, created::copy));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(),
				action("Select All", IAction.AS_PUSH_BUTTON, null, created::selectAll));
		created.start();
	}

	/** Shows that machine, in the domain of which most is known. */
	public void show(OpenMachine machine) {
		GrantTablePanel shown = panel;
		if (shown != null) {
			shown.show(machine);
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

	private static void reload(OpenMachines machines, GrantTablePanel panel) {
		MachineChooser.Choice choice = panel.current();
		if (choice != null) {
			machines.reload(choice.machine()).schedule();
		}
	}

	/** Forgets the machine shown, in all views. */
	private static void close(OpenMachines machines, GrantTablePanel panel) {
		MachineChooser.Choice choice = panel.current();
		if (choice != null) {
			machines.close(choice.machine());
		}
	}

	private void openAnother() {
		try {
			getSite().getPage().showView(ID, UUID.randomUUID().toString(), IWorkbenchPage.VIEW_ACTIVATE);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	private static IAction action(String text, int style, Icons icon, Runnable run) {
		IAction action = new Action(text, style) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		if (icon != null) {
			action.setImageDescriptor(icon.descriptor());
		}
		return action;
	}
}
