package org.grantscope.debug.core;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.grantscope.allocator.service.MachineChange;
import org.grantscope.allocator.service.MachineListener;
import org.grantscope.allocator.service.RunningMachine;
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
	private final OpenMachines.Listener forgetting = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			// by one of the jobs, or it is a capture
		}

		@Override
		public void closed(OpenMachine machine) {
			jobs.values().stream().filter(job -> job.id() == machine.id()).forEach(RefreshJob::forgotten);
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
