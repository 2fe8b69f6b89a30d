package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.TraceWriter;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.core.observe.FormatException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: what a scenario comes to on a simulated machine. */
@Command(name = "run", description = {
		"Does on a simulated machine what a scenario says, and prints each operation with what came of it, then what was expected and did not come.",
		"After '|' stand the driver's count of grefs and the kernel's count of free ones, where they changed, and the entries that changed, of each domain; below it what the kernels print, and the known bugs of the real drivers that have just happened." },
		footer = "Exit status: 0 all that was expected came; 1 something did not; 2 the scenario has mistakes.")
final class RunCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "SCENARIO", description = "What to do, a .gnt file; - is standard input.")
	private Path file = Path.of("-");

	@Mixin
	private MachineOptions options = new MachineOptions();

	@Option(names = "--trace", paramLabel = "OUT", description = "Also write a trace, trace.jsonl, that verify can read.")
	private @Nullable Path trace;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		SimulatedMachine machine = new SimulatedMachine(MachineSettings.of(options.settings(spec.commandLine())));
		try {
			ScenarioText text = ScenarioParser.read(file);
			text.problems().forEach(problem -> err.println("grantscope: " + problem));
			text.warnings().forEach(problem -> err.println("grantscope: " + problem));
			if (!text.problems().isEmpty()) {
				err.println("grantscope: not run");
				return Main.BAD_INPUT;
			}
			Path out = trace;
			if (out != null && Files.exists(file) && Files.exists(out) && Files.isSameFile(file, out)) {
				err.println("grantscope: %s: expected another file to write a trace to, found the scenario".formatted(out));
				return Main.BAD_INPUT;
			}
			List<Step.Failure> failures = run(text.scenario().statements(), machine);
			failures.forEach(failure -> spec.commandLine().getOut().println(failure));
			return !text.warnings().isEmpty() ? Main.BAD_INPUT : failures.isEmpty() ? 0 : Main.FOUND;
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		} catch (FileSystemException e) {
			String reason = e.getReason();
			err.println("grantscope: %s: expected a file that can be written, found %s".formatted(e.getFile(),
					reason == null ? e.getClass().getSimpleName() : reason));
			return Main.BAD_INPUT;
		}
	}

	private List<Step.Failure> run(List<Statement> statements, SimulatedMachine machine) throws IOException {
		ScenarioRunner runner = new ScenarioRunner(machine);
		StepPrinter printer = new StepPrinter(spec.commandLine().getOut(), runner, statements);
		List<Step.Failure> failures = new ArrayList<>();
		Path out = trace;
		try (Writer writer = out == null ? Writer.nullWriter() : Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
			Optional<TraceWriter> lines = out == null ? Optional.empty() : Optional.of(new TraceWriter(writer, runner));
			if (lines.isPresent()) {
				lines.get().start();
			}
			for (Statement statement : statements) {
				Step step = runner.perform(statement);
				printer.print(step);
				failures.addAll(step.failures());
				if (lines.isPresent()) {
					lines.get().step(step);
				}
			}
		}
		return failures;
	}
}
