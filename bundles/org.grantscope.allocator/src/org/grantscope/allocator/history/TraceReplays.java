package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/** Reads the traces of one machine and replays them to their ends. */
final class TraceReplays {

	private TraceReplays() {
	}

	static TraceVerification run(List<TraceVerification.DomainTrace> traces, Progress progress) throws FormatException {
		List<TraceFile> files = new ArrayList<>();
		for (TraceVerification.DomainTrace trace : traces) {
			files.add(TraceFile.read(trace.file(), trace.domid()));
		}
		Replayed replayed = run(new MachineReplay(files), progress);
		if (replayed.broken.isPresent()) {
			throw new TraceVerification.CutShort(replayed.broken.get(), replayed.replay.verification());
		}
		return replayed.replay.verification();
	}

	/**
	 * A replay that has come to its end, or one trace alone to the line that is watched.
	 *
	 * @param broken the line that is none, before which it had to stop
	 */
	record Replayed(MachineReplay replay, Optional<Problem> broken) {
	}

	/** Replays from the start. */
	static Replayed run(MachineReplay start, Progress progress) {
		return start.traces() == 1 ? alone(start, progress) : together(start, progress);
	}

	private static Replayed alone(MachineReplay replay, Progress progress) {
		int done = 0;
		progress.begin("replaying " + replay.verification().name() + ", operations", 0);
		try {
			replay.compareStart();
			while (!replay.hasEnded() && replay.taken().isEmpty()) {
				progress.checkCancelled();
				replay.advance(0);
				progress.worked(replay.position() - done);
				done = replay.position();
			}
			if (replay.hasEnded()) {
				replay.compareLog();
			}
		} catch (FormatException e) {
			return new Replayed(replay, Optional.of(e.problem()));
		}
		return new Replayed(replay, Optional.empty());
	}

	/** A line that is broken is broken in every order; what was done before it is that of the order in which it came up first. */
	private static Replayed together(MachineReplay start, Progress progress) {
		OrderSearch search = new OrderSearch(progress);
		progress.begin("searching the order of " + start.verification().name(), 0);
		MachineReplay ended = start;
		try {
			start.compareStart();
			ended = search.run(start);
			progress.worked(ended.position());
			ended.compareLog();
			return new Replayed(ended, Optional.empty());
		} catch (FormatException e) {
			return new Replayed(ended == start ? search.latest().orElse(start) : ended, Optional.of(e.problem()));
		}
	}
}
