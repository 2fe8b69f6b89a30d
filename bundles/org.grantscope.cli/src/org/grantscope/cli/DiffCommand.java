package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.export.DifferenceReport;
import org.grantscope.analysis.export.PairReport;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what changed between two captures. */
@Command(name = "diff", description = {
		"Tells what differs between two captures, grant by grant: appeared, vanished, reused, and what changed of state, grantee, frame, flags, pins and owner; "
				+ "then files, event channels and counters; then what each domain grants to each other, and how fast that grows.",
		"What only one of them tells is no difference. Several captures of one moment: join them with convert first." },
		footer = "Exit status: 0 no difference; 1 some; 2 something could not be read, and the difference of what could is shown.")
final class DiffCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", paramLabel = "[domN=]BEFORE", description = "A capture or stored machine; - is standard input.")
	private String before = "";

	@Parameters(index = "1", paramLabel = "[domN=]AFTER", description = "A later one.")
	private String after = "";

	@Option(names = "--format", paramLabel = "table|json|csv|markdown", description = "How to print; json has the totals of pairs too. Default: ${DEFAULT-VALUE}.", defaultValue = "table")
	private OutputFormat format = OutputFormat.TABLE;

	@Option(names = "--learnt", description = "Also that of which only one of the two tells.")
	private boolean learnt;

	@Option(names = "--totals", description = "Only what each domain grants to each other.")
	private boolean totals;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		try (TerminalProgress progress = TerminalProgress.on(err)) {
			Machine a = load(before, progress);
			Machine b = load(after, progress);
			progress.begin("comparing", 0);
			MachineDifference difference = MachineDifference.between(a, b);
			progress.close();
			print(difference);
			boolean whole = Remarks.print(a, err) & Remarks.print(b, err);
			return !whole ? Main.BAD_INPUT : difference.isEmpty() ? 0 : Main.FOUND;
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	private Machine load(String argument, Progress progress) throws FormatException, IOException {
		return CaptureArguments.load(spec, argument, progress);
	}

	private void print(MachineDifference difference) throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		if (!totals) {
			format.writer().write(DifferenceReport.of(difference, learnt), out);
		}
		if (totals || format == OutputFormat.TABLE && !difference.isEmpty() && !difference.pairs().isEmpty()) {
			out.print(totals ? "" : "\n");
			format.writer().write(PairReport.of(difference), out);
		}
		out.flush();
	}
}
