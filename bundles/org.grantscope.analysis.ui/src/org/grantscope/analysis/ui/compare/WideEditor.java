package org.grantscope.analysis.ui.compare;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Two texts side by side need room. Where a perspective has little for editors, a compare editor takes the window, until its tab is
 * double-clicked.
 */
final class WideEditor {

	/** Smaller than this it cannot be read, in pixels. */
	private static final int WIDTH = 600;
	private static final int HEIGHT = 400;

	private WideEditor() {
	}

	/** Makes room for that widget, which is all that the active editor shows; nothing where there is enough. */
	static void makeRoom(Composite contents) {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchWindow window = active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		IWorkbenchPage page = window.getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		if (contents.isDisposed() || page == null || editor == null) {
			return;
		}
		Point size = contents.getSize();
		IWorkbenchPartReference reference = page.getReference(editor);
		if (reference != null && (size.x < WIDTH || size.y < HEIGHT)) {
			page.setPartState(reference, IWorkbenchPage.STATE_MAXIMIZED);
			editor.setFocus();
		}
	}
}
