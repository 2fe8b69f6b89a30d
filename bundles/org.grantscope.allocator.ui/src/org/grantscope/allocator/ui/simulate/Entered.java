package org.grantscope.allocator.ui.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.history.ProcessSteps;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * What was entered for an operation, and on which machine it is done.
 *
 * @param who    does it
 * @param values by the keys of the fields, each without fault
 */
record Entered(RunningMachine machine, ProcessId who, Map<String, String> values) {

	long number(String key) {
		return Field.number(values.getOrDefault(key, "0")).orElse(0L);
	}

	/** A number of pages, in bytes. */
	long bytes(String key) {
		return number(key) * GrantTableVersion.FRAME_BYTES;
	}

	int small(String key) {
		return (int) number(key);
	}

	boolean flag(String key) {
		return Boolean.parseBoolean(values.get(key));
	}

	String word(String key) {
		return values.getOrDefault(key, "").strip();
	}

	List<Long> numbers(String key) {
		return Arrays.stream(word(key).split("[ ,]+")).map(one -> Field.number(one).orElse(0L)).toList();
	}

	Outcome execute(Operation operation) {
		return machine.execute(who, operation);
	}

	ProcessSteps processes() {
		return new ProcessSteps(machine.recording(), machine::execute);
	}
}
