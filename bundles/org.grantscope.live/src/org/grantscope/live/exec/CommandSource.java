package org.grantscope.live.exec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * Commands that are run one after the other at each look; what each prints is recognised and read as a file would be. What
 * was printed before a command failed, took too long or printed too much is kept, and marked.
 *
 * @param name     of the source, for people
 * @param commands at least one; those behind one that does not end by itself are not run
 * @param options  what is known of raw frames, and whose they are
 * @param formats  beside those of the core
 * @param timeout  of all commands together
 * @param limit    bytes that each may print
 */
record CommandSource(String name, List<Command> commands, CaptureFiles.Options options, List<CaptureFormat> formats,
		Duration timeout, int limit) implements ObservationSource {

	/** Takes copies of the lists. */
	CommandSource {
		commands = List.copyOf(commands);
		formats = List.copyOf(formats);
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		List<Printed> printed = run(progress);
		List<FileContent> contents = printed.stream().filter(one -> one.output().length > 0)
				.map(one -> new FileContent(Path.of(""), origin(one), one.output())).toList();
		List<Problem> problems = printed.stream().filter(one -> !one.ending().isWell())
				.map(one -> new Problem(name, one.account(), "it to end by itself with exit status 0", one.ending().toString())).toList();
		if (contents.isEmpty()) {
			throw new FormatException(new Problem(name, accounts(printed), "something printed that can be read", "nothing printed"));
		}
		try {
			List<Observation> seen = new ArrayList<>(CaptureFiles.read(contents, options, formats, progress));
			if (!problems.isEmpty()) {
				seen.add(new NotRead(origin(printed.get(printed.size() - 1)), problems));
			}
			return seen;
		} catch (FormatException e) {
			Problem problem = e.problem();
			throw new FormatException(new Problem(name, accounts(printed), problem.expected(), problem.found()));
		}
	}

	private List<Printed> run(Progress progress) throws FormatException, IOException {
		long deadline = System.nanoTime() + timeout.toNanos();
		List<Printed> printed = new ArrayList<>();
		for (Command command : commands) {
			progress.begin("running " + command.text(), 0);
			progress.checkCancelled();
			Printed one = RunningCommand.start(name, command).await(limit, deadline, timeout, progress);
			printed.add(one);
			if (!(one.ending() instanceof Ending.Exited)) {
				break;
			}
		}
		return printed;
	}

	private Origin origin(Printed printed) {
		return new Origin(commands.size() == 1 ? name : ExecScheme.NAME + ":" + printed.command().text(), printed.time());
	}

	private static String accounts(List<Printed> printed) {
		return printed.stream().map(Printed::account).collect(Collectors.joining("; "));
	}
}
