package org.grantscope.rcp;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;

/** Help in dialogs: a button, and F1 with GTK, which has no key for it; the keys of windows do not count in dialogs. */
final class DialogHelp {

	private DialogHelp() {
	}

	/** From now on. */
	static void offer(Display display) {
		TrayDialog.setDialogHelpAvailable(true);
		if (SWT.getPlatform().equals("gtk")) {
			display.addFilter(SWT.KeyDown, key -> {
				if (key.keyCode == SWT.F1 && key.stateMask == 0 && key.widget instanceof Control control && inDialog(control)) {
					ask(control);
				}
			});
		}
	}

	private static boolean inDialog(Control control) {
		return control.getShell().getData() instanceof TrayDialog && PlatformUI.isWorkbenchRunning();
	}

	private static void ask(Control control) {
		for (@Nullable Control asked = control; asked != null; asked = asked.getParent()) {
			if (asked.isListening(SWT.Help)) {
				asked.notifyListeners(SWT.Help, new Event());
				return;
			}
		}
	}
}
