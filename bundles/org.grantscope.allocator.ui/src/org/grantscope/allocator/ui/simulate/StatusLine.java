package org.grantscope.allocator.ui.simulate;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The status line of the part in which the user is. For the user interface's thread. */
final class StatusLine {

	private StatusLine() {
	}

	static void say(String what) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		IWorkbenchPart part = page == null ? null : page.getActivePart();
		if (part instanceof IViewPart view) {
			view.getViewSite().getActionBars().getStatusLineManager().setMessage(what);
		} else if (part instanceof IEditorPart editor) {
			editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(what);
		}
	}
}
