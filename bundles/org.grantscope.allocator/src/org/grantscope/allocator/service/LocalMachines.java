package org.grantscope.allocator.service;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.history.Recording;

/** The machines of a program that has no OSGi, or wants some for itself. To close it closes all that run. */
public final class LocalMachines implements SimulatedMachines, AutoCloseable {

	/** Guards what follows. A machine takes it while it holds its own lock, never the other way round. */
	private final Object lock = new Object();
	private final List<RunningMachine> running = new ArrayList<>();
	private final Announcements announcements = new Announcements();
	private int lastId;

	@Override
	public RunningMachine open(String name, Recording recording) {
		RunningMachine opened;
		synchronized (lock) {
			opened = new RunningMachine(this, ++lastId, name, recording);
			running.add(opened);
			announcements.add(new MachineChange.Opened(opened));
		}
		announce();
		return opened;
	}

	@Override
	public List<RunningMachine> running() {
		synchronized (lock) {
			return List.copyOf(running);
		}
	}

	@Override
	public void addListener(MachineListener listener) {
		synchronized (lock) {
			announcements.addListener(listener, running.stream().map(MachineChange.Opened::new).toList());
		}
		announce();
	}

	@Override
	public void removeListener(MachineListener listener) {
		announcements.removeListener(listener);
	}

	/** Closes all machines that run. */
	@Override
	public void close() {
		running().forEach(RunningMachine::close);
	}

	/** The machine, which holds its own lock, has executed something. */
	void executed(MachineChange.Executed change) {
		announcements.add(change);
	}

	/** The machine, which holds its own lock, runs no more. */
	void closed(RunningMachine machine) {
		synchronized (lock) {
			running.remove(machine);
			announcements.add(new MachineChange.Closed(machine));
		}
	}

	/** Tells the listeners; called without a lock. */
	void announce() {
		announcements.announce();
	}
}
