package org.grantscope.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.grantscope.allocator.history.TableChanges;
import org.grantscope.allocator.scenario.FieldValue;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.scenario.Verb;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.table.GrantTableImage;

/** Prints each step on one line: its line in the scenario, the operation, what came of it, and what it changed. */
final class StepPrinter {

	private static final int WIDEST_OPERATION = 40;
	private static final int OUTCOME_WIDTH = 28;
	private static final int LISTED_ENTRIES = 8;

	private final PrintWriter out;
	private final ScenarioRunner runner;
	private final int numbers;
	private final int operations;
	private GrantTableImage before;
	private String counters;

	StepPrinter(PrintWriter out, ScenarioRunner runner, List<Statement> statements) {
		this.out = out;
		this.runner = runner;
		this.numbers = statements.stream().mapToInt(one -> Integer.toString(one.line()).length()).max().orElse(1);
		this.operations = statements.stream().filter(one -> one.verb() != Verb.NOTE).mapToInt(one -> one.operation().length())
				.filter(length -> length <= WIDEST_OPERATION).max().orElse(1);
		this.before = runner.machine().table();
		this.counters = counters();
	}

	void print(Step step) {
		if (step.statement().verb() == Verb.NOTE) {
			out.printf("%" + numbers + "d  # %s%n", step.statement().line(), step.results().get("text"));
			return;
		}
		String line = ("%" + numbers + "d  %-" + operations + "s  %-" + OUTCOME_WIDTH + "s").formatted(step.statement().line(),
				step.statement().operation(), outcome(step));
		String changes = changes();
		out.println((line + (changes.isEmpty() ? "" : "  | " + changes)).stripTrailing());
	}

	private static String outcome(Step step) {
		Map<String, FieldValue> results = step.results();
		if (results.containsKey("entries") && results.get("entries") instanceof FieldValue.Items(List<FieldValue> items)) {
			return step.summary() + ", " + items.size() + " in use" + list(items.stream().map(StepPrinter::entry).toList());
		}
		return step.summary();
	}

	private String changes() {
		StringJoiner changes = new StringJoiner(" ");
		String now = counters();
		if (!now.equals(counters)) {
			changes.add(now);
		}
		counters = now;
		GrantTableImage after = runner.machine().table();
		List<String> entries = new ArrayList<>();
		TableChanges.between(before, after).forEach(ref -> entries.add(entry(FieldValue.ofEntry(after, ref))));
		before = after;
		return changes + list(entries);
	}

	private static String list(List<String> entries) {
		StringBuilder text = new StringBuilder();
		entries.stream().limit(LISTED_ENTRIES).forEach(entry -> text.append(" [").append(entry).append(']'));
		if (entries.size() > LISTED_ENTRIES) {
			text.append(" and ").append(entries.size() - LISTED_ENTRIES).append(" more");
		}
		return text.toString();
	}

	/** An entry in short: {@code 8: 0x0001 d5}, in version 2 with its status. */
	private static String entry(FieldValue value) {
		Map<String, FieldValue> fields = value instanceof FieldValue.Fields(Map<String, FieldValue> all) ? all : Map.of();
		return "%s: %s d%s".formatted(fields.get("ref"), fields.get("flags"), fields.get("domid"))
				+ (fields.containsKey("status") ? " status " + fields.get("status") : "");
	}

	private String counters() {
		DriverState state = runner.machine().driverState(new Origin("run", Instant.EPOCH));
		return "%d grefs, %d free".formatted((int) state.grefSize(), state.freeGrants().orElse(0));
	}
}
