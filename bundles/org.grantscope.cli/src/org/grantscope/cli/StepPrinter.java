package org.grantscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import org.grantscope.allocator.scenario.FieldValue;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.scenario.Verb;

/**
 * Prints each step on one line: its line in the scenario, the operation, what came of it, and what it changed; below it
 * what the kernels printed and what their drivers did wrong.
 */
final class StepPrinter {

	private static final int WIDEST_OPERATION = 40;
	private static final int OUTCOME_WIDTH = 28;

	private final PrintWriter out;
	private final MachineChanges changes;
	private final int numbers;
	private final int operations;

	StepPrinter(PrintWriter out, ScenarioRunner runner, List<Statement> statements) {
		this.out = out;
		this.numbers = statements.stream().mapToInt(one -> Integer.toString(one.line()).length()).max().orElse(1);
		this.operations = statements.stream().filter(one -> one.verb() != Verb.NOTE).mapToInt(one -> one.operation().length())
				.filter(length -> length <= WIDEST_OPERATION).max().orElse(1);
		this.changes = new MachineChanges(runner.machine());
	}

	void print(Step step) {
		if (step.statement().verb() == Verb.NOTE) {
			out.printf("%" + numbers + "d  # %s%n", step.statement().line(), step.results().get("text"));
			return;
		}
		String line = ("%" + numbers + "d  %-" + operations + "s  %-" + OUTCOME_WIDTH + "s").formatted(step.statement().line(),
				step.statement().operation(), outcome(step));
		List<String> said = changes.next();
		out.println((line + "  " + said.get(0)).stripTrailing());
		said.stream().skip(1).forEach(one -> out.println(" ".repeat(numbers + 4) + one));
	}

	private static String outcome(Step step) {
		Map<String, FieldValue> results = step.results();
		if (results.containsKey("entries") && results.get("entries") instanceof FieldValue.Items(List<FieldValue> items)) {
			return step.summary() + ", " + items.size() + " in use" + MachineChanges.list(items.stream().map(MachineChanges::entry).toList());
		}
		return step.summary();
	}
}
