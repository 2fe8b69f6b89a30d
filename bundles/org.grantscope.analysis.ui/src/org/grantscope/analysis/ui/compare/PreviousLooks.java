package org.grantscope.analysis.ui.compare;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What each open machine showed one look before, as long as nobody needs the memory; an OSGi service. Thread-safe.
 */
@Component(immediate = true, service = PreviousLooks.class)
public final class PreviousLooks {

	private record Looks(OpenMachine last, @Nullable SoftReference<OpenMachine> before) {
	}

	private final OpenMachines machines;
	private final Map<Integer, Looks> looks = new HashMap<>();
	private final OpenMachines.Listener listener = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			remember(machine);
		}

		@Override
		public void closed(OpenMachine machine) {
			forget(machine.id());
		}
	};

	/** Made by Declarative Services. */
	@Activate
	public PreviousLooks(@Reference OpenMachines machines) {
		this.machines = machines;
		machines.addListener(listener);
		machines.all().forEach(this::remember);
	}

	/** The bundle stops. */
	@Deactivate
	public void stop() {
		machines.removeListener(listener);
	}

	/** The machine as the look before its last one showed it; empty when there was none, or it was given up. */
	public synchronized Optional<OpenMachine> before(OpenMachine machine) {
		Looks known = looks.get(machine.id());
		SoftReference<OpenMachine> before = known == null ? null : known.before();
		return before == null ? Optional.empty() : Optional.ofNullable(before.get());
	}

	private synchronized void remember(OpenMachine machine) {
		Looks known = looks.get(machine.id());
		if (known == null || known.last().machine() != machine.machine()) {
			looks.put(machine.id(), new Looks(machine, known == null ? null : new SoftReference<>(known.last())));
		}
	}

	private synchronized void forget(int id) {
		looks.remove(id);
	}
}
