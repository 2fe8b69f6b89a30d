package org.grantscope.allocator.ui.history;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.MonitorProgress;

/** Searches in a job; what was asked for before is given up. For the user interface's thread. */
final class LatestSearch {

	private final Display display;
	private @Nullable Job running;

	LatestSearch(Display display) {
		this.display = display;
	}

	/** Searches, and tells what was found unless something else was asked for since. */
	<T> void begin(String name, Function<Progress, T> search, Consumer<T> found) {
		cancel();
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T result = search.apply(new MonitorProgress(monitor));
					tell(this, () -> found.accept(result));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				}
			}
		};
		running = job;
		job.schedule();
	}

	private void tell(Job job, Runnable what) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (running == job) {
					running = null;
					what.run();
				}
			});
		}
	}

	/** Whether nothing was found yet of what was asked for last. */
	boolean isBusy() {
		return running != null;
	}

	/** What is being searched for is given up. */
	void cancel() {
		Job job = running;
		running = null;
		if (job != null) {
			job.cancel();
		}
	}
}
