package org.grantscope.allocator.scenario;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.MachineState;

/**
 * All that statements done later can depend on: the machine's state, and what the names of the scenario stand for. Runners
 * whose states are equal come to the same by the same statements.
 */
public final class ScenarioState {

	private final MachineState machine;
	private final List<?> names;

	ScenarioState(MachineState machine, List<?> names) {
		this.machine = machine;
		this.names = names;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ScenarioState that && machine.equals(that.machine) && names.equals(that.names);
	}

	@Override
	public int hashCode() {
		return 31 * machine.hashCode() + names.hashCode();
	}

	@Override
	public String toString() {
		return machine + " with " + names.size() + " domains";
	}
}
