package org.grantscope.analysis.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.view.MachineView;

/** Which machine a command is for. */
final class ActiveMachine {

	private ActiveMachine() {
	}

	/**
	 * The one that the active view shows, as it was looked at last; else the one that what is selected belongs to; else the newest. Null
	 * when none is open.
	 */
	static @Nullable OpenMachine of(ExecutionEvent event) {
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		List<OpenMachine> open = PlatformUI.getWorkbench().getService(OpenMachines.class).all();
		OpenMachine seen = part instanceof MachineView view ? view.machine() : null;
		if (seen != null) {
			return open.stream().filter(machine -> machine.id() == seen.id()).findFirst().orElse(seen);
		}
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		Optional<EntrySelection> selected = selection == null ? Optional.empty() : SelectedEntries.of(selection, open);
		Optional<OpenMachine> found = selected.map(EntrySelection::machine).or(() -> open.stream().reduce((first, second) -> second));
		return found.isPresent() ? found.get() : null;
	}
}
