package org.grantscope.debug.core;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** When one machine is looked at again, and the job that does. Thread-safe. */
final class RefreshPlan {

	/** Looks that fail are so rare at most, unless they were meant to be rarer. */
	private static final long RAREST_MS = 60_000;

	private final LoadJob job;
	private Refreshing how = new Refreshing.ByHand();
	private int failures;
	private boolean over;

	RefreshPlan(LoadJob job) {
		this.job = job;
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				next();
			}
		});
	}

	synchronized Refreshing how() {
		return how;
	}

	/** So from now on, where a look has just ended: the first one comes after a pause. */
	void begin(Refreshing.Every wanted) {
		synchronized (this) {
			how = wanted;
		}
		job.schedule(wanted.pause().toMillis());
	}

	void set(Refreshing wanted) {
		synchronized (this) {
			how = wanted;
			failures = 0;
		}
		switch (wanted) {
			case Refreshing.ByHand byHand -> job.cancel();
			case Refreshing.OnSuspend onSuspend -> job.cancel();
			case Refreshing.Every every -> atOnce();
		}
	}

	/** A look has ended, this job's or another: if it was another's, the pause begins anew. */
	void looked(boolean well) {
		synchronized (this) {
			failures = well ? 0 : Math.min(failures + 1, 30);
		}
		if (job.getState() == Job.SLEEPING) {
			job.cancel();
		}
	}

	/** The session has stopped: there is something to see. */
	void suspended() {
		switch (how()) {
			case Refreshing.ByHand byHand -> { }
			case Refreshing.OnSuspend onSuspend -> atOnce();
			case Refreshing.Every every -> atOnce();
		}
	}

	void end() {
		synchronized (this) {
			over = true;
		}
		job.cancel();
	}

	/** A job that sleeps until its time is woken; one that runs will run again. */
	private void atOnce() {
		job.wakeUp();
		job.schedule();
	}

	private void next() {
		long pause = pause();
		if (pause >= 0) {
			job.schedule(pause);
		}
	}

	/** Milliseconds until the next look; negative when there is none. */
	private synchronized long pause() {
		if (over || !(how instanceof Refreshing.Every(var pause))) {
			return -1;
		}
		long wanted = pause.toMillis();
		long rarer = wanted << Math.min(failures, 16);
		return failures == 0 ? wanted : Math.max(wanted, Math.min(rarer, RAREST_MS));
	}
}
