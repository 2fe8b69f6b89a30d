package org.grantscope.rcp;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.grantscope.debug.core.RememberedMachines;
import org.grantscope.debug.core.Samples;
import org.grantscope.debug.ui.GrantSharingPerspective;
import org.grantscope.debug.ui.open.CaptureOpener;

/**
 * One window with the Grant Sharing perspective. It opens what was asked for, beside what was open before; at the very first start
 * the bundled sample and a simulated machine.
 */
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
		DialogHelp.offer(PlatformUI.getWorkbench().getDisplay());
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
		RememberedMachines remembered = PlatformUI.getWorkbench().getService(RememberedMachines.class);
		remembered.restore();
		if (!captures.isEmpty()) {
			CaptureOpener.open(captures);
		} else if (remembered.isFirstStart()) {
			CaptureOpener.openSample().addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(IJobChangeEvent event) { // then, so that all views show the simulated machine, whichever is loaded first
					CaptureOpener.simulate(Samples.SIMULATED, Samples.simulatedRecording());
				}
			});
		}
	}
}
