package org.grantscope.allocator.history;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;

/** One operation of a recording, and who did it. */
public record RecordedStep(ProcessId who, Operation operation) {

	/**
	 * A step, and what it came to.
	 *
	 * @param number how many operations were recorded before it
	 */
	public record Done(int number, RecordedStep step, Outcome outcome) {
	}
}
