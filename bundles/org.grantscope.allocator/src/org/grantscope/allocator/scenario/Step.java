package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.grantscope.core.abi.GrantStatus;

/**
 * What came of a statement, in the words and the order of a trace.
 *
 * @param reached   whether the domain and the child that shall do it were there
 * @param arguments what the operands stood for; empty where a trace has no arguments
 * @param results   what came back
 * @param failures  what was expected and did not come
 */
public record Step(Statement statement, boolean reached, Map<String, FieldValue> arguments,
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

	/**
	 * What came back, for people; and, but for what a listing lists, as it could be expected after {@code =>}:
	 * {@code index 0x0, grefs 8 9}, {@code ENOSPC}, {@code GNTST_bad_gntref}, {@code ok}.
	 */
	public String summary() {
		StringJoiner parts = new StringJoiner(", ");
		String status = text(results, "status");
		if (!refusal().isEmpty()) {
			parts.add(refusal());
		} else if (!reached) {
			parts.add("nobody of that name");
		} else if (statement.verb().isHypercall()) {
			parts.add(GrantStatus.of(Integer.parseInt(status)).map(GrantStatus::symbol).orElse("status " + status));
		} else if (text(results, "ret").equals("-1")) {
			parts.add("ret -1");
		}
		for (String name : statement.verb().results()) {
			if (results.containsKey(name) && !(statement.verb().isHypercall() && name.equals("status"))) {
				parts.add((name + ' ' + plain(results.get(name))).stripTrailing());
			}
		}
		return parts.length() == 0 ? "ok" : parts.toString();
	}

	private static String plain(FieldValue value) {
		return value instanceof FieldValue.Items(List<FieldValue> items)
				? items.stream().map(FieldValue::toString).collect(Collectors.joining(" ")) : value.toString();
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
