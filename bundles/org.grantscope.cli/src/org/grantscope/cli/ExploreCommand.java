package org.grantscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.explore.Exploration;
import org.grantscope.allocator.explore.Explored;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explore}: what a scenario comes to in every order. */
@Command(name = "explore", description = {
		"Does on a simulated machine what a scenario says, and what stands after its line 'in any order' in every order; prints the final states that differ.",
		"Each comes with what leaks, what the kernels printed, what the drivers did wrong, and the order nearest to the written one that leads to it." },
		footer = "Exit status: 0 in no order that was followed anything leaks, and all came that was expected; 1 in some; 2 the scenario has mistakes, or no such line.")
final class ExploreCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "SCENARIO", description = "What to do, a .gnt file; - is standard input.")
	private Path file = Path.of("-");

	@Mixin
	private MachineOptions options = new MachineOptions();

	@Option(names = "--most-states", paramLabel = "N", description = "Stop after so many states. Default: ${DEFAULT-VALUE}.")
	private long mostStates = Exploration.DEFAULT_MOST_STATES;

	@Override
	public Integer call() {
		PrintWriter err = spec.commandLine().getErr();
		SimulatedMachine machine = new SimulatedMachine(MachineSettings.of(options.settings(spec.commandLine())));
		if (mostStates < 1) {
			throw new ParameterException(spec.commandLine(), "Invalid value for option '--most-states': expected 1 or more, found " + mostStates);
		}
		try {
			ScenarioText text = ScenarioParser.read(file);
			text.problems().forEach(problem -> err.println("grantscope: " + problem));
			text.warnings().forEach(problem -> err.println("grantscope: " + problem));
			if (text.scenario().units().isEmpty()) {
				err.println("grantscope: " + Problem.ofWhole(file.toString(), "a line 'in any order' and operations after it", "none"));
			}
			if (!text.problems().isEmpty() || text.scenario().units().isEmpty()) {
				err.println("grantscope: not run");
				return Main.BAD_INPUT;
			}
			Explored explored = explore(text, machine);
			new ExploredPrinter(spec.commandLine().getOut()).print(explored);
			return !text.warnings().isEmpty() ? Main.BAD_INPUT : explored.isSound() ? 0 : Main.FOUND;
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	private Explored explore(ScenarioText text, SimulatedMachine machine) {
		try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
			return Exploration.explore(text.scenario(), machine, mostStates, progress);
		}
	}
}
