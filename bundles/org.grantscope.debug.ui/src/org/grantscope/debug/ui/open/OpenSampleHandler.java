package org.grantscope.debug.ui.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.core.Samples;

/** Opens the bundled sample: the grants of a real domain. */
public final class OpenSampleHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		CaptureOpener.open(Samples.CAPTURED, Samples.capturedDomain(), null);
		return null;
	}
}
