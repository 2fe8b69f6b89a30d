package org.grantscope.debug.core;

import org.eclipse.core.runtime.IProgressMonitor;
import org.grantscope.core.observe.Progress;

/**
 * Tells the platform's progress monitor what is being done and how much of it, and whoever does it whether the user has
 * cancelled.
 */
public final class MonitorProgress implements Progress {

	private final IProgressMonitor monitor;
	private String part = "";
	private long work;
	private long done;

	/** Tells that monitor, which nobody has told of a task yet. */
	public MonitorProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
		monitor.beginTask("", IProgressMonitor.UNKNOWN);
	}

	@Override
	public void begin(String what, long units) {
		part = what;
		work = units;
		done = 0;
		monitor.subTask(what);
	}

	@Override
	public void worked(long more) {
		done += more;
		monitor.subTask(work > 0 ? "%s: %d %%".formatted(part, Math.min(100, Math.round(done * 100.0 / work)))
				: "%s: %,d".formatted(part, done));
		monitor.worked(1);
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
