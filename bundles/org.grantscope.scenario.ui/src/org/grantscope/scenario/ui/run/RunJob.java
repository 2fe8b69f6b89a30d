package org.grantscope.scenario.ui.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.history.Recording;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Simulator;
import org.grantscope.debug.core.Timelines;
import org.grantscope.debug.ui.open.CaptureOpener;

/** Runs a scenario on a new machine, and shows the machine and what came of each line. Of the family {@code RunJob.class}. */
final class RunJob extends Job {

	/** How many steps the scenario itself did on the machines of runs: what is more was done by hand. */
	private static final Map<Recording, Integer> DONE = Collections.synchronizedMap(new WeakHashMap<>());

	private final IDocument document;
	private final String text;
	private final String name;
	private final KernelProfile kernel;

	/**
	 * A run, not yet scheduled.
	 *
	 * @param text of the document when it was asked for
	 * @param name of the file, for people
	 */
	RunJob(IDocument document, String text, String name, KernelProfile kernel) {
		super("Running " + name);
		this.document = document;
		this.text = text;
		this.name = name;
		this.kernel = kernel;
		setUser(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == RunJob.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		ScenarioText read = ScenarioParser.parse(name, text);
		if (!read.problems().isEmpty()) {
			show(() -> Outcomes.notRun(document, read));
			return Status.OK_STATUS;
		}
		List<Statement> statements = read.scenario().statements();
		SubMonitor progress = SubMonitor.convert(monitor, name, statements.size());
		Recording recording = new Recording(Kernels.settings(kernel));
		ScenarioRunner runner = new ScenarioRunner(recording.machine(), (who, operation) -> {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			return recording.execute(who, operation);
		});
		List<Step> steps = new ArrayList<>();
		for (Statement statement : statements) {
			progress.subTask("line " + statement.line());
			try {
				progress.checkCanceled();
				steps.add(runner.perform(statement));
			} catch (OperationCanceledException e) {
				show(() -> Outcomes.show(document, text, steps, "stopped after %d of %d operations".formatted(steps.size(), statements.size())));
				return Status.CANCEL_STATUS;
			}
			progress.worked(1);
		}
		show(() -> {
			Outcomes.show(document, text, steps, kernel.id());
			showMachine(recording);
		});
		return Status.OK_STATUS;
	}

	/** With its history, in place of the one that the same scenario had before; what was done to that one by hand is kept. */
	private void showMachine(Recording recording) {
		String title = name + " (run)";
		DONE.put(recording, recording.size());
		OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
		for (OpenMachine open : machines.all().stream().filter(open -> open.title().equals(title)).toList()) {
			PlatformUI.getWorkbench().getService(Timelines.class).running(open).map(RunningMachine::recording)
					.filter(before -> before.size() > DONE.getOrDefault(before, 0))
					.ifPresent(before -> PlatformUI.getWorkbench().getService(Simulator.class).run(name + " (changed by hand)", before));
			machines.close(open);
		}
		CaptureOpener.simulate(title, recording);
	}

	private static void show(Runnable what) {
		Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
		if (display != null && !display.isDisposed()) {
			display.asyncExec(what);
		}
	}
}
