package org.grantscope.allocator.ui.simulate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.grantscope.allocator.history.RecordedScenario;
import org.grantscope.allocator.history.Recording;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.Timelines;

/** What was done to a simulated machine, as the file of a scenario. Where it cannot be written, it is asked for another place. */
final class SavedScenario {

	private SavedScenario() {
	}

	static void ask(Shell parent, OpenMachine machine, int moment) {
		FileDialog dialog = new FileDialog(parent, SWT.SAVE);
		dialog.setText("Save as Scenario");
		dialog.setFilterExtensions(new String[] { "*.gnt" });
		dialog.setFileName(machine.title().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT) + ".gnt");
		dialog.setOverwrite(true);
		if (Platform.getInstanceLocation() != null && Platform.getInstanceLocation().getURL() != null) {
			dialog.setFilterPath(Path.of(Platform.getInstanceLocation().getURL().getPath()).toString());
		}
		String file = dialog.open();
		Recording recording = PlatformUI.getWorkbench().getService(Timelines.class).running(machine).orElseThrow().recording();
		if (file != null) {
			save(recording, moment, Path.of(file), again -> ask(parent, machine, moment), parent);
		}
	}

	/** What to do when it could not be written. */
	@FunctionalInterface
	private interface Again {
		void ask(String why);
	}

	private static void save(Recording recording, int moment, Path file, Again again, Shell parent) {
		Display display = parent.getDisplay();
		new Job("Saving " + file.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					IStatus status = write(recording, moment, file, new MonitorProgress(monitor));
					if (!display.isDisposed()) {
						display.asyncExec(() -> tell(status, again, parent));
					}
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				}
			}
		}.schedule();
	}

	private static void tell(IStatus status, Again again, Shell parent) {
		if (status.isOK() || parent.isDisposed()) {
			StatusLine.say(status.getMessage());
		} else if (status.getSeverity() == IStatus.ERROR) {
			boolean other = MessageDialog.open(MessageDialog.ERROR, parent, "Save as Scenario", status.getMessage(), SWT.NONE, "Save Elsewhere...",
					"Cancel") == 0;
			if (other) {
				again.ask(status.getMessage());
			}
		} else {
			MessageDialog.openWarning(parent, "Save as Scenario", status.getMessage());
		}
	}

	/** Writes it. An error says why it could not; a warning what the scenario does not say. */
	static IStatus write(Recording recording, int moment, Path file, Progress progress) {
		RecordedScenario scenario = RecordedScenario.of(recording, moment, progress);
		try {
			Files.writeString(file, scenario.text());
		} catch (IOException e) {
			return Status.error("The scenario is not saved, and the history is as it was: expected a file that can be written, found "
					+ file + ", " + why(e));
		}
		String saved = "Saved %d statements in %s".formatted(scenario.said(), file);
		if (scenario.unsaid() > 0) {
			return Status.warning("%s. %d operations are comments there, since no statement says them.".formatted(saved, scenario.unsaid()));
		}
		return scenario.isSame() ? new Status(IStatus.OK, SavedScenario.class, saved)
				: Status.warning(saved + ". On a new machine it comes to something else, for this one was not new when the recording began.");
	}

	private static String why(IOException e) {
		if (e instanceof AccessDeniedException) {
			return "which nobody may write here";
		}
		String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
		return e instanceof NoSuchFileException ? "in a folder that is not there" : reason == null ? e.getClass().getSimpleName() : reason;
	}
}
