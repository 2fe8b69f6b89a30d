package org.grantscope.debug.core;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.reconcile.Histories;
import org.grantscope.model.store.MachineSource;

/**
 * Loads a machine from its source in the background, with progress and cancel. Its result says what was wrong
 * when nothing could be read; what could be read in part is opened, and its problems are the machine's.
 */
public final class LoadJob extends Job {

	private final OpenMachines machines;
	private final int id;
	private final String title;
	private final MachineSource source;
	private final boolean again;
	private volatile @Nullable OpenMachine opened;

	LoadJob(OpenMachines machines, int id, String title, MachineSource source, boolean again) {
		super("Loading " + title);
		this.machines = machines;
		this.id = id;
		this.title = title;
		this.source = source;
		this.again = again;
		setRule(new OneAtATime(id));
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Progress progress = new MonitorProgress(monitor);
		try {
			OpenMachine machine = new OpenMachine(id, title, source, source.load(progress));
			OpenMachine before = machines.ofId(id);
			if (before != null) {
				Histories.carry(before.machine(), machine.machine());
			}
			if (machines.loaded(machine, again)) {
				opened = machine;
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (FormatException e) {
			return Status.error(e.getMessage());
		} catch (IOException e) {
			return Status.error(title + ": expected a source that can be reached, found " + e.getMessage(), e);
		}
	}

	/** What the job opened; empty until it has, when it could not, and when that was closed meanwhile. */
	public Optional<OpenMachine> opened() {
		OpenMachine done = opened;
		return done == null ? Optional.empty() : Optional.of(done);
	}
}
