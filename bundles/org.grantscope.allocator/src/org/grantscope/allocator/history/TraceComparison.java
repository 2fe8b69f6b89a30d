package org.grantscope.allocator.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

import com.google.gson.JsonElement;

/**
 * Replays the trace of one domain and compares line after line: the outcome, the driver's counters, and the entries that
 * changed.
 */
final class TraceComparison {

	/** Lines that say something to people or to the probe itself. */
	private static final Set<String> REMARKS = Set.of("note", "maxdelta");

	/** Fields that older traces do not have. */
	private static final Set<String> RECORDED_LATELY = Set.of("fdno", "addr");

	private final TraceFile trace;
	private final TraceFile.Lines steps;
	private final SimulatedMachine machine;
	private final List<String> domain;
	private final TraceReplay replay;
	private final DeltaComparison deltas;
	private final OtherDrivers others;
	private final DumpComparison dumps;
	private GrantTableImage before;
	private int operations;

	/**
	 * Begins before the first line.
	 *
	 * @param frames what is known of the machine's frames
	 * @param alone  whether it is the only trace of the machine
	 */
	TraceComparison(TraceFile trace, ScenarioRunner runner, FrameTranslation frames, boolean alone) {
		this.trace = trace;
		this.steps = new TraceFile.Lines(trace.steps());
		this.machine = runner.machine();
		this.domain = machine.firstProcess().domid() == domid() ? List.of() : List.of("dom" + domid());
		FrameTranslation own = frames.of(trace.start().settings().version());
		this.replay = new TraceReplay(runner, domain, own, trace.start().stale());
		this.deltas = new DeltaComparison(own);
		this.others = new OtherDrivers(trace.start().settings());
		this.dumps = new DumpComparison(others, alone);
		trace.start().recorded().forEach(this::begin);
		this.before = machine.table(domid());
	}

	private TraceComparison(TraceComparison that, ScenarioRunner runner, FrameTranslation frames) {
		trace = that.trace;
		steps = new TraceFile.Lines(that.steps);
		machine = runner.machine();
		domain = that.domain;
		FrameTranslation own = frames.of(trace.start().settings().version());
		replay = new TraceReplay(runner, domain, own, trace.start().stale());
		deltas = that.deltas.copy(own);
		others = that.others.copy();
		dumps = that.dumps.copy(others);
		before = that.before;
		operations = that.operations;
	}

	/** The same comparison at the same line, of a machine that is a copy. */
	TraceComparison fork(ScenarioRunner runner, FrameTranslation frames) {
		return new TraceComparison(this, runner, frames);
	}

	private void begin(RecordedEntry entry) {
		deltas.remember(entry);
		if (entry.status().orElse(0) != 0) {
			machine.enter(domid(), new DomainSettings.Entry(entry.ref(), entry.flags(), entry.domid(),
					entry.frame()), entry.status().getAsInt());
		}
	}

	TraceFile trace() {
		return trace;
	}

	/** Whose trace it is. */
	int domid() {
		return trace.start().settings().domid();
	}

	/** How many entries of others were taken over. */
	int takenOver() {
		return others.takenOver();
	}

	/** Compares what the real Xen printed of the domain with what the simulated one tracks now. */
	void compareDump(TrackedEntries real, DeltaComparison.Report report) {
		dumps.compare(real, machine.tracked(real.origin()), domid(), report);
	}

	/** Compares the real table with the simulated one now. */
	void compareDump(GrantTableImage real, DeltaComparison.Report report) {
		dumps.compare(real, machine.table(domid()), domid(), report);
	}

	/** How many lines were compared that are operations. */
	int operations() {
		return operations;
	}

	/** The number of the operation that was done last, as the trace numbers its lines: the first one after the start is 0. */
	int lastOperation() {
		return steps.count() - 2;
	}

	/** The table as the real machine showed it, as far as it did. */
	RecordedTable table() {
		return RecordedTable.of(machine.table(domid()), before, deltas.shown());
	}

	/** How many bytes of the trace are done. */
	int position() {
		return steps.position();
	}

	/** The number of the last line done, from 1. */
	int lastLine() {
		return steps.number();
	}

	/** Whether a line was done. */
	boolean hasBegun() {
		return steps.position() > trace.steps().position();
	}

	boolean hasEnded() {
		return !steps.hasMore();
	}

	/** Whether the next line is one at which its script waited until it was told to go on. */
	boolean waits() throws FormatException {
		Optional<JsonFields> next = new TraceFile.Lines(steps).nextIfSound();
		return next.isPresent() && next.get().has("op") && next.get().text("op").equals("sync");
	}

	/** Compares the state with that of the first line. */
	void compareStart(Consumer<Difference> differences) throws FormatException {
		compareState(trace.start().fields(), differences);
	}

	/** Does the next line and tells each difference; the line, or empty at the end. */
	Optional<JsonFields> next(Consumer<Difference> differences) throws FormatException {
		Optional<JsonFields> next = steps.next();
		if (next.isPresent()) {
			JsonFields step = next.get();
			String operation = step.text("op");
			if (operation.equals("setraw")) {
				others.giveUp(step.object("args").number("ref", 0, JsonFields.MAX_U32));
			}
			if (step.has("entries")) { // what is listed has changed before
				others.takeOver(RecordedEntry.delta(step), before, machine);
			}
			if (!REMARKS.contains(operation) && !wasUnknown(step)) {
				compareOutcome(step, differences);
				operations++;
			}
			compareState(step, differences);
			if (step.has("entries")) {
				for (JsonFields entry : step.objects("entries")) {
					deltas.remember(RecordedEntry.read(entry));
				}
			}
		}
		return next;
	}

	/** The probe did not know such an operation, and did nothing: neither does the simulated machine. */
	private static boolean wasUnknown(JsonFields step) throws FormatException {
		return step.has("error") && step.text("error").equals("unknown op");
	}

	private void compareOutcome(JsonFields step, Consumer<Difference> differences) throws FormatException {
		Map<String, String> expected = replay.recorded(step);
		Optional<Map<String, String>> found = replay.perform(step);
		if (found.isEmpty()) {
			differences.accept(difference(step, "operation", summary(step), "not simulated"));
			return;
		}
		Set<String> names = new TreeSet<>(expected.keySet());
		names.addAll(found.get().keySet());
		for (String name : names) {
			String there = expected.getOrDefault(name, "nothing");
			String here = found.get().getOrDefault(name, "nothing");
			boolean notAsked = !expected.containsKey(name) && RECORDED_LATELY.contains(name);
			if (!notAsked && !there.equals(here)) {
				boolean entries = name.equals("entries") && there.startsWith("[") && here.startsWith("[");
				differences.accept(entries ? difference(step, name, RecordedEntry.beyond(there, here), RecordedEntry.beyond(here, there))
						: difference(step, name, there, here));
			}
		}
	}

	private void compareState(JsonFields step, Consumer<Difference> differences) throws FormatException {
		if (!machine.domids().contains(domid())) {
			differences.accept(difference(step, "domain", "running", "destroyed"));
			return;
		}
		compareCounter(step, "gref_size", machine.grefSize(domid()), differences);
		compareCounter(step, "free", machine.freeCount(domid()), differences);
		others.takeOver(RecordedEntry.delta(step), before, machine);
		GrantTableImage after = machine.table(domid());
		deltas.compare(step, before, after, (what, expected, found) -> differences.accept(difference(step, what, expected, found)));
		before = after;
	}

	private void compareCounter(JsonFields step, String name, int found, Consumer<Difference> differences) throws FormatException {
		if (step.has(name)) {
			long expected = step.number(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
			if (expected != found) {
				differences.accept(difference(step, name, Long.toString(expected), Integer.toString(found)));
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

	/** Something that a line recorded, or that lies beside the trace for it, and the simulated machine did otherwise. */
	Difference difference(JsonFields step, String what, String expected, String found) {
		return new Difference(step.line().number(), describe(step), what, expected, found);
	}

	/** The operation and the values of its arguments. */
	private String describe(JsonFields step) {
		StringJoiner words = new StringJoiner(" ");
		domain.forEach(name -> words.add("in").add(name));
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
