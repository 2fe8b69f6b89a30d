package org.grantscope.debug.ui.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.core.Samples;

/** Opens a simulated machine with some grants. */
public final class OpenSimulatedHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		CaptureOpener.simulate(Samples.SIMULATED, Samples.simulatedRecording());
		return null;
	}
}
