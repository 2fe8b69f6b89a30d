package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * The lines about grants in a log: {@code dmesg}, the system's log or journal, a serial console, {@code xl dmesg}. The lines of
 * Linux are those of the domain that the text is about, or of the one that the console names before them ({@code (d1)}); Xen's
 * own are a log of their own. Each log is one observation: Linux's of each domain in ascending order, then Xen's. A line that
 * begins as one about grants and does not go on like it is a problem, and kept as {@link KernelLog.Kind#OTHER}.
 */
public final class KernelLogText implements LineFormat<KernelLog> {

	/** One of these is in every line; Xen's debug lines name their source, {@code grant_table.c}. */
	private static final Marks MARKS = new Marks(List.of("g.e. ", "rant", "gnt", "maptrack", "gref"));

	@Override
	public String name() {
		return "a kernel's log about grants";
	}

	@Override
	public Marks marks() {
		return MARKS;
	}

	@Override
	public String expected() {
		return "a kernel's line about grants";
	}

	@Override
	public List<KernelLog> find(Origin origin, OptionalInt domid, String text, Progress progress) {
		TreeMap<Integer, LogSoFar> ofDomains = new TreeMap<>();
		LogSoFar ofXen = new LogSoFar(origin);
		MarkedLines lines = new MarkedLines(text, progress, MARKS);
		while (lines.next()) {
			for (ConsoleLine part : ConsoleLine.of(lines)) {
				KernelLogLine line = KernelLogLine.of(part);
				if (line != null) {
					LogSoFar log = part.speaker() instanceof ConsoleLine.Speaker.Xen ? ofXen
							: ofDomains.computeIfAbsent(part.guest().orElse(domid.orElse(0)), key -> new LogSoFar(origin));
					log.add(part, line);
				}
			}
		}
		List<KernelLog> logs = new ArrayList<>();
		for (Map.Entry<Integer, LogSoFar> log : ofDomains.entrySet()) {
			logs.add(log.getValue().finish(OptionalInt.of(log.getKey())));
		}
		if (!ofXen.messages.isEmpty()) {
			logs.add(ofXen.finish(OptionalInt.empty()));
		}
		return logs;
	}

	/** One log while its lines come in. */
	private static final class LogSoFar {

		private final Origin origin;
		private final List<KernelLog.Message> messages = new ArrayList<>();
		private final ProblemList problems;

		LogSoFar(Origin origin) {
			this.origin = origin;
			this.problems = new ProblemList(origin.source());
		}

		void add(ConsoleLine where, KernelLogLine line) {
			messages.add(line.message());
			if (line.broken() >= 0) {
				problems.add(where.problem(origin, line.broken(), "a whole message about grants", where.text()));
			}
		}

		KernelLog finish(OptionalInt domid) {
			return new KernelLog(origin, domid, messages, problems.toList());
		}
	}
}
