package org.grantscope.allocator.history;

/**
 * One thing that a trace recorded and the simulated machine did otherwise.
 *
 * @param line      of the trace's file, from 1
 * @param operation as the trace names it, with its arguments
 * @param what      the recorded field: {@code errno}, {@code free}, {@code delta[9].flags}
 * @param expected  what the real machine did
 * @param found     what the simulated one did
 */
public record Difference(int line, String operation, String what, String expected, String found) {

	/** One line for people. */
	@Override
	public String toString() {
		return "line %d: %s: %s: expected %s, found %s".formatted(line, operation, what, shown(expected), shown(found));
	}

	/** A trace has an empty errno for success. */
	static String shown(String value) {
		return value.isEmpty() ? "none" : value;
	}
}
