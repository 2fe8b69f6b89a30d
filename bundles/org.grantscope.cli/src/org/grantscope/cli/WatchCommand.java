package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.grantscope.analysis.query.Query;
import org.grantscope.analysis.query.QueryException;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.model.store.MachineSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watch}: what sources show, again and again. */
@Command(name = "watch", description = {
		"Looks at sources again and again. On a terminal it shows a table, in which what changed since the look before is marked by "
				+ "a letter; q ends it.",
		"Elsewhere it prints what changes, a line each: the time, the domain, what, how, and the values before and after, such as",
		"  2026-11-20T17:56:01.123Z d0 gref 8 appeared: state free -> granted",
		"A source that is lost is tried again, after ever longer pauses; lines 'source lost: ...' and 'source back after ...' tell "
				+ "of it." },
		footer = "Exit status: 0 the last look was whole; 2 it was not, the source was lost at the end, or the first look failed.")
final class WatchCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private CaptureArguments captures = new CaptureArguments();

	@Option(names = "--every", paramLabel = "TIME", description = "The pause between two looks: 500ms, 2s, 1m. Default: "
			+ "${DEFAULT-VALUE}.", defaultValue = "2s")
	private String every = "2s";

	@Option(names = "--where", paramLabel = "QUERY", description = "The entries that a query chooses, such as 'state:mapped "
			+ "grantee:1'; releng/docs/query.md has the language.", defaultValue = "")
	private String where = "";

	@Option(names = "--count", paramLabel = "N", description = "So many looks, those that fail among them. Default: without end.",
			defaultValue = "0")
	private int count;

	@Option(names = "--checks", description = "Also what check finds, as it comes and goes.")
	private boolean checks;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		Optional<Duration> pause = SourceUri.parseDuration(every);
		if (pause.isEmpty() || count < 0) {
			throw new ParameterException(spec.commandLine(), pause.isEmpty()
					? "Invalid value for option '--every': expected a time from 1ms to 24h, such as 500ms, 2s or 1m, found " + every
					: "Invalid value for option '--count': expected 0 or more, found " + count);
		}
		try {
			return watch(Query.parse(where), pause.get()) ? 0 : Main.BAD_INPUT;
		} catch (FormatException | IOException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		} catch (QueryException e) {
			err.println("grantscope: --where: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	private boolean watch(Query query, Duration pause) throws FormatException, IOException {
		Enough enough = new Enough();
		MachineSource source = captures.open();
		Optional<Terminal> terminal = Terminal.ofOutput();
		Optional<String> keys = terminal.isPresent() ? Terminal.giveKeys() : Optional.empty();
		keys.ifPresent(settings -> enough.readKeys(System.in));
		Goodbye goodbye = new Goodbye(enough::now);
		try (WatchView view = view(terminal, query)) {
			enough.tell(what -> view.remark(Instant.now(), what));
			return new Watch(source, pause, count, checks, enough, enough, Clock.systemUTC()).show(view);
		} finally {
			enough.now();
			keys.ifPresent(Terminal::putBack);
			source.close();
			goodbye.close();
		}
	}

	private WatchView view(Optional<Terminal> terminal, Query query) {
		PrintWriter out = spec.commandLine().getOut();
		if (terminal.isEmpty()) {
			return new ChangeLines(out, query);
		}
		String colourless = System.getenv("NO_COLOR");
		String title = "%s  every %s%s".formatted(captures.names(), every, where.isEmpty() ? "" : "  " + where);
		return new Screen(out, terminal.get()::now, colourless == null || colourless.isEmpty(), title, query);
	}
}
