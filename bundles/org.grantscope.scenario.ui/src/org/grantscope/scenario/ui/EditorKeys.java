package org.grantscope.scenario.ui;

import java.util.Optional;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.texteditor.ITextEditor;

/** Keys that mean something in editors of scenarios alone; the help key is one of them. */
final class EditorKeys {

	private static final String CONTEXT = "org.grantscope.scenario.ui.context";

	private static final String HELP = "org.grantscope.scenario.ui.scenarioEditor";

	/** While it is being opened, an editor cannot be found by its viewer. */
	private static final int AGAIN_MS = 20;
	private static final int MOST_TIMES = 500;

	private EditorKeys() {
	}

	/** Lets them mean it in the editor that has the viewer, as soon as it is there, whenever it is active. */
	static void activate(ITextViewer viewer) {
		activate(viewer, viewer.getTextWidget(), MOST_TIMES);
	}

	private static void activate(ITextViewer viewer, Control widget, int times) {
		widget.getDisplay().timerExec(AGAIN_MS, () -> {
			if (widget.isDisposed()) {
				return;
			}
			Optional<ITextEditor> editor = Editors.of(viewer);
			if (editor.isPresent()) {
				editor.get().getSite().getService(IContextService.class).activateContext(CONTEXT);
				PlatformUI.getWorkbench().getHelpSystem().setHelp(widget, HELP);
			} else if (times > 0) {
				activate(viewer, widget, times - 1);
			}
		});
	}
}
