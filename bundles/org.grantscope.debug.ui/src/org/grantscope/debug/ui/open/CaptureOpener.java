package org.grantscope.debug.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.Recording;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Samples;
import org.grantscope.debug.core.Simulator;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.debug.ui.table.GrantTableView;

/** Opens sources and machines: loads them in the background, then shows them in the views. */
public final class CaptureOpener {

	private CaptureOpener() {
	}

	/** Opens a stored machine, or captures of one moment as one machine; in any format. */
	public static LoadJob open(List<Path> files) {
		String title = files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(" + "));
		List<CaptureFile> captures = files.stream().map(CaptureFile::of).toList();
		return open(machines().load(title, captures), null);
	}

	/** The same of captures of which more is known than their names. */
	public static LoadJob open(List<CaptureFile> files, CaptureFiles.Options options) {
		String title = files.stream().map(file -> String.valueOf(file.path().getFileName())).collect(Collectors.joining(" + "));
		return open(machines().load(title, files, options), null);
	}

	/**
	 * Opens a source. When it cannot be read, the platform says why; when it can, in part or whole, the views show it.
	 *
	 * @param tableView the secondary id of the Grant Table view to show it in, or null for the first one
	 * @return the job, already scheduled
	 */
	public static LoadJob open(String title, ObservationSource source, String tableView) {
		return open(machines().open(title, source), tableView);
	}

	/** Opens the bundled capture of a real domain. */
	public static LoadJob openSample() {
		return open(machines().load(Samples.CAPTURED, Samples.capturedDomain()), null);
	}

	/** Opens the bundled capture of a domain with deferred grants. */
	public static LoadJob openDeferredSample() {
		return open(machines().load(Samples.DEFERRED, Samples.deferredGrants()), null);
	}

	private static OpenMachines machines() {
		return PlatformUI.getWorkbench().getService(OpenMachines.class);
	}

	/**
	 * Lets a job open a machine, and the views show it.
	 *
	 * @param job       not yet scheduled
	 * @param tableView the secondary id of the Grant Table view to show it in, or null for the first one
	 * @return the job, scheduled
	 */
	public static LoadJob open(LoadJob job, String tableView) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		job.setUser(true);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!display.isDisposed()) {
					job.opened().ifPresent(machine -> display.asyncExec(() -> show(machine, tableView)));
				}
			}
		});
		job.schedule();
		return job;
	}

	/**
	 * Lets a simulated machine run, and the views show it.
	 *
	 * @param tableView the secondary id of the Grant Table view to show it in, or null for the first one
	 */
	public static void simulate(String title, SimulatedMachine machine, String tableView) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		PlatformUI.getWorkbench().getService(Simulator.class).run(title, machine).thenAccept(open -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(open, tableView));
			}
		});
	}

	/** Lets the machine of a recording run, with its history, and the first views show it. */
	public static void simulate(String title, Recording recording) {
		show(PlatformUI.getWorkbench().getService(Simulator.class).run(title, recording));
	}

	/** All views that follow show a machine as soon as it is there. */
	public static void show(CompletableFuture<OpenMachine> opening) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		opening.thenAccept(open -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(open, null));
			}
		});
	}

	private static void show(OpenMachine machine, String tableView) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchWindow window = active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return;
		}
		if (tableView == null) {
			machines().want(machine);
		}
		try {
			if (page.showView(GrantTableView.ID, tableView, IWorkbenchPage.VIEW_VISIBLE) instanceof GrantTableView view) {
				view.show(machine);
			}
			boolean hasDevice = machine.machine().getDomains().stream().anyMatch(domain -> domain.getDevice() != null);
			if (hasDevice && page.showView(GrantFilesView.ID, null, IWorkbenchPage.VIEW_VISIBLE) instanceof GrantFilesView view) {
				view.show(machine);
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
