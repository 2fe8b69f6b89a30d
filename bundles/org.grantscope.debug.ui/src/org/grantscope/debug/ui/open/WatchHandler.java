package org.grantscope.debug.ui.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IDebugElement;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.ui.live.WatchDialog;

/** Watches the grants in the memory of the selected debug session, of any debugger. */
public final class WatchHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) || selection.isEmpty()) {
			return null;
		}
		Object context = selection.getFirstElement();
		LiveSessions sessions = PlatformUI.getWorkbench().getService(LiveSessions.class);
		LiveSessions.memoryOf(context).ifPresent(memory -> {
			WatchDialog dialog = new WatchDialog(HandlerUtil.getActiveShell(event), name(context));
			if (dialog.open() == Window.OK) {
				dialog.kernel().ifPresent(kernel -> CaptureOpener.open(sessions.watch(memory, context, dialog.title(), kernel), null));
			}
		});
		return null;
	}

	private static String name(Object context) {
		try {
			IDebugTarget target = context instanceof IDebugElement element ? element.getDebugTarget() : null;
			return target == null ? "Debug session" : target.getName();
		} catch (DebugException e) {
			return "Debug session"; // a name is a convenience
		}
	}
}
