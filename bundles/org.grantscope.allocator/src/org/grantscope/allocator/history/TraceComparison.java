package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.table.GrantTableImage;

import com.google.gson.JsonElement;

/** Replays one trace and compares line after line: the outcome, the driver's counters, and the entries that changed. */
final class TraceComparison {

	/** Lines that say something to people or to the probe itself. */
	private static final Set<String> REMARKS = Set.of("note", "maxdelta");

	/** Fields that older traces do not have. */
	private static final Set<String> RECORDED_LATELY = Set.of("fdno", "addr");

	private final TraceFile trace;
	private final SimulatedMachine machine;
	private final TraceReplay replay;
	private final DeltaComparison deltas;
	private final List<Difference> differences = new ArrayList<>();
	private GrantTableImage before;

	TraceComparison(TraceFile trace) {
		this.trace = trace;
		this.machine = new SimulatedMachine(MachineSettings.of(trace.start().settings()));
		FrameTranslation frames = new FrameTranslation(trace.start().settings().version());
		this.deltas = new DeltaComparison(frames);
		this.replay = new TraceReplay(machine, frames, trace.start().stale());
		this.before = machine.table();
		trace.start().recorded().forEach(deltas::remember);
	}

	TraceVerification run(Progress progress) throws FormatException {
		int operations = 0;
		int done = 0;
		try {
			compareState(trace.start().fields());
			for (Optional<JsonFields> line = trace.steps().next(); line.isPresent(); line = trace.steps().next()) {
				progress.checkCancelled();
				JsonFields step = line.get();
				if (!REMARKS.contains(step.text("op"))) {
					compareOutcome(step);
					operations++;
				}
				compareState(step);
				progress.worked(trace.steps().position() - done);
				done = trace.steps().position();
			}
		} catch (FormatException e) {
			throw new TraceVerification.CutShort(e.problem(), new TraceVerification(trace.name(), operations, differences));
		}
		return new TraceVerification(trace.name(), operations, differences);
	}

	private void compareOutcome(JsonFields step) throws FormatException {
		Map<String, String> expected = replay.recorded(step);
		Optional<Map<String, String>> found = replay.perform(step);
		if (found.isEmpty()) {
			differ(step, "operation", summary(step), "not simulated");
			return;
		}
		Set<String> names = new TreeSet<>(expected.keySet());
		names.addAll(found.get().keySet());
		for (String name : names) {
			String there = expected.getOrDefault(name, "nothing");
			String here = found.get().getOrDefault(name, "nothing");
			boolean notAsked = !expected.containsKey(name) && RECORDED_LATELY.contains(name);
			if (!notAsked && !there.equals(here)) {
				differ(step, name, there, here);
			}
		}
	}

	private void compareState(JsonFields step) throws FormatException {
		int domid = machine.firstProcess().domid();
		compareCounter(step, "gref_size", machine.grefSize(domid));
		compareCounter(step, "free", machine.freeCount(domid));
		GrantTableImage after = machine.table();
		deltas.compare(step, before, after, (what, expected, found) -> differ(step, what, expected, found));
		before = after;
	}

	private void compareCounter(JsonFields step, String name, int found) throws FormatException {
		if (step.has(name)) {
			long expected = step.number(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
			if (expected != found) {
				differ(step, name, Long.toString(expected), Integer.toString(found));
			}
		}
	}

	private static String summary(JsonFields step) throws FormatException {
		for (String name : List.of("sig", "errno")) {
			if (step.has(name) && !step.text(name).isEmpty()) {
				return step.text(name);
			}
		}
		return "success";
	}

	private void differ(JsonFields step, String what, String expected, String found) {
		differences.add(new Difference(step.line().number(), describe(step), what, expected, found));
	}

	/** The operation and the values of its arguments. */
	private static String describe(JsonFields step) {
		StringJoiner words = new StringJoiner(" ");
		try {
			words.add(step.text("op"));
			if (step.has("args")) {
				for (JsonElement value : step.object("args").values()) {
					words.add(value.isJsonPrimitive() ? value.getAsString() : value.toString());
				}
			}
		} catch (FormatException e) {
			words.add(e.problem().found());
		}
		return words.toString();
	}
}
