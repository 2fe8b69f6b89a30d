package org.grantscope.allocator.history;

/** A moment of a trace: after one of its lines. */
public sealed interface TraceMoment {

	/** After the last line. */
	record End() implements TraceMoment {
	}

	/**
	 * After one operation.
	 *
	 * @param number as the trace numbers its lines: the first one after the start is 0; -1 is the start itself
	 */
	record After(int number) implements TraceMoment {
	}

	/**
	 * After a {@code dump} of that label; of several with one label, the last.
	 *
	 * @param label which names the dump's files
	 */
	record Dump(String label) implements TraceMoment {
	}
}
