package org.grantscope.allocator.ui.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.grantscope.allocator.history.Timeline;
import org.grantscope.allocator.history.TimelineStep;

/** The steps of a timeline that are looked at, some at a time; read in a job, latest asked first. For the user interface's thread. */
final class StepPages {

	static final int SIZE = 128;
	private static final int KEPT = 64;
	private static final int WAITING = 4;

	private final Timeline timeline;
	private final Display display;
	private final IntConsumer loaded;
	private final Deque<Integer> wanted = new ArrayDeque<>();
	private final Map<Integer, List<TimelineStep>> pages = new LinkedHashMap<>(KEPT, 0.75f, true);
	private final Job job = Job.createSystem("Reading the history", (IJobFunction) this::run);
	private boolean over;

	/** Of that timeline; tells the number of a page when its steps are there. */
	StepPages(Timeline timeline, Display display, IntConsumer loaded) {
		this.timeline = timeline;
		this.display = display;
		this.loaded = loaded;
	}

	Timeline timeline() {
		return timeline;
	}

	/** The step of that number, from 1; null while it is being read. */
	@Nullable TimelineStep step(int number) {
		int page = (number - 1) / SIZE;
		List<TimelineStep> steps = pages.get(page);
		int at = (number - 1) % SIZE;
		if (steps != null && at < steps.size()) {
			return steps.get(at);
		}
		want(page);
		return null;
	}

	private void want(int page) {
		synchronized (wanted) {
			wanted.remove(page);
			wanted.addFirst(page);
			while (wanted.size() > WAITING) {
				wanted.removeLast();
			}
		}
		job.schedule();
	}

	/** Nobody looks any more. */
	void end() {
		over = true;
		job.cancel();
	}

	private IStatus run(IProgressMonitor monitor) {
		for (Integer page = next(); page != null && !monitor.isCanceled(); page = next()) {
			int number = page;
			int from = number * SIZE;
			int size = timeline.size();
			if (from < size) {
				List<TimelineStep> steps = timeline.steps(from, Math.min(size, from + SIZE));
				if (!display.isDisposed()) {
					display.asyncExec(() -> keep(number, steps));
				}
			}
		}
		return Status.OK_STATUS;
	}

	private @Nullable Integer next() {
		synchronized (wanted) {
			return wanted.pollFirst();
		}
	}

	private void keep(int page, List<TimelineStep> steps) {
		if (over) {
			return;
		}
		pages.put(page, steps);
		if (pages.size() > KEPT) {
			pages.remove(pages.keySet().iterator().next());
		}
		loaded.accept(page);
	}
}
