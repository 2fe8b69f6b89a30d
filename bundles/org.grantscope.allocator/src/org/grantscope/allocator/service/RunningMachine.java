package org.grantscope.allocator.service;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.SimulatedSource;
import org.grantscope.allocator.history.Recording;
import org.grantscope.core.abi.Errno;

/**
 * A machine that runs for all to see: what is executed here is announced, and recorded. Any thread may call it; one operation runs at a
 * time. It is equal to itself alone.
 */
public final class RunningMachine {

	private final LocalMachines machines;
	private final int id;
	private final String name;
	private final Recording recording;
	private final Object oneAtATime = new Object();
	private volatile boolean running = true;

	RunningMachine(LocalMachines machines, int id, String name, Recording recording) {
		this.machines = machines;
		this.id = id;
		this.name = name;
		this.recording = recording;
	}

	/** Tells it from the others of its service: a number from 1, never used again. */
	public int id() {
		return id;
	}

	/** What it is called, for people. */
	public String name() {
		return name;
	}

	/** To look at it. What is executed on it past this object is not announced. */
	public SimulatedMachine machine() {
		return recording.machine();
	}

	/** All that was done to it, since it was opened or before; to look at it. */
	public Recording recording() {
		return recording;
	}

	/** The machine as a source of observations, under its name. */
	public SimulatedSource source() {
		return new SimulatedSource(machine(), name);
	}

	/** Does it in the name of the machine's first process, announces it, and says what came back. */
	public Outcome execute(Operation operation) {
		return execute(machine().firstProcess(), operation);
	}

	/**
	 * Does it, announces it, and says what came back.
	 *
	 * @param who does it; a process that is not there is refused with ESRCH, and on a closed machine there is none: then
	 *            nothing is announced either
	 */
	public Outcome execute(ProcessId who, Operation operation) {
		Outcome outcome;
		synchronized (oneAtATime) {
			if (!running) {
				return new Outcome.Refused(Errno.ESRCH);
			}
			outcome = recording.execute(who, operation);
			machines.executed(new MachineChange.Executed(this, who, operation, outcome));
		}
		machines.announce();
		return outcome;
	}

	/** Whether it has not been closed. */
	public boolean isRunning() {
		return running;
	}

	/** Ends it, after the operation that is being executed. It can still be looked at. To close it again changes nothing. */
	public void close() {
		synchronized (oneAtATime) {
			if (!running) {
				return;
			}
			running = false;
			machines.closed(this);
		}
		machines.announce();
	}

	@Override
	public String toString() {
		return name + " #" + id;
	}
}
