package org.grantscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.grantscope.allocator.history.TraceVerification;
import org.grantscope.core.observe.FormatException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: whether the simulator does what a real machine did. */
@Command(name = "verify", description = {
		"Replays traces of a real machine on the simulated one and prints each difference, then for each trace 'NAME: N operations, M differences'." },
		footer = "Exit status: 0 no differences; 1 some; 2 a trace could not be read.")
final class VerifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
	private boolean help;

	@Parameters(arity = "1..*", paramLabel = "TRACE", description = "A recorded trace, trace.jsonl; - is standard input.")
	private List<Path> traces = List.of();

	@Override
	public Integer call() {
		PrintWriter err = spec.commandLine().getErr();
		int status = 0;
		for (Path trace : traces) {
			try {
				TraceVerification verification = TraceVerification.verify(trace);
				print(verification, "");
				status = Math.max(status, verification.agrees() ? 0 : Main.FOUND);
			} catch (TraceVerification.CutShort e) {
				print(e.replayed(), ", incomplete");
				err.println("grantscope: " + e.getMessage());
				status = Main.BAD_INPUT;
			} catch (FormatException e) {
				err.println("grantscope: " + e.getMessage());
				status = Main.BAD_INPUT;
			}
		}
		return status;
	}

	private void print(TraceVerification verification, String remark) {
		PrintWriter out = spec.commandLine().getOut();
		verification.differences().forEach(difference -> out.println(verification.name() + ": " + difference));
		out.printf("%s: %d operations, %d differences%s%n", verification.name(), verification.operations(),
				verification.differences().size(), remark);
	}
}
