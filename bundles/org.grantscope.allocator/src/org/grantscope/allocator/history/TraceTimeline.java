package org.grantscope.allocator.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.grantscope.allocator.EntryState;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * A trace of one domain, line by line: what the real machine did, and of each moment what {@link TraceObservations} shows of it. The
 * state at a line is had by replaying it from the nearest of some states that are kept. Ends before a line that is broken.
 */
public final class TraceTimeline implements Timeline {

	/** No more states are kept: of more lines they are farther apart. */
	private static final int MOST_KEPT = 128;
	private static final int NEAREST = 16;

	private final int domid;
	private final List<TimelineStep> steps;
	private final NavigableMap<Integer, MachineReplay> kept;

	private TraceTimeline(int domid, List<TimelineStep> steps, NavigableMap<Integer, MachineReplay> kept) {
		this.domid = domid;
		this.steps = List.copyOf(steps);
		this.kept = kept;
	}

	/**
	 * Reads and replays a trace of domain 0.
	 *
	 * @throws FormatException when the file is none
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static TraceTimeline read(Path file, Progress progress) throws FormatException {
		TraceFile trace = TraceFile.read(file);
		List<TimelineStep> steps = steps(trace);
		int apart = Math.max(NEAREST, steps.size() / MOST_KEPT);
		NavigableMap<Integer, MachineReplay> kept = new TreeMap<>();
		MachineReplay replay = new MachineReplay(List.of(trace));
		replay.compareStart();
		kept.put(0, replay.fork());
		progress.begin("replaying " + trace.name() + ", lines", steps.size());
		int done = 0;
		try {
			while (done < steps.size()) {
				progress.checkCancelled();
				replay.advance(0);
				done++;
				progress.worked(1);
				if (done % apart == 0) {
					kept.put(done, replay.fork());
				}
			}
		} catch (FormatException e) {
			steps = steps.subList(0, done); // whoever looks at the whole trace is told what is wrong with the line
		}
		return new TraceTimeline(trace.start().settings().domid(), steps, kept);
	}

	private static List<TimelineStep> steps(TraceFile trace) {
		TraceFile.Lines lines = new TraceFile.Lines(trace.steps());
		TraceStatements statements = new TraceStatements(List.of(), new FrameTranslation(GrantTableVersion.V1));
		List<TimelineStep> steps = new ArrayList<>();
		try {
			for (Optional<JsonFields> line = lines.next(); line.isPresent(); line = lines.next()) {
				steps.add(step(steps.size() + 1, line.get(), statements, trace.start().settings().domid()));
			}
		} catch (FormatException e) {
			return steps;
		}
		return steps;
	}

	private static TimelineStep step(int number, JsonFields line, TraceStatements statements, int domid) throws FormatException {
		String operation = line.has("op") ? statements.read(line).map(Statement::operation).orElse(line.text("op")) : "?";
		String refusal = line.has("sig") ? "SIG" + line.text("sig") : line.has("errno") ? line.text("errno") : "";
		List<String> given = new ArrayList<>();
		for (String name : List.of("index", "grefs", "fdno", "port", "ports", "handle", "addr", "status")) {
			if (line.has(name)) {
				given.add(name + ' ' + line.raw(name).toString().replaceAll("[\\[\\]\"]", "").replace(',', ' '));
			}
		}
		String outcome = !refusal.isEmpty() ? refusal : given.isEmpty() ? "ok" : String.join(", ", given);
		String who = "d" + domid + (line.has("proc") ? " " + line.text("proc") : "");
		return new TimelineStep(number, OptionalLong.empty(), who, operation, outcome, !refusal.isEmpty(),
				line.has("text") ? List.of(line.text("text")) : List.of());
	}

	@Override
	public int size() {
		return steps.size();
	}

	@Override
	public List<TimelineStep> steps(int from, int to) {
		return steps.subList(from, to);
	}

	@Override
	public List<Observation> observe(int moment, Origin origin) {
		MachineReplay replay = at(moment);
		return new ReplayObserver(replay, replay.differences(), Optional.empty()).observe();
	}

	private synchronized MachineReplay at(int moment) {
		if (moment < 0 || moment > steps.size()) {
			throw new IndexOutOfBoundsException(moment);
		}
		int from = kept.floorKey(moment);
		MachineReplay replay = kept.floorEntry(moment).getValue().fork();
		for (int number = from; number < moment; number++) {
			advance(replay);
		}
		return replay;
	}

	/** A line that was read once. */
	private static void advance(MachineReplay replay) {
		try {
			replay.advance(0);
		} catch (FormatException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public int changeOf(int which, int[] refs, int moment, boolean back, Progress progress) {
		progress.begin("looking for a change, lines", back ? moment : steps.size() - moment);
		if (which != domid) {
			return 0;
		}
		int at = moment;
		while (back ? at > 0 : at < steps.size()) {
			progress.checkCancelled();
			int from = back ? kept.lowerKey(at) : at;
			Integer next = kept.higherKey(at);
			int to = back ? at : next == null ? steps.size() : next;
			int found = changeBetween(refs, from, to, back);
			if (found > 0) {
				return found;
			}
			at = back ? from : to;
		}
		return 0;
	}

	private int changeBetween(int[] refs, int from, int to, boolean last) {
		MachineReplay replay = at(from);
		List<Optional<EntryState>> before = entries(replay, refs);
		int found = 0;
		for (int number = from; number < to && (last || found == 0); number++) {
			advance(replay);
			List<Optional<EntryState>> after = entries(replay, refs);
			found = after.equals(before) ? found : number + 1;
			before = after;
		}
		return found;
	}

	private List<Optional<EntryState>> entries(MachineReplay replay, int[] refs) {
		return replay.machine().entries(domid, refs);
	}
}
