package org.grantscope.allocator.service;

/**
 * Wants to know what happens to machines. In OSGi a service of this type is told without further ado, as long as it is
 * registered; elsewhere it is added with {@link SimulatedMachines#addListener}.
 */
@FunctionalInterface
public interface MachineListener {

	/**
	 * Something happened; {@link SimulatedMachines} says when and in which thread this is called. It should return soon:
	 * whoever executes an operation may wait for it.
	 */
	void changed(MachineChange change);
}
