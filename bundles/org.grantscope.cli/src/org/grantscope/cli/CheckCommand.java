package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.grantscope.analysis.check.Check;
import org.grantscope.analysis.check.Checks;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.analysis.export.FindingReport;
import org.grantscope.core.observe.FormatException;
import org.grantscope.model.Machine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code check}: what is wrong with the grant sharing that captures show. */
@Command(name = "check", description = {
		"Judges the grant sharing that captures show, joined: leaks, backlogs, limits, wrong notifications, contradictions.",
		"Nothing is found where the captures do not say what a check needs to know. --list tells the checks." },
		footer = "Exit status: 0 nothing at or above --fail-on; 1 something; 2 something could not be read, and what could is judged.")
final class CheckCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private CaptureArguments captures = new CaptureArguments();

	@Option(names = "--fail-on", paramLabel = "SEVERITY", description = "The least that makes the exit status 1: info, warning or error. Default: ${DEFAULT-VALUE}.", defaultValue = "warning")
	private Severity failOn = Severity.WARNING;

	@Option(names = "--only", paramLabel = "CHECK", split = ",", description = "These checks alone.")
	private List<String> only = List.of();

	@Option(names = "--except", paramLabel = "CHECK", split = ",", description = "All but these checks.")
	private List<String> except = List.of();

	@Option(names = "--format", paramLabel = "table|json|csv|markdown", description = "How to print; table is for people. Default: ${DEFAULT-VALUE}.", defaultValue = "table")
	private OutputFormat format = OutputFormat.TABLE;

	@Option(names = "--list", help = true, description = "Tell the checks, and do none.")
	private boolean list;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		if (list) {
			Checks.all().forEach(check -> spec.commandLine().getOut().printf("%-20s %s%n", check.id(), check.title()));
			return 0;
		}
		List<Check> chosen = chosen();
		try (TerminalProgress progress = TerminalProgress.on(err)) {
			Machine machine = captures.load(progress);
			captures.remarkUnused(machine, err);
			List<Finding> findings = Checks.run(machine, chosen, progress);
			progress.close();
			print(findings);
			boolean whole = Remarks.print(machine, err);
			return !whole ? Main.BAD_INPUT
					: findings.stream().anyMatch(finding -> finding.severity().compareTo(failOn) >= 0) ? Main.FOUND : 0;
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	private void print(List<Finding> findings) throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		if (format == OutputFormat.TABLE) {
			new FindingsPrinter(out).print(findings);
		} else {
			format.writer().write(FindingReport.of(findings), out);
		}
		out.flush();
	}

	private List<Check> chosen() {
		List<String> known = Checks.all().stream().map(Check::id).toList();
		for (String id : Stream.concat(only.stream(), except.stream()).toList()) {
			if (!known.contains(id)) {
				throw new ParameterException(spec.commandLine(), "expected a check, one of %s, found '%s'".formatted(String.join(", ", known), id));
			}
		}
		return Checks.all().stream().filter(check -> only.isEmpty() || only.contains(check.id()))
				.filter(check -> !except.contains(check.id())).toList();
	}
}
