package org.grantscope.debug.ui.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.contexts.DebugContextEvent;
import org.eclipse.debug.ui.contexts.IDebugContextListener;
import org.eclipse.debug.ui.contexts.IDebugContextService;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MenuItems;
import org.osgi.framework.FrameworkUtil;

/** A view follows the debug session that is selected: where that is watched, it shows its machine. For the user interface's thread. */
public final class DebugLink {

	private static final String UNLINKED = "notLinkedWithDebug";

	private final Consumer<OpenMachine> show;
	private final IDebugContextService contexts;
	private final LiveSessions sessions = PlatformUI.getWorkbench().getService(LiveSessions.class);
	private final OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
	private final IDialogSettings settings =
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(DebugLink.class)).getDialogSettings();
	private final IDebugContextListener selected = this::selected;
	private final OpenMachines.Listener loaded = this::loaded;
	private final Set<Integer> known = ConcurrentHashMap.newKeySet();
	private final boolean remembered;
	private boolean linked;

	/**
	 * For the view of that site. One that was opened beside the first, to see something else there, follows only when it is told to.
	 *
	 * @param show told which machine to show
	 */
	public DebugLink(IViewSite site, Consumer<OpenMachine> show) {
		this.show = show;
		remembered = site.getSecondaryId() == null;
		contexts = DebugUITools.getDebugContextManager().getContextService(site.getWorkbenchWindow());
		linked = remembered && !settings.getBoolean(UNLINKED);
		machines.all().forEach(machine -> known.add(machine.id()));
		contexts.addDebugContextListener(selected);
		machines.addListener(loaded);
	}

	/** The view is closed. */
	public void dispose() {
		contexts.removeDebugContextListener(selected);
		machines.removeListener(loaded);
	}

	/** Switches it on and off; of the first view of a kind this is remembered. */
	public IAction action() {
		IAction action = MenuItems.check("Link with Debug", linked, on -> {
			linked = on;
			if (remembered) {
				settings.put(UNLINKED, !on);
			}
			follow(contexts.getActiveContext());
		});
		action.setToolTipText("Link with Debug: show the machine of the selected debug session");
		action.setImageDescriptor(Icons.LINK.descriptor());
		return action;
	}

	private void selected(DebugContextEvent event) {
		if ((event.getFlags() & DebugContextEvent.ACTIVATED) != 0) {
			follow(event.getContext());
		}
	}

	/** Any thread: a session that is selected is perhaps watched from now on. */
	private void loaded(OpenMachine machine) {
		if (known.add(machine.id())) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> follow(contexts.getActiveContext()));
		}
	}

	private void follow(ISelection context) {
		if (linked && context instanceof IStructuredSelection selection && !selection.isEmpty()) {
			sessions.machineOf(selection.getFirstElement()).ifPresent(show);
		}
	}
}
