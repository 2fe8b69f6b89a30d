package org.grantscope.rcp;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.grantscope.debug.core.Samples;
import org.grantscope.debug.ui.GrantSharingPerspective;
import org.grantscope.debug.ui.open.CaptureOpener;

/** One window with the Grant Sharing perspective; it opens what was asked for, or the bundled sample beside a simulated machine. */
final class GrantscopeAdvisor extends WorkbenchAdvisor {

	private static final Point SIZE = new Point(1360, 820);

	/** What the menus have no place for. */
	private static final List<String> FOREIGN = List.of("org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");

	private final List<Path> captures;

	GrantscopeAdvisor(List<Path> captures) {
		this.captures = captures;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		ResourceLocator.imageDescriptorFromBundle("org.eclipse.ui.ide", "$nl$/icons/full/obj16/prj_obj.svg")
				.ifPresent(icon -> configurer.declareImage(IDE.SharedImages.IMG_OBJ_PROJECT, icon, true));
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return GrantSharingPerspective.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WorkbenchWindowAdvisor(configurer) {
			@Override
			public void preWindowOpen() {
				getWindowConfigurer().setInitialSize(SIZE);
				getWindowConfigurer().setTitle("Grantscope");
				getWindowConfigurer().setShowCoolBar(false);
				getWindowConfigurer().setShowStatusLine(true);
				getWindowConfigurer().setShowProgressIndicator(true);
			}

			@Override
			public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer bars) {
				return new MenuBar(bars, getWindowConfigurer().getWindow());
			}

			@Override
			public void postWindowOpen() {
				FOREIGN.forEach(getWindowConfigurer().getWindow().getActivePage()::hideActionSet);
				openFirst();
			}
		};
	}

	private void openFirst() {
		if (captures.isEmpty()) {
			CaptureOpener.open(Samples.CAPTURED, Samples.capturedDomain(), null);
			CaptureOpener.simulate(Samples.SIMULATED, Samples.simulatedMachine(), "simulated");
		} else {
			CaptureOpener.open(captures);
		}
	}
}
