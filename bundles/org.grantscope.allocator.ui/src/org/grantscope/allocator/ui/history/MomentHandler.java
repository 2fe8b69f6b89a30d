package org.grantscope.allocator.ui.history;

import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;

/** Goes to another moment from whatever view; Grant History is opened where it is not. */
public final class MomentHandler extends AbstractHandler {

	/** Where to: {@code back}, {@code forth}, {@code changeBack}, {@code changeForth}, {@code first} or {@code now}. */
	public static final String TO = "org.grantscope.allocator.ui.moment.to";

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return null;
		}
		try {
			IViewPart part = page.showView(GrantHistoryView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			if (part instanceof GrantHistoryView view) {
				go(view, Objects.requireNonNullElse(event.getParameter(TO), "forth"));
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
		return null;
	}

	private static void go(GrantHistoryView view, String where) {
		switch (where) {
			case "back" -> view.step(-1);
			case "changeBack" -> view.change(true);
			case "changeForth" -> view.change(false);
			case "first" -> view.go(0);
			case "now" -> view.go(Integer.MAX_VALUE);
			default -> view.step(1);
		}
	}
}
