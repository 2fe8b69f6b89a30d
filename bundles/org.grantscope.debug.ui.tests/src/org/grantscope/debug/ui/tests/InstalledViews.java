package org.grantscope.debug.ui.tests;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.grantscope.debug.ui.GrantSharingPerspective;
import org.grantscope.debug.ui.channels.EventChannelsView;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.debug.ui.table.GrantTableView;

/**
 * An application for the check of an installation: opens the workbench with the Grant Sharing perspective and each view
 * in it, prints {@code view ID opened} for each, and closes. Its exit code is 0 when all opened, 1 when one did not.
 */
public final class InstalledViews implements IApplication {

	private static final String[] VIEWS = { GrantTableView.ID, GrantFilesView.ID, EventChannelsView.ID };

	private int opened;

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisor() {
				@Override
				public String getInitialWindowPerspectiveId() {
					return GrantSharingPerspective.ID;
				}

				@Override
				public void postStartup() {
					openAll();
					display.asyncExec(PlatformUI.getWorkbench()::close);
				}
			});
		} finally {
			display.dispose();
		}
		return opened == VIEWS.length ? 0 : 1;
	}

	private void openAll() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		for (String id : VIEWS) {
			try {
				boolean ours = page.showView(id).getClass().getName().startsWith("org.grantscope.");
				System.out.println("view " + id + (ours ? " opened" : " is only an error"));
				opened += ours ? 1 : 0;
			} catch (PartInitException e) {
				System.out.println("view " + id + " did not open: " + e.getMessage());
			}
		}
	}

	@Override
	public void stop() {
		// it closes itself
	}
}
