package org.grantscope.debug.core;

import java.util.concurrent.CompletableFuture;

import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.Recording;
import org.grantscope.allocator.service.SimulatedMachines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets machines run that the user asked for; an OSGi service. Thread-safe. */
@Component(service = Simulator.class)
public final class Simulator {

	private final SimulatedMachines machines;
	private final ShownSimulations shown;

	/** Made by Declarative Services. */
	@Activate
	public Simulator(@Reference SimulatedMachines machines, @Reference ShownSimulations shown) {
		this.machines = machines;
		this.shown = shown;
	}

	/**
	 * Lets the machine run in the service of this JVM, until it is closed among the open machines.
	 *
	 * @return the machine among the open machines, once it is there; completed in the thread that looked at it
	 */
	public CompletableFuture<OpenMachine> run(String title, SimulatedMachine machine) {
		return shown.shown(machines.open(title, machine), true);
	}

	/** The same of the machine of a recording, with all that was done to it. */
	public CompletableFuture<OpenMachine> run(String title, Recording recording) {
		return shown.shown(machines.open(title, recording), true);
	}
}
