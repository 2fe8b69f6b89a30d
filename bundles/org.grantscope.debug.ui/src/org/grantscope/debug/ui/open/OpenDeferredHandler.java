package org.grantscope.debug.ui.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Opens the other bundled sample: a domain that has given up grants while they are mapped. */
public final class OpenDeferredHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		CaptureOpener.openDeferredSample();
		return null;
	}
}
