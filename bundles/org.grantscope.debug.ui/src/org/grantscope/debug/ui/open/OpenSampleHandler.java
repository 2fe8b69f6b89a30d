package org.grantscope.debug.ui.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Opens the bundled sample: the grants of a real domain. */
public final class OpenSampleHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		CaptureOpener.openSample();
		return null;
	}
}
