package org.grantscope.debug.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.allocator.history.TraceTimeline;
import org.grantscope.allocator.service.MachineChange;
import org.grantscope.allocator.service.MachineListener;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.core.observe.FormatException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Shows every simulated machine that runs in this JVM among the open machines: it appears when it is opened, by whichever
 * bundle, is looked at again soon after it has changed, and goes when it is closed. All of it in jobs, so that neither who
 * executes an operation nor the user interface waits. When it is closed among the open machines, it runs on unseen, unless
 * a {@link Simulator} opened it. The jobs are of the family {@code ShownSimulations.class}.
 */
@Component(service = { ShownSimulations.class, MachineListener.class })
public final class ShownSimulations implements MachineListener {

	private final OpenMachines machines;
	private final Map<RunningMachine, RefreshJob> jobs = new ConcurrentHashMap<>();
	private final Map<Integer, RefreshJob> traces = new ConcurrentHashMap<>();
	private final List<IntConsumer> listeners = new CopyOnWriteArrayList<>();
	private final OpenMachines.Listener forgetting = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			Optional<RefreshJob> known = job(machine.id());
			known.ifPresent(job -> job.lookedAt(machine));
			if (known.isEmpty()) {
				TraceFiles.only(machine).ifPresent(trace -> read(machine, trace));
			}
		}

		@Override
		public void closed(OpenMachine machine) {
			job(machine.id()).ifPresent(RefreshJob::forgotten);
			traces.remove(machine.id());
		}
	};

	/** Made by Declarative Services. */
	@Activate
	public ShownSimulations(@Reference OpenMachines machines) {
		this.machines = machines;
		machines.addListener(forgetting);
	}

	/** The bundle stops. */
	@Deactivate
	public void stop() {
		machines.removeListener(forgetting);
		jobs.values().forEach(RefreshJob::end);
	}

	@Override
	public void changed(MachineChange change) {
		switch (change) {
			case MachineChange.Opened(RunningMachine machine) -> show(machine);
			case MachineChange.Executed executed -> refresh(executed.machine());
			case MachineChange.Closed(RunningMachine machine) -> forget(machine);
		}
	}

	/**
	 * The machine among the open machines, once it is there; cancelled when it is closed before.
	 *
	 * @param own that it runs only to be shown: when it is closed among the open machines, it ends
	 */
	CompletableFuture<OpenMachine> shown(RunningMachine machine, boolean own) {
		RefreshJob job = show(machine);
		if (own) {
			job.own();
		}
		if (!machine.isRunning()) {
			forget(machine);
		}
		return job.shown().copy();
	}

	/** Tells the listener the id of an open machine to which something was done. */
	void addListener(IntConsumer grown) {
		listeners.add(grown);
	}

	/** Tells no more. */
	void removeListener(IntConsumer grown) {
		listeners.remove(grown);
	}

	/** The job that looks at the open machine of that number. */
	Optional<RefreshJob> job(int id) {
		return jobs.values().stream().filter(job -> job.id() == id).findFirst().or(() -> Optional.ofNullable(traces.get(id)));
	}

	/** A trace has a timeline, too, once it was replayed; then it is known of the machine that it tells of. */
	private void read(OpenMachine machine, Path trace) {
		ICoreRunnable reading = monitor -> {
			try {
				RefreshJob job = new RefreshJob(machines, machine, TraceTimeline.read(trace, new MonitorProgress(monitor)));
				if (traces.putIfAbsent(machine.id(), job) == null) {
					job.showNow();
				}
			} catch (FormatException e) {
				ILog.of(ShownSimulations.class).info(machine.title() + " has no history: " + e.getMessage());
			}
		};
		Job.create("Replaying " + machine.title(), reading).schedule();
	}

	/** The job that looks at that machine. */
	Optional<RefreshJob> job(RunningMachine machine) {
		return Optional.ofNullable(jobs.get(machine));
	}

	private RefreshJob show(RunningMachine machine) {
		RefreshJob added = new RefreshJob(machines, machines.newId(), machine);
		RefreshJob known = jobs.putIfAbsent(machine, added);
		if (known != null) {
			return known;
		}
		added.schedule();
		return added;
	}

	private void refresh(RunningMachine machine) {
		RefreshJob job = jobs.get(machine);
		if (job != null) {
			job.changed();
			listeners.forEach(listener -> SafeRunner.run(() -> listener.accept(job.id())));
		}
	}

	private void forget(RunningMachine machine) {
		RefreshJob job = jobs.remove(machine);
		if (job != null) {
			job.end();
			machines.all().stream().filter(open -> open.id() == job.id()).forEach(machines::close);
		}
	}
}
