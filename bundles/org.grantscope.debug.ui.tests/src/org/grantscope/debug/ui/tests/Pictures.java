package org.grantscope.debug.ui.tests;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.views.IViewDescriptor;
import org.grantscope.debug.ui.GrantSharingPerspective;

/**
 * An application that takes a picture of each view and of some editors, and closes. Its arguments are the
 * folder for them, the theme, {@code light} or {@code dark}, and which ones, where not all are wanted. A picture is called {@code VIEW-THEME.png}, after the last part of
 * the view's id. Its exit code is 1 when something failed.
 */
public final class Pictures implements IApplication {

	private static final Point WINDOW = new Point(1400, 900);
	private static final Point VIEW = new Point(1000, 540);

	private Object code = EXIT_OK;

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Path folder = Path.of(arguments[0]);
		String theme = arguments[1];
		List<String> wanted = List.of(arguments).subList(2, arguments.length);
		if (theme.equals("dark")) {
			InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").put("themeid", "org.eclipse.e4.ui.css.theme.e4_dark");
		}
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new Advisor(() -> {
				tryTo(() -> take(folder, theme, wanted));
				PlatformUI.getWorkbench().close();
			}));
		} finally {
			display.dispose();
		}
		return code;
	}

	/** The workbench as the product has it, with nothing open. */
	private static final class Advisor extends WorkbenchAdvisor {

		private final Runnable work;

		Advisor(Runnable work) {
			this.work = work;
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
					getWindowConfigurer().setInitialSize(WINDOW);
					getWindowConfigurer().setTitle("Grantscope");
					getWindowConfigurer().setShowCoolBar(false);
				}
			};
		}

		@Override
		public void postStartup() {
			Display.getCurrent().asyncExec(work);
		}
	}

	private void take(Path folder, String theme, List<String> wanted) {
		Shell shell = Ui.page().getWorkbenchWindow().getShell();
		shell.setLocation(0, 0);
		for (IViewDescriptor view : OurViews.all()) {
			if (wanted.isEmpty() || wanted.contains(name(view.getId()))) {
				tryTo(() -> {
					IViewPart part = OurViews.show(view);
					PicturedContent.show(part);
					save(part, folder, name(view.getId()), theme);
				});
			}
		}
		for (String editor : PicturedContent.EDITORS) {
			if (wanted.isEmpty() || wanted.contains(editor)) {
				tryTo(() -> {
					save(PicturedContent.edit(editor), folder, editor, theme);
					Ui.page().closeAllEditors(false);
				});
			}
		}
	}

	/** Whatever goes wrong, the other pictures are taken and the window is closed. */
	private void tryTo(Runnable work) {
		try {
			work.run();
		} catch (Throwable e) {
			e.printStackTrace();
			code = 1;
		}
	}

	/** {@code org.grantscope.debug.ui.grantTable} is {@code grantTable}. */
	static String name(String viewId) {
		return viewId.substring(viewId.lastIndexOf('.') + 1);
	}

	/** All that the part has, with its tab and tools. */
	private static void save(IWorkbenchPart part, Path folder, String name, String theme) {
		IWorkbenchPage page = part.getSite().getPage();
		page.activate(part);
		page.toggleZoom(page.getReference(part));
		resize(part.getSite().getShell(), VIEW);
		calm();
		Eyes.save(Eyes.picture(folderOf(part)), folder.resolve(name + "-" + theme + ".png"));
		page.toggleZoom(page.getReference(part));
		resize(part.getSite().getShell(), WINDOW);
		System.out.println("picture " + name + "-" + theme);
	}

	private static Control folderOf(IWorkbenchPart part) {
		Control at = part instanceof IViewPart view ? OurViews.control(view) : part.getAdapter(Control.class);
		while (at != null && !(at instanceof CTabFolder)) {
			at = at.getParent();
		}
		if (at == null) {
			throw new AssertionError(part.getTitle() + " is in no folder");
		}
		return at;
	}

	private static void resize(Shell shell, Point size) {
		shell.setSize(size);
		Hands.settle();
	}

	/** Until nothing is drawn any more. */
	private static void calm() {
		for (int i = 0; i < 5; i++) {
			Hands.settle();
			Ui.waitFor("jobs are done", () -> List.of(Job.getJobManager().find(null)).stream().allMatch(job -> job.getState() != Job.RUNNING || job.isSystem()));
			long end = System.nanoTime() + 200_000_000L;
			Ui.waitFor("a moment", () -> System.nanoTime() > end);
		}
	}

	@Override
	public void stop() {
		// it closes itself
	}
}
