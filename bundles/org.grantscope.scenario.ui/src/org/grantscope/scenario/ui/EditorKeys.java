package org.grantscope.scenario.ui;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextService;

/** Keys that mean something in editors of scenarios alone. */
final class EditorKeys {

	private static final String CONTEXT = "org.grantscope.scenario.ui.context";

	private EditorKeys() {
	}

	/** Lets them mean it in the editor that has the viewer, as soon as it is there, whenever it is active. */
	static void activate(ITextViewer viewer) {
		Control widget = viewer.getTextWidget();
		widget.getDisplay().asyncExec(() -> {
			if (!widget.isDisposed()) {
				Editors.of(viewer).ifPresent(editor -> editor.getSite().getService(IContextService.class).activateContext(CONTEXT));
			}
		});
	}
}
