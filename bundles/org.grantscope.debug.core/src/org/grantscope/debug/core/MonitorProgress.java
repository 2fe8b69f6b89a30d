package org.grantscope.debug.core;

import org.eclipse.core.runtime.IProgressMonitor;
import org.grantscope.core.observe.Progress;

/** Tells the platform's progress monitor how many KiB are read, and the reader whether the user has cancelled. */
final class MonitorProgress implements Progress {

	private final IProgressMonitor monitor;
	private long bytes;

	MonitorProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
		monitor.beginTask("", IProgressMonitor.UNKNOWN);
	}

	@Override
	public void worked(long more) {
		bytes += more;
		monitor.subTask("%,d KiB read".formatted(bytes >> 10));
		monitor.worked(1);
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
