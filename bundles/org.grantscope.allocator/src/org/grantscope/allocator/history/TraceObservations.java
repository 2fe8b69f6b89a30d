package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.grantscope.allocator.history.TraceVerification.DomainTrace;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * Traces of one machine as a source: the state of each trace's domain at one moment, found by replaying them on a simulated
 * machine. For each domain there is the table, gntalloc's state, the event channels, and the kernel log when there is
 * something in it; the origin names the first trace and the moment.
 *
 * <p>The table is as the real machine showed it; the rest is the simulated machine's. What a trace recorded and the simulated
 * machine did otherwise is a problem of the observation that it concerns: of one trace alone what differed up to the moment, of
 * several all, for then their order is in doubt. So is a line that is broken: then the moment is that before it.
 *
 * <p>Unknown, and absent, are what the trace does not show: who maps a grant, which pages the log's lines are about and when
 * they were printed, and event channels that were there before the trace. What other drivers did to their entries since the
 * domain's last line is not in the table. Another domain than the first is left out while its trace is not under way.
 *
 * @param traces of one domain each, at least one; the moment is one of the first
 */
public record TraceObservations(List<DomainTrace> traces, TraceMoment moment) implements ObservationSource {

	/** Takes a copy of the list. */
	public TraceObservations {
		traces = List.copyOf(traces);
		if (traces.isEmpty() || traces.stream().map(DomainTrace::domid).distinct().count() < traces.size()) {
			throw new IllegalArgumentException("no trace, or two of one domain: " + traces);
		}
	}

	/** {@inheritDoc} Also thrown when the first trace has no such moment. */
	@Override
	public List<Observation> observe(Progress progress) throws FormatException {
		List<TraceFile> files = new ArrayList<>();
		for (DomainTrace trace : traces) {
			files.add(TraceFile.read(trace.file(), trace.domid()));
		}
		return observe(files, moment, progress);
	}

	/** The same for traces that were read. */
	static List<Observation> observe(List<TraceFile> files, TraceMoment moment, Progress progress) throws FormatException {
		MachineReplay start = new MachineReplay(files);
		start.watch(line(moment, files.get(0)));
		TraceReplays.Replayed replayed = TraceReplays.run(start, progress);
		MachineReplay ended = replayed.replay();
		return new ReplayObserver(ended.taken().orElse(ended), ended.differences(), replayed.broken()).observe();
	}

	/**
	 * The number of the line in the trace's file, from 1.
	 *
	 * @throws FormatException when no sound line of the trace is that
	 */
	private static int line(TraceMoment moment, TraceFile trace) throws FormatException {
		return switch (moment) {
			case TraceMoment.End() -> Integer.MAX_VALUE;
			case TraceMoment.After(int number) -> after(number, trace);
			case TraceMoment.Dump(String label) -> dump(label, trace);
		};
	}

	private static int after(int number, TraceFile trace) throws FormatException {
		TraceFile.Lines lines = new TraceFile.Lines(trace.steps());
		int last = -1;
		while (last < number && lines.nextIfSound().isPresent()) {
			last++;
		}
		if (number != last) {
			throw new FormatException(
					Problem.ofWhole(trace.source(), "an operation from -1, the start, to " + last, "operation " + number));
		}
		return lines.number();
	}

	private static int dump(String label, TraceFile trace) throws FormatException {
		TraceFile.Lines lines = new TraceFile.Lines(trace.steps());
		List<String> labels = new ArrayList<>();
		int found = 0;
		for (Optional<JsonFields> line = lines.nextIfSound(); line.isPresent(); line = lines.nextIfSound()) {
			JsonFields step = line.get();
			if (step.has("op") && step.text("op").equals("dump") && step.has("label")) {
				labels.add(step.text("label"));
				found = step.text("label").equals(label) ? lines.number() : found;
			}
		}
		if (found == 0) {
			String there = labels.isEmpty() ? "an operation, for it has no dumps" : "one of the dumps " + String.join(", ", labels);
			throw new FormatException(Problem.ofWhole(trace.source(), there, "dump " + label));
		}
		return found;
	}
}
