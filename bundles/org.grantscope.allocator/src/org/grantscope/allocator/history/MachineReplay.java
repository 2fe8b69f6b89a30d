package org.grantscope.allocator.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;

/**
 * A simulated machine on which the traces of one or more of its domains are replayed, and what has differed so far. Which
 * trace does its next line, others decide.
 */
final class MachineReplay {

	private final ScenarioRunner runner;
	private final FrameTranslation frames;
	private final List<TraceComparison> traces;
	private final List<Difference> differences;
	private final DumpFiles dumps;
	private int watched;
	private Optional<MachineReplay> taken = Optional.empty();

	/** Begins; of the traces the first one's domain is the machine's own. */
	MachineReplay(List<TraceFile> files) throws FormatException {
		MachineSettings settings = new MachineSettings(files.stream().map(file -> file.start().settings()).toList());
		runner = new ScenarioRunner(new SimulatedMachine(settings));
		frames = new FrameTranslation(GrantTableVersion.V1);
		traces = files.stream().map(file -> new TraceComparison(file, runner, frames, files.size() == 1)).toList();
		differences = new ArrayList<>();
		dumps = new DumpFiles(files.get(0));
	}

	private MachineReplay(MachineReplay that) {
		runner = that.runner.fork();
		frames = that.frames.copy();
		traces = that.traces.stream().map(trace -> trace.fork(runner, frames)).toList();
		differences = new ArrayList<>(that.differences);
		dumps = that.dumps;
		watched = that.watched;
		taken = that.taken;
	}

	/** Another one at the same lines, that goes its own way from here. */
	MachineReplay fork() {
		return new MachineReplay(this);
	}

	/** Keeps the state after that line of the first trace, from 1. */
	void watch(int line) {
		watched = line;
		take();
	}

	/** The state after the watched line, once that is done; not to be changed. */
	Optional<MachineReplay> taken() {
		return taken;
	}

	private void take() {
		if (traces.get(0).lastLine() == watched) {
			taken = Optional.of(fork());
		}
	}

	SimulatedMachine machine() {
		return runner.machine();
	}

	TraceComparison trace(int which) {
		return traces.get(which);
	}

	int traces() {
		return traces.size();
	}

	List<Difference> differences() {
		return differences;
	}

	int operations() {
		return traces.stream().mapToInt(TraceComparison::operations).sum();
	}

	/** How many bytes of all traces are done. */
	int position() {
		return traces.stream().mapToInt(TraceComparison::position).sum();
	}

	boolean hasEnded() {
		return traces.stream().allMatch(TraceComparison::hasEnded);
	}

	/** Compares the state with those that the first lines tell. */
	void compareStart() throws FormatException {
		for (TraceComparison trace : traces) {
			trace.compareStart(differences::add);
		}
	}

	/** Does the next line of a trace. */
	void advance(int which) throws FormatException {
		TraceComparison trace = traces.get(which);
		Optional<JsonFields> step = trace.next(differences::add);
		if (which == 0 && step.isPresent() && step.get().text("op").equals("dump")) {
			compareDump(trace, step.get());
		}
		if (which == 0) {
			take();
		}
	}

	/** Does lines of a trace up to where it waits, or something differs, or it ends; at least one. */
	void advanceToSync(int which) throws FormatException {
		int before = differences.size();
		do {
			advance(which);
		} while (differences.size() == before && !traces.get(which).hasEnded() && !traces.get(which).waits());
	}

	/**
	 * Xen's text is of all domains, and is compared for those whose traces are under way; a table that was dumped tells also
	 * that a trace cannot have ended yet.
	 */
	private void compareDump(TraceComparison dumping, JsonFields step) throws FormatException {
		String label = step.has("label") ? step.text("label") : "";
		Optional<TrackedEntries> text = dumps.text(label);
		DeltaComparison.Report report = (what, expected, found) -> differences.add(dumping.difference(step, what, expected, found));
		for (TraceComparison trace : traces) {
			boolean begun = trace == dumping || trace.hasBegun();
			if (begun && (trace == dumping || !trace.hasEnded())) {
				text.ifPresent(real -> trace.compareDump(real, report));
			}
			if (begun && machine().domids().contains(trace.domid())) {
				dumps.table(label, trace.domid()).ifPresent(real -> trace.compareDump(real, report));
			}
		}
	}

	/** When all is done, compares the kernel log of the first trace's domain with the file beside that trace. */
	void compareLog() throws FormatException {
		TraceComparison first = traces.get(0);
		Optional<Path> file = first.trace().beside("dmesg.txt");
		if (file.isPresent()) {
			int line = first.lastLine();
			LogComparison.compare(LogComparison.read(file.get()), runner.machine().kernelLog(first.domid()),
					(what, expected, found) -> differences.add(new Difference(line, "kernel log", what, expected, found)));
		}
	}

	/** What came of it up to here. */
	TraceVerification verification() {
		TraceFile first = traces.get(0).trace();
		boolean alone = traces.size() == 1;
		String name = alone ? first.name() : traces.stream().map(trace -> name(trace, trace.trace() == first))
				.collect(Collectors.joining(" + "));
		return new TraceVerification(name, operations(), differences, traces.stream().mapToInt(TraceComparison::takenOver).sum(),
				!alone);
	}

	private static String name(TraceComparison trace, boolean first) {
		String name = trace.trace().name();
		String plain = name.endsWith(".jsonl") ? name.substring(0, name.length() - ".jsonl".length()) : name;
		return first ? plain : "dom%d %s".formatted(trace.domid(), plain);
	}
}
