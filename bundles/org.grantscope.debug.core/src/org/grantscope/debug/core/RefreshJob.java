package org.grantscope.debug.core;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.allocator.SimulatedSource;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.reconcile.Histories;
import org.grantscope.model.store.MachineSource;

/** Looks at a running machine whenever it has changed: once for all changes until then. */
final class RefreshJob extends Job {

	/** How long changes are collected, so that a machine that never rests is looked at some times in a second. */
	private static final long TOGETHER_MS = 100;

	private final OpenMachines machines;
	private final int id;
	private final RunningMachine running;
	private final SimulatedSource source;
	private final CompletableFuture<OpenMachine> shown = new CompletableFuture<>();
	private volatile boolean own;
	private volatile boolean over;

	RefreshJob(OpenMachines machines, int id, RunningMachine running) {
		super("Looking at " + running.name());
		this.machines = machines;
		this.id = id;
		this.running = running;
		this.source = running.source();
		setRule(new OneAtATime(id));
		setSystem(true);
	}

	int id() {
		return id;
	}

	/** What is open, once it is. */
	CompletableFuture<OpenMachine> shown() {
		return shown;
	}

	/** The machine has changed. While the job waits, this does nothing; while it runs, it will run again. */
	void changed() {
		schedule(TOGETHER_MS);
	}

	/** The machine runs only to be shown. */
	void own() {
		own = true;
	}

	/** Looks no more. */
	void end() {
		over = true;
		cancel();
		shown.cancel(false);
	}

	/** It is not shown any more: looks no more either, and what runs only to be shown ends. */
	void forgotten() {
		end();
		if (own) {
			ICoreRunnable closing = monitor -> running.close();
			Job.createSystem("Closing " + running, closing).schedule();
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == ShownSimulations.class;
	}

	@Override
	public boolean shouldSchedule() {
		return !over;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			OpenMachine seen = look(new MonitorProgress(monitor));
			machines.loaded(seen, shown.isDone());
			if (over) {
				machines.close(seen); // it ended between the two
			}
			shown.complete(seen);
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}

	/** Views may still read the picture before: the next one is another machine, and only its history goes on. */
	private OpenMachine look(Progress progress) {
		Instant at = Instant.now();
		long start = System.nanoTime();
		Machine machine = Join.of(running.name(), source.observe(progress));
		OpenMachine before = machines.ofId(id);
		if (before != null) {
			Histories.carry(before.machine(), machine);
		}
		return new OpenMachine(id, running.name(), MachineSource.joining(running.name(), source), machine, Look.since(at, start));
	}
}
