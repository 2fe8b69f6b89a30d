package org.grantscope.debug.core;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps for each open machine when it is looked at again, and looks; an OSGi service. Looks are jobs, which can be cancelled; a
 * machine is looked at by one at a time, and what asks for a look while one waits is served by that one. Forgets a machine when
 * it is closed. Thread-safe.
 */
@Component(service = Refreshes.class)
public final class Refreshes {

	private final OpenMachines machines;
	private final Map<Integer, RefreshPlan> plans = new ConcurrentHashMap<>();
	private final Set<Integer> known = ConcurrentHashMap.newKeySet();
	private final OpenMachines.Listener following = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			RefreshPlan plan = plans.get(machine.id());
			if (plan != null) {
				plan.looked(true);
			} else if (known.add(machine.id())) {
				begin(machine);
			}
		}

		@Override
		public void stale(OpenMachine machine) {
			RefreshPlan plan = plans.get(machine.id());
			if (plan != null) {
				plan.looked(false);
			}
		}

		@Override
		public void closed(OpenMachine machine) {
			known.remove(machine.id());
			RefreshPlan plan = plans.remove(machine.id());
			if (plan != null) {
				plan.end();
			}
		}
	};

	/** Made by Declarative Services. */
	@Activate
	public Refreshes(@Reference OpenMachines machines) {
		this.machines = machines;
		machines.addListener(following);
	}

	/** The bundle stops. */
	@Deactivate
	public void stop() {
		machines.removeListener(following);
		plans.values().forEach(RefreshPlan::end);
	}

	/**
	 * When the machine is looked at again; until {@link #set} says otherwise, a live one's as {@link PreferredRefreshing} says,
	 * a debug session's on suspend, others by hand.
	 */
	public Refreshing of(OpenMachine machine) {
		RefreshPlan plan = plans.get(machine.id());
		return plan == null ? new Refreshing.ByHand() : plan.how();
	}

	/** From now on the machine is looked at again in this way; an interval begins with a look at once. */
	public void set(OpenMachine machine, Refreshing how) {
		RefreshPlan plan = plans.computeIfAbsent(machine.id(), id -> new RefreshPlan(machines.refresh(machine)));
		plan.set(how);
		if (machines.ofId(machine.id()) == null) {
			following.closed(machine); // meanwhile
		}
	}

	/** A live machine is there for the first time: it is looked at again as its user prefers. */
	private void begin(OpenMachine machine) {
		if (machine.source() instanceof NamedSource source && source.isLive() && PreferredRefreshing.get() instanceof Refreshing.Every every) {
			plans.computeIfAbsent(machine.id(), id -> new RefreshPlan(machines.refresh(machine))).begin(every);
		}
	}

	/** The session that the machine belongs to has stopped. */
	void suspended(OpenMachine machine) {
		RefreshPlan plan = plans.get(machine.id());
		if (plan != null) {
			plan.suspended();
		}
	}
}
