package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.Map;

/**
 * What came of a statement, in the words and the order of a trace.
 *
 * @param reached   whether the domain and the child that shall do it were there
 * @param simulated whether the machine has all that it takes; if not, there are no results
 * @param arguments what the operands stood for; empty where a trace has no arguments
 * @param results   what came back
 * @param failures  what was expected and did not come
 */
public record Step(Statement statement, boolean reached, boolean simulated, Map<String, FieldValue> arguments,
		Map<String, FieldValue> results, List<Failure> failures) {

	/** Takes a copy of the list; the maps are not changed any more. */
	public Step {
		failures = List.copyOf(failures);
	}

	/**
	 * An expectation that was not met.
	 *
	 * @param line     in the scenario, from 1
	 * @param expected as written there
	 * @param found    what came instead
	 */
	public record Failure(int line, String expected, String found) {

		/** One line for people. */
		@Override
		public String toString() {
			return "line %d: expected %s, found %s".formatted(line, expected, found);
		}
	}

	/** The error or the signal that came back; empty when it is success. */
	public String refusal() {
		return refusal(results);
	}

	static String refusal(Map<String, FieldValue> results) {
		return text(results, "sig") + text(results, "errno");
	}

	/** A result as text; empty when there is none of that name. */
	static String text(Map<String, FieldValue> results, String name) {
		return results.containsKey(name) ? results.get(name).toString() : "";
	}
}
