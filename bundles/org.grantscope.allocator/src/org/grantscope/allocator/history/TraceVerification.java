package org.grantscope.allocator.history;

import java.nio.file.Path;
import java.util.List;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * What came of replaying the trace of a real machine on a simulated one.
 *
 * @param name        of the trace, for people
 * @param operations  how many were replayed and compared; notes and the probe's own settings do not count
 * @param differences in the order of the trace; none when the machines agree
 */
public record TraceVerification(String name, int operations, List<Difference> differences) {

	/** Takes a copy of the list. */
	public TraceVerification {
		differences = List.copyOf(differences);
	}

	/** Whether the machines did the same in all that the trace recorded. */
	public boolean agrees() {
		return differences.isEmpty();
	}

	/**
	 * Replays a trace and compares everything that it recorded but frame numbers and addresses, which differ from boot to
	 * boot. An operation that the simulator does not have is a difference.
	 *
	 * @param file in the form of the lab's {@code trace.jsonl}; {@code -} is standard input
	 * @throws CutShort        when the file is such a trace up to some line; it has what came of the lines before
	 * @throws FormatException when the file is no such trace or cannot be read; nothing was replayed
	 */
	public static TraceVerification verify(Path file) throws FormatException {
		return verify(file, Progress.NONE);
	}

	/**
	 * The same, for those who wait: tells how many bytes of the file are done, and stops when cancelled.
	 *
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static TraceVerification verify(Path file, Progress progress) throws FormatException {
		return new TraceComparison(TraceFile.read(file)).run(progress);
	}

	/** A line of a trace is not what it must be; the lines before it were replayed. */
	public static final class CutShort extends FormatException {

		private static final long serialVersionUID = 1L;

		private final transient TraceVerification replayed;

		CutShort(Problem problem, TraceVerification replayed) {
			super(problem);
			this.replayed = replayed;
		}

		/** What came of the lines before the one that is the problem. */
		public TraceVerification replayed() {
			return replayed;
		}
	}
}
