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
 * @param takenOver   how many entries of drivers that the trace does not show were taken over from it
 * @param ordered     whether several traces were replayed, in an order that was searched for: one without differences if there
 *                    is one, else the one that came farthest
 */
public record TraceVerification(String name, int operations, List<Difference> differences, int takenOver, boolean ordered) {

	/** Takes a copy of the list. */
	public TraceVerification {
		differences = List.copyOf(differences);
	}

	/** Of one trace that shows all that was done. */
	public TraceVerification(String name, int operations, List<Difference> differences) {
		this(name, operations, differences, 0, false);
	}

	/** The trace of one domain. */
	public record DomainTrace(int domid, Path file) {
	}

	/** Whether the machines did the same in all that the trace recorded. */
	public boolean agrees() {
		return differences.isEmpty();
	}

	/**
	 * Replays a trace of domain 0 and compares everything that it recorded but frame numbers and addresses, which differ from
	 * boot to boot. An operation that the simulator does not have is a difference.
	 *
	 * <p>Files beside the trace are compared too, where they are: {@code LABEL.g.txt}, what Xen printed for its {@code g} key at
	 * a dump of that label, {@code LABEL.frames.bin}, the table then, and {@code dmesg.txt}, what the kernel printed in the end.
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
		return verify(List.of(new DomainTrace(0, file)), progress);
	}

	/**
	 * The same for traces of several domains of one machine, made at the same time; the files beside the first one are
	 * compared. In which order their lines were done they do not say, so one is searched for: the first trace may pause
	 * anywhere, the others where they recorded a {@code sync}.
	 *
	 * @param traces at least one, each of another domain
	 * @throws IllegalArgumentException when there is none, or two are of one domain, or a domain cannot be
	 */
	public static TraceVerification verify(List<DomainTrace> traces, Progress progress) throws FormatException {
		if (traces.isEmpty() || traces.stream().map(DomainTrace::domid).distinct().count() < traces.size()) {
			throw new IllegalArgumentException("no trace, or two of one domain: " + traces);
		}
		return TraceReplays.run(traces, progress);
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
