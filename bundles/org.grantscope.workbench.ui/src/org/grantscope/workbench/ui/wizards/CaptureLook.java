package org.grantscope.workbench.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineLoader;

/** Looks in the background at what files would be as one machine. */
final class CaptureLook extends Job {

	/**
	 * What was seen.
	 *
	 * @param kinds    of each file, in their order: what was recognised in it; empty for nothing
	 * @param problems each with its source and place
	 * @param readable whether there is a machine, with problems or without
	 */
	record Seen(List<String> kinds, List<String> problems, boolean readable) {
	}

	/** Is told on the thread of the user interface. */
	@FunctionalInterface
	interface Listener {
		void seen(CaptureLook look, Seen seen);
	}

	private static final String STORED = "a stored machine";

	private final List<CaptureFile> files;
	private final CaptureFiles.Options options;
	private final Display display;
	private final Listener listener;

	CaptureLook(List<CaptureFile> files, CaptureFiles.Options options, Display display, Listener listener) {
		super("Looking at captures");
		this.files = List.copyOf(files);
		this.options = options;
		this.display = display;
		this.listener = listener;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Seen seen = look(monitor);
			if (!display.isDisposed()) {
				display.asyncExec(() -> listener.seen(this, seen));
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}

	private Seen look(IProgressMonitor monitor) {
		try {
			Machine machine = OpenMachines.source("captures", files, options).load(new MonitorProgress(monitor));
			List<String> kinds = files.stream().map(file -> kinds(machine, file.path())).toList();
			return new Seen(kinds, List.copyOf(machine.getProblems()), true);
		} catch (FormatException e) {
			return failed(String.valueOf(e.getMessage()));
		} catch (IOException e) {
			return failed("expected files that can be read, found " + e.getMessage());
		}
	}

	private Seen failed(String why) {
		return new Seen(files.stream().map(file -> MachineLoader.isStored(file.path()) ? STORED : "").toList(), List.of(why), false);
	}

	private static String kinds(Machine machine, Path file) {
		if (MachineLoader.isStored(file)) {
			return STORED;
		}
		Set<String> kinds = new LinkedHashSet<>();
		machine.getCaptures().stream().filter(capture -> isOf(capture.getSource(), file))
				.forEach(capture -> kinds.add(capture.getKind()));
		return kinds.isEmpty() ? partOf(machine, file) : String.join(", ", kinds);
	}

	private static boolean isOf(String source, Path file) {
		return source.equals(file.toString()) || source.startsWith(file + " and ");
	}

	/** What belongs to another file is no capture of its own: status frames, and all frames but the first of several files. */
	private static String partOf(Machine machine, Path file) {
		if (String.valueOf(file.getFileName()).endsWith(".status.bin")) {
			return "status frames";
		}
		boolean told = machine.getProblems().stream().anyMatch(problem -> problem.startsWith(file.toString()));
		boolean several = machine.getCaptures().stream().anyMatch(capture -> capture.getSource().matches(".* and [0-9]+ more"));
		return several && !told ? "more frames" : "";
	}
}
