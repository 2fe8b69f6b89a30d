package org.grantscope.allocator.ui.simulate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks how a simulated machine shall begin, and lets it run. */
public final class NewMachineHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		NewMachineDialog.open(HandlerUtil.getActiveShell(event));
		return null;
	}
}
