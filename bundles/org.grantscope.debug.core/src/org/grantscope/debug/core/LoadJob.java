package org.grantscope.debug.core;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
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
	private final boolean byHand;
	private volatile boolean quiet;
	private volatile @Nullable OpenMachine opened;

	private LoadJob(OpenMachines machines, int id, String title, MachineSource source, boolean again, boolean byHand, boolean quiet) {
		super("Loading " + title);
		this.machines = machines;
		this.id = id;
		this.title = title;
		this.source = source;
		this.again = again;
		this.byHand = byHand;
		this.quiet = quiet;
		setRule(new OneAtATime(id));
	}

	/** Opens a machine; when it cannot, the source is closed, for nobody else has it. */
	static LoadJob first(OpenMachines machines, int id, String title, MachineSource source) {
		return new LoadJob(machines, id, title, source, false, true, false);
	}

	/**
	 * Looks at an open machine again.
	 *
	 * @param byHand a user asked for it: a connection that was lost is made anew
	 * @param quiet  a failure is no error: the machine's mark says it
	 */
	static LoadJob again(OpenMachines machines, OpenMachine machine, boolean byHand, boolean quiet) {
		return new LoadJob(machines, machine.id(), machine.title(), machine.source(), true, byHand, quiet);
	}

	/** This job; a failure is no error, for whoever has scheduled it tells it in another way. */
	LoadJob quietly() {
		quiet = true;
		return this;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Instant at = Instant.now();
		long start = System.nanoTime();
		try {
			Progress progress = new MonitorProgress(monitor);
			if (again && byHand && source instanceof Reconnecting reconnecting) {
				reconnecting.reconnect(progress);
			}
			Machine machine = source.load(progress);
			OpenMachine before = machines.ofId(id);
			if (before != null) {
				Histories.carry(before.machine(), machine);
			}
			OpenMachine seen = new OpenMachine(id, title, source, machine, Look.since(at, start));
			if (machines.loaded(seen, again)) {
				opened = seen;
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			giveBack();
			return Status.CANCEL_STATUS;
		} catch (FormatException e) {
			return failed(message(e), e);
		} catch (IOException e) {
			return failed(title + ": expected a source that can be reached, found " + message(e), e);
		}
	}

	private IStatus failed(String why, Exception cause) {
		giveBack();
		machines.stale(id, message(cause));
		return quiet ? Status.info(why) : cause instanceof FormatException ? Status.error(why) : Status.error(why, cause);
	}

	private void giveBack() {
		if (!again) {
			source.close();
		}
	}

	private static String message(Exception e) {
		String message = e.getMessage();
		return message == null ? e.toString() : message;
	}

	/** Which machine this looks at: {@code new OneAtATime(id)}. */
	@Override
	public boolean belongsTo(Object family) {
		return new OneAtATime(id).equals(family);
	}

	/** What the job opened; empty until it has, when it could not, and when that was closed meanwhile. */
	public Optional<OpenMachine> opened() {
		OpenMachine done = opened;
		return done == null ? Optional.empty() : Optional.of(done);
	}
}
