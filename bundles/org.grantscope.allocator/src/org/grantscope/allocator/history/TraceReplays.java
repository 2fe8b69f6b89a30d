package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.FormatException;
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
		MachineReplay replay = new MachineReplay(files);
		if (files.size() == 1) {
			return alone(replay, progress);
		}
		return together(replay, progress);
	}

	private static TraceVerification alone(MachineReplay replay, Progress progress) throws FormatException {
		int done = 0;
		progress.begin("replaying " + replay.verification().name() + ", operations", 0);
		try {
			replay.compareStart();
			while (!replay.hasEnded()) {
				progress.checkCancelled();
				replay.advance(0);
				progress.worked(replay.position() - done);
				done = replay.position();
			}
			replay.compareLog();
		} catch (FormatException e) {
			throw new TraceVerification.CutShort(e.problem(), replay.verification());
		}
		return replay.verification();
	}

	/** A line that is broken is broken in every order; what was done before it is that of the order in which it came up first. */
	private static TraceVerification together(MachineReplay start, Progress progress) throws FormatException {
		OrderSearch search = new OrderSearch(progress);
		progress.begin("searching the order of " + start.verification().name(), 0);
		try {
			start.compareStart();
			MachineReplay ended = search.run(start);
			progress.worked(ended.position());
			ended.compareLog();
			return ended.verification();
		} catch (FormatException e) {
			throw new TraceVerification.CutShort(e.problem(), search.latest().orElse(start).verification());
		}
	}
}
