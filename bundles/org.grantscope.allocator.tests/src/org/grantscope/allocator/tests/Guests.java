package org.grantscope.allocator.tests;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.allocator.service.SimulatedMachines;
import org.grantscope.core.abi.GrantTableVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An example for the manual: a component that opens machines. */
@Component(service = Guests.class)
public final class Guests {

	private final SimulatedMachines machines;

	/** Made by Declarative Services. */
	@Activate
	public Guests(@Reference SimulatedMachines machines) {
		this.machines = machines;
	}

	/** A machine that has just booted. */
	public RunningMachine boot(String name) {
		return machines.open(name, MachineSettings.booted(GrantTableVersion.V1));
	}
}
