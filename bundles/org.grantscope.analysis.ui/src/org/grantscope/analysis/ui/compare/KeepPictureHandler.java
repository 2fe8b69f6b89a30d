package org.grantscope.analysis.ui.compare;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;

/** Keeps what the active view shows of a machine as a machine of its own, to compare with what comes. */
public final class KeepPictureHandler extends AbstractHandler {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		OpenMachine machine = ActiveMachine.of(event);
		if (machine != null) {
			LocalTime at = LocalTime.ofInstant(machine.look().at(), ZoneId.systemDefault());
			PlatformUI.getWorkbench().getService(OpenMachines.class).keep(machine, machine.title() + " at " + TIME.format(at));
		}
		return null;
	}
}
