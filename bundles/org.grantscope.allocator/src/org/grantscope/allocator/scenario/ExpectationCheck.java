package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.grantscope.core.abi.GrantStatus;

/** Holds what came of a statement against what was expected. */
final class ExpectationCheck {

	private static final String OK = "ok";

	private ExpectationCheck() {
	}

	/**
	 * What was expected and did not come.
	 *
	 * @param domid of whose drivers something may be expected
	 */
	static List<Step.Failure> failures(Statement statement, Map<String, FieldValue> results, Scene scene, int domid) {
		List<Step.Failure> failures = new ArrayList<>();
		for (Expectation expectation : statement.expectations()) {
			String found = found(expectation, results, scene, domid);
			if (!found.equals(expectation.toString())) {
				failures.add(new Step.Failure(statement.line(), expectation.toString(), found));
			}
		}
		return failures;
	}

	private static String found(Expectation expectation, Map<String, FieldValue> results, Scene scene, int domid) {
		if (!(expectation instanceof Expectation.Result(String name, List<String> values))) {
			boolean xenSaysOkay = Step.text(results, "status").equals("0") && outcome(results).equals(OK);
			return xenSaysOkay && expectation.toString().equals(GrantStatus.OKAY.symbol()) ? GrantStatus.OKAY.symbol() : outcome(results);
		}
		return switch (name) {
			case "gref_size" -> name + ' ' + (int) scene.state(domid).grefSize().orElseThrow();
			case "free" -> name + ' ' + scene.freeCount(domid);
			default -> result(name, values, results);
		};
	}

	private static String result(String name, List<String> wanted, Map<String, FieldValue> results) {
		if (!results.containsKey(name)) {
			return outcome(results);
		}
		FieldValue value = results.get(name);
		List<String> found = value instanceof FieldValue.Items(List<FieldValue> items) ? items.stream().map(FieldValue::toString).toList()
				: List.of(value.toString());
		boolean equal = found.size() == wanted.size();
		for (int i = 0; equal && i < found.size(); i++) {
			equal = wanted.get(i).equals(found.get(i)) || !name.equals("bytes") && sameNumber(wanted.get(i), found.get(i));
		}
		return new Expectation.Result(name, equal ? wanted : found).toString();
	}

	/** Numbers may be written in another way. */
	private static boolean sameNumber(String wanted, String found) {
		return NumberText.parse(wanted).isPresent() && NumberText.parse(wanted).equals(NumberText.parse(found));
	}

	private static String outcome(Map<String, FieldValue> results) {
		String refusal = Step.refusal(results);
		if (!refusal.isEmpty()) {
			return refusal;
		}
		String status = Step.text(results, "status");
		if (status.startsWith("-")) {
			return GrantStatus.of(Integer.parseInt(status)).map(GrantStatus::symbol).orElse("status " + status);
		}
		return Step.text(results, "ret").equals("-1") ? "ret -1" : OK;
	}
}
