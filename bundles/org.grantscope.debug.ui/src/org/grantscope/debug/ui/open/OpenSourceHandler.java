package org.grantscope.debug.ui.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.grantscope.core.observe.FormatException;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.ui.live.OpenSourceDialog;

/** Asks for the URI of a source and opens it. */
public final class OpenSourceHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		LiveSessions sessions = PlatformUI.getWorkbench().getService(LiveSessions.class);
		RecentTexts recent = new RecentTexts(RecentTexts.SOURCES);
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		OpenSourceDialog dialog = new OpenSourceDialog(shell, sessions.schemes(), recent.all());
		if (dialog.open() != Window.OK) {
			return null;
		}
		try {
			CaptureOpener.open(sessions.open(dialog.uri()), null);
			recent.add(dialog.uri());
		} catch (FormatException e) {
			MessageDialog.openError(shell, "Open Source", String.valueOf(e.getMessage()));
		}
		return null;
	}
}
