package org.grantscope.allocator.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.FieldValue;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.scenario.Verb;
import org.grantscope.core.table.GrantTableImage;

import com.google.gson.JsonPrimitive;

/**
 * Writes what a scenario came to as the lab's probe writes a trace: one JSON object a line, the first one with the state at
 * the beginning, then one for each statement. Counters and changed entries are those of the machine's first domain;
 * {@code dom} tells that another domain did it. The first line also tells what the probe does not know of the kernel under
 * it: its profile, and the descriptors and ports that were taken. For one thread.
 */
public final class TraceWriter {

	private final Appendable out;
	private final ScenarioRunner runner;
	private GrantTableImage before;
	private int written;

	/** Writes to that output what that runner does. */
	public TraceWriter(Appendable out, ScenarioRunner runner) {
		this.out = out;
		this.runner = runner;
		this.before = runner.machine().table();
	}

	/** Writes the first line; to be called before the first step. */
	public void start() throws IOException {
		Step start = runner.perform(new Statement(0, List.of(), Verb.START, List.of()));
		DomainSettings settings = runner.machine().settings().domains().get(0);
		Map<String, FieldValue> results = new LinkedHashMap<>(start.results());
		results.put(TraceStart.KERNEL, FieldValue.of(settings.profile().id()));
		results.put(TraceStart.DESCRIPTORS, FieldValue.of(settings.takenDescriptors().stream().sorted().toList()));
		results.put(TraceStart.PORTS, FieldValue.of(settings.takenPorts().stream().sorted().toList()));
		write(new Step(start.statement(), start.reached(), start.arguments(), results, start.failures()), -1);
	}

	/** Writes the line of a step that the runner has just done. */
	public void step(Step step) throws IOException {
		write(step, written++);
	}

	private void write(Step step, int number) throws IOException {
		StringBuilder line = new StringBuilder();
		field(line, "i", FieldValue.of(number));
		field(line, "line", FieldValue.of(step.statement().line()));
		operation(line, step);
		if (!step.arguments().isEmpty()) {
			field(line, "args", new FieldValue.Fields(step.arguments()));
		}
		step.results().forEach((name, value) -> field(line, name, value));
		state().forEach((name, value) -> field(line, name, value));
		out.append(line.append("}\n"));
	}

	/** Names of domains and children stand before the operation; who was not there did nothing but that. */
	private static void operation(StringBuilder line, Step step) {
		for (String name : step.statement().who()) {
			Optional<Integer> domid = ScenarioRunner.domid(name);
			field(line, "op", FieldValue.of("in"));
			field(line, domid.isPresent() ? "dom" : "proc", domid.map(FieldValue::of).orElseGet(() -> FieldValue.of(name)));
		}
		if (step.reached()) {
			field(line, "op", FieldValue.of(step.statement().verb().word()));
		}
	}

	private Map<String, FieldValue> state() {
		Map<String, FieldValue> fields = new LinkedHashMap<>();
		SimulatedMachine machine = runner.machine();
		int domid = machine.firstProcess().domid();
		fields.put("gref_size", FieldValue.of(machine.grefSize(domid)));
		fields.put("free", FieldValue.of(machine.freeCount(domid)));
		GrantTableImage after = machine.table();
		List<Integer> changed = TableChanges.between(before, after);
		List<FieldValue> listed = changed.stream().limit(runner.listedDeltas())
				.map(ref -> (FieldValue) FieldValue.ofEntry(after, ref)).toList();
		before = after;
		if (!listed.isEmpty()) {
			fields.put("delta", new FieldValue.Items(listed));
		}
		if (changed.size() > listed.size()) {
			fields.put("delta_total", FieldValue.of(changed.size()));
		}
		return fields;
	}

	private static void field(StringBuilder line, String name, FieldValue value) {
		line.append(line.isEmpty() ? '{' : ',').append(new JsonPrimitive(name)).append(':').append(value.json());
	}
}
