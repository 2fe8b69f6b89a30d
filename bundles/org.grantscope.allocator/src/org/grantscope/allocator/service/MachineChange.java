package org.grantscope.allocator.service;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;

/** What happened to a machine, as its listeners are told. */
public sealed interface MachineChange {

	/** To which machine. */
	RunningMachine machine();

	/** It runs. */
	record Opened(RunningMachine machine) implements MachineChange {
	}

	/**
	 * An operation was executed; a refused one too, since it may have changed something.
	 *
	 * @param who     did it
	 * @param outcome what it came to
	 */
	record Executed(RunningMachine machine, ProcessId who, Operation operation, Outcome outcome) implements MachineChange {
	}

	/** It runs no more. Nothing follows of this machine. */
	record Closed(RunningMachine machine) implements MachineChange {
	}
}
