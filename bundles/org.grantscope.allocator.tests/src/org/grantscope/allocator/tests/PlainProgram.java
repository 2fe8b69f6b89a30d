package org.grantscope.allocator.tests;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.service.LocalMachines;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.core.abi.GrantTableVersion;

/** An example for the manual: a program that needs two jars, those of core and allocator, and no OSGi. */
public final class PlainProgram {

	private PlainProgram() {
	}

	/** Prints what happens to a machine with the smallest limit. */
	public static void main(String[] arguments) {
		try (LocalMachines machines = new LocalMachines()) {
			machines.addListener(System.out::println);
			DomainSettings guest = DomainSettings.booted(3, GrantTableVersion.V1).withLimit(2);
			RunningMachine machine = machines.open("guest", MachineSettings.of(guest));
			if (machine.execute(new Operation.Open()) instanceof Outcome.Opened(int fd)) {
				machine.execute(new Operation.Alloc(fd, 0, 1, 2));
				machine.execute(new Operation.Alloc(fd, 0, 1, 1));
			}
		}
	}
}
