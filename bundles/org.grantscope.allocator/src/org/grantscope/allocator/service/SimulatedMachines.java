package org.grantscope.allocator.service;

import java.util.List;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.Recording;

/**
 * The simulated machines that run in this JVM. An OSGi service where there is OSGi; anywhere else {@link LocalMachines}.
 *
 * <p><b>Listeners</b> are told of each change after it, one change at a time and all in one order: a machine's changes in
 * the order in which they happened to it, {@link MachineChange.Opened} first and {@link MachineChange.Closed} last. A
 * listener that comes while machines run is first told {@code Opened} of each. One that throws is logged, and the others
 * are told all the same.
 *
 * <p><b>Threads.</b> Any thread may call any method. Listeners are called in the thread that made the change, before its
 * call returns, and without a lock. While a thread does that, changes made meanwhile, by a listener itself or by other
 * threads, wait their turn: their calls return at once, and the first thread tells of them too.
 */
public interface SimulatedMachines {

	/**
	 * Boots a machine and lets it run.
	 *
	 * @param name for people; several machines may have one name
	 */
	default RunningMachine open(String name, MachineSettings settings) {
		return open(name, new SimulatedMachine(settings));
	}

	/**
	 * Lets a machine run that there is already. From now on nobody should execute anything on it but through what this
	 * returns, since only that is announced.
	 *
	 * @param name for people; several machines may have one name
	 */
	default RunningMachine open(String name, SimulatedMachine machine) {
		return open(name, Recording.of(machine));
	}

	/**
	 * Lets the machine of a recording run, with all that was recorded of it. From now on nobody should execute anything on either but
	 * through what this returns, since only that is announced.
	 *
	 * @param name for people; several machines may have one name
	 */
	RunningMachine open(String name, Recording recording);

	/** The machines that run now, in the order opened. */
	List<RunningMachine> running();

	/** Tells the listener from now on, and at once of the machines that run. To add it again changes nothing. */
	void addListener(MachineListener listener);

	/** Tells the listener no more, not even of what happened before; a call that another thread is making may yet end. */
	void removeListener(MachineListener listener);
}
