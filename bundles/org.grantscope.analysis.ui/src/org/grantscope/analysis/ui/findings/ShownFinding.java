package org.grantscope.analysis.ui.findings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.open.CaptureOpener;

/** Leads from a marker, or from a capture, to the Findings view. For the user interface's thread. */
final class ShownFinding {

	private ShownFinding() {
	}

	/** Shows the marker's finding, and selects its grants; a capture that was closed meanwhile is opened again. */
	static void show(IMarker marker) {
		try {
			IPath location = marker.getResource().getLocation();
			Object machine = marker.getAttribute(MarkedFile.MACHINE);
			show(location, machine instanceof Integer id ? id : -1, marker.getAttribute(IMarker.MESSAGE, ""));
		} catch (CoreException e) {
			ILog.of(ShownFinding.class).log(e.getStatus());
		}
	}

	/** Shows what the checks find in a capture. */
	static void show(IPath capture) {
		show(capture, -1, "");
	}

	private static void show(@Nullable IPath location, int id, String summary) {
		List<OpenMachine> machines = PlatformUI.getWorkbench().getService(OpenMachines.class).all();
		Optional<OpenMachine> open = machines.stream().filter(machine -> machine.id() == id).findFirst()
				.or(() -> machines.stream().filter(machine -> isOf(machine, location)).findFirst());
		if (open.isPresent()) {
			reveal(open.get(), summary);
		} else if (location != null) {
			load(location, summary);
		}
	}

	private static boolean isOf(OpenMachine machine, @Nullable IPath location) {
		return location != null && machine.source().files().stream()
				.anyMatch(path -> Objects.equals(path.toAbsolutePath(), location.toPath().toAbsolutePath()));
	}

	private static void load(IPath location, String summary) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		LoadJob job = CaptureOpener.open(List.of(location.toPath()));
		Runnable done = () -> job.opened().ifPresent(machine -> reveal(machine, summary));
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				display.asyncExec(done);
			}
		});
		if (job.getResult() != null) {
			display.asyncExec(done);
		}
	}

	private static void reveal(OpenMachine machine, String summary) {
		IWorkbenchPage page = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage() : null;
		if (page == null) {
			return;
		}
		try {
			if (page.showView(FindingsView.ID) instanceof FindingsView view) {
				view.reveal(machine, summary);
			}
		} catch (PartInitException e) {
			ILog.of(ShownFinding.class).log(e.getStatus());
		}
	}
}
