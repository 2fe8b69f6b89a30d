package org.grantscope.debug.ui.view;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.grantscope.debug.ui.MenuItems;

/** The item of a view's menu that opens the wizard that exports what the view shows, where there is one. */
final class ExportItem {

	private static final String WIZARD = "org.grantscope.workbench.ui.export";
	private static final String COMMAND = "org.eclipse.ui.file.export(exportWizardId=" + WIZARD + ")";

	private ExportItem() {
	}

	static void add(IMenuManager menu) {
		if (PlatformUI.getWorkbench().getExportWizardRegistry().findWizard(WIZARD) != null) {
			menu.add(MenuItems.push("Export\u2026", ExportItem::open));
		}
	}

	private static void open() {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class)
					.executeCommand(PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(COMMAND), null);
		} catch (CommandException e) {
			StatusManager.getManager().handle(Status.error("The export cannot be opened", e), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
