package org.grantscope.debug.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.history.RecordedTimeline;
import org.grantscope.allocator.history.Timeline;
import org.grantscope.allocator.history.TimelineStep;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.reconcile.Histories;
import org.grantscope.model.store.MachineSource;

/**
 * Looks at a machine with a timeline whenever it has changed, once for all changes until then; or at one of its moments, while one
 * is to be shown.
 */
final class RefreshJob extends Job {

	/** How long changes are collected, so that a machine that never rests is looked at some times in a second. */
	private static final long TOGETHER_MS = 100;
	private static final int NOW = -1;

	private final OpenMachines machines;
	private final int id;
	private final String title;
	private final @Nullable RunningMachine running;
	private final Timeline timeline;
	private final MachineSource source;
	private final Pictures pictures;
	private final CompletableFuture<OpenMachine> shown = new CompletableFuture<>();
	private volatile int wanted = NOW;
	private volatile boolean own;
	private volatile boolean over;
	private @Nullable Live live;
	private boolean inPast;

	/** How the machine was seen last as it is: after how many steps, and how it had been seen before. */
	private record Live(Machine machine, int steps, Optional<Machine> before) {
	}

	RefreshJob(OpenMachines machines, int id, RunningMachine running) {
		this(machines, id, running.name(), new RecordedTimeline(running.recording()), running,
				MachineSource.joining(running.name(), running.source()));
	}

	/** A machine that does not run, as a trace tells of it; its source is where it comes from. */
	RefreshJob(OpenMachines machines, OpenMachine open, Timeline timeline) {
		this(machines, open.id(), open.title(), timeline, null, open.source());
		shown.complete(open);
	}

	private RefreshJob(OpenMachines machines, int id, String title, Timeline timeline, @Nullable RunningMachine running,
			MachineSource source) {
		super("Looking at " + title);
		this.machines = machines;
		this.id = id;
		this.title = title;
		this.running = running;
		this.timeline = timeline;
		this.source = source;
		this.pictures = new Pictures(title, timeline);
		setRule(new OneAtATime(id));
		setSystem(true);
	}

	int id() {
		return id;
	}

	Timeline timeline() {
		return timeline;
	}

	Optional<RunningMachine> running() {
		RunningMachine machine = running;
		return machine == null ? Optional.empty() : Optional.of(machine);
	}

	/** What is open, once it is. */
	CompletableFuture<OpenMachine> shown() {
		return shown;
	}

	/** The machine has changed. While the job waits, this does nothing; while it runs, it will run again. */
	void changed() {
		if (wanted == NOW) {
			schedule(TOGETHER_MS);
		}
	}

	/** Shows that moment from now on; the last one follows what is done. */
	void show(int moment) {
		wanted = moment >= timeline.size() ? NOW : Math.max(0, moment);
		schedule();
	}

	/** The moment that is to be shown. */
	int moment() {
		int moment = wanted;
		return moment == NOW ? timeline.size() : moment;
	}

	/** Shows the machine as it is, and follows. */
	void showNow() {
		wanted = NOW;
		schedule();
	}

	/** Somebody else looked at the machine as it is, which is shown now. */
	void lookedAt(OpenMachine machine) {
		if (machine.look().moment().isEmpty()) {
			wanted = NOW;
		}
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
		RunningMachine machine = running;
		if (own && machine != null) {
			ICoreRunnable closing = monitor -> machine.close();
			Job.createSystem("Closing " + machine, closing).schedule();
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
			int moment = wanted;
			OpenMachine seen = moment == NOW ? look(new MonitorProgress(monitor)) : look(Math.min(moment, timeline.size()));
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
		Live last = live;
		int steps = timeline.size();
		Live now = last != null && inPast && last.steps == steps ? last : live(last, steps, progress);
		Optional<Machine> before = inPast ? now.before : Optional.empty();
		live = now;
		inPast = false;
		Moment moment = new Moment(steps, steps, Optional.empty(), false, before);
		return new OpenMachine(id, title, source, now.machine, Look.since(at, start).at(moment));
	}

	private Live live(@Nullable Live last, int steps, Progress progress) {
		RunningMachine machine = running;
		Machine now = Join.of(title, machine != null ? machine.source().observe(progress)
				: timeline.observe(steps, new Origin(title, Instant.now())));
		OpenMachine open = machines.ofId(id);
		Optional<Machine> before = last != null ? Optional.of(last.machine) : open == null ? Optional.empty() : Optional.of(open.machine());
		before.ifPresent(then -> Histories.carry(then, now));
		return new Live(now, steps, before);
	}

	private OpenMachine look(int moment) {
		Instant at = Instant.now();
		long start = System.nanoTime();
		Pictures.Picture picture = pictures.at(moment);
		Optional<String> what = moment == 0 ? Optional.empty() : Optional.of(words(timeline.steps(moment - 1, moment)));
		inPast = true;
		return new OpenMachine(id, title, source, picture.machine(),
				Look.since(at, start).at(new Moment(moment, timeline.size(), what, true, picture.before())));
	}

	private static String words(List<TimelineStep> step) {
		TimelineStep last = step.get(0);
		return last.who() + ' ' + last.operation() + ", " + last.outcome();
	}
}
