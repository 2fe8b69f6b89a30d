package org.grantscope.debug.ui.open;

import java.util.List;

import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorLauncher;

/** Opens a capture that was double-clicked in the workspace. */
public final class CaptureLauncher implements IEditorLauncher {

	@Override
	public void open(IPath file) {
		if (file != null) {
			CaptureOpener.open(List.of(file.toFile().toPath()));
		}
	}
}
