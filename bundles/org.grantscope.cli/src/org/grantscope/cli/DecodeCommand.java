package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;

import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.export.RefSelection;
import org.grantscope.analysis.query.Query;
import org.grantscope.analysis.query.QueryException;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.PlainText;
import org.grantscope.model.Capture;
import org.grantscope.model.Machine;
import org.grantscope.model.capture.Moments;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code decode}: what captures say, joined. */
@Command(name = "decode", description = {
		"Shows the grants in captures. Captures of one moment are joined.",
		"Entries whose flags, status and pins are all zero are left out unless --all." },
		footer = "Exit status: 0 everything was read; 2 something could not be, and what could is shown.")
final class DecodeCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private CaptureArguments captures = new CaptureArguments();

	@Option(names = "--format", paramLabel = "table|json|csv|markdown", description = "How to print. Default: ${DEFAULT-VALUE}.", defaultValue = "table")
	private OutputFormat format = OutputFormat.TABLE;

	@Option(names = "--where", paramLabel = "QUERY", description = "The entries that a query chooses, such as 'state:mapped grantee:1 ref:8..63'; releng/docs/query.md has the language.", defaultValue = "")
	private String where = "";

	@Option(names = "--all", description = "Every entry.")
	private boolean all;

	@Option(names = "--captures", description = "What was joined instead: when each was captured, what it tells, and how far apart they are.")
	private boolean sources;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		try (TerminalProgress progress = TerminalProgress.on(err)) {
			Query query = Query.parse(where);
			Machine machine = captures.load(progress);
			progress.close();
			captures.remarkUnused(machine, err);
			PrintWriter out = spec.commandLine().getOut();
			if (sources) {
				return listCaptures(machine, out);
			}
			format.writer().write(EntryReport.of(machine, selection(query), nothing(query)), out);
			out.flush();
			if (machine.getDomains().stream().allMatch(domain -> domain.getTable() == null)) {
				err.println("grantscope: no grant table in these captures; --captures tells what is in them, check judges it");
			}
			if (!machine.getContradictions().isEmpty()) {
				err.println("grantscope: captures contradict each other (%d); check says where".formatted(machine.getContradictions().size()));
			}
			if (!Remarks.print(machine, err)) {
				err.println("grantscope: incomplete: what could be read is shown");
				return Main.BAD_INPUT;
			}
			return 0;
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		} catch (QueryException e) {
			err.println("grantscope: --where: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	private static int listCaptures(Machine machine, PrintWriter out) {
		for (Capture capture : machine.getCaptures()) {
			out.println(PlainText.of("%s  %s in %s%s".formatted(capture.getTime(), capture.getKind(), capture.getSource(),
					capture.getRemark() == null ? "" : " (" + capture.getRemark() + ")")));
		}
		out.println(Moments.of(machine).map(Moments::describe).orElse("nothing says when it was captured"));
		machine.getProblems().forEach(problem -> out.println(PlainText.of(problem)));
		return machine.getProblems().isEmpty() ? 0 : Main.BAD_INPUT;
	}

	private RefSelection selection(Query query) {
		return rows -> Arrays.stream(query.select(rows, all, () -> false));
	}

	private String nothing(Query query) {
		return all ? "no entries" : (query.equals(Query.ALL) ? "no entry in use" : "no entry in use is chosen") + "; --all shows every entry";
	}
}
