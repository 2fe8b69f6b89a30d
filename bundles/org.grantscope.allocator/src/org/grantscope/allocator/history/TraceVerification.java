package org.grantscope.allocator.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.grantscope.core.observe.FormatException;
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
	 * @param file in the form of the lab's {@code trace.jsonl}
	 * @throws FormatException when the file is no such trace; nothing was replayed, or only the beginning
	 * @throws IOException     when the file cannot be read
	 */
	public static TraceVerification verify(Path file) throws IOException, FormatException {
		return verify(file, Progress.NONE);
	}

	/**
	 * The same, for those who wait: tells how many bytes of the file are done, and stops when cancelled.
	 *
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static TraceVerification verify(Path file, Progress progress) throws IOException, FormatException {
		return new TraceComparison(TraceFile.read(file)).run(progress);
	}
}
