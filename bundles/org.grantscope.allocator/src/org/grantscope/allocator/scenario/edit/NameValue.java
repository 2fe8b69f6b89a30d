package org.grantscope.allocator.scenario.edit;

import java.util.List;
import java.util.Optional;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.Scenario;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.core.observe.Progress;

/** What names stand for when a scenario is done up to a line. */
public final class NameValue {

	private NameValue() {
	}

	/**
	 * Does the scenario on a machine of its own, the lines with mistakes left out, and looks what the name stands for.
	 *
	 * @param line     from 0, after which the value is asked for
	 * @param who      knows the name: names of domains and children, none is the first process
	 * @param progress asked before each statement whether all this is still wanted
	 * @return one line for people; empty when the name stands for nothing
	 */
	public static Optional<String> after(SourceText text, int line, List<String> who, String name, MachineSettings settings,
			Progress progress) {
		Scenario scenario = ScenarioParser.parse("", text.text().substring(0, text.end(line))).scenario();
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(settings));
		for (Statement statement : scenario.statements()) {
			progress.checkCancelled();
			runner.perform(statement);
		}
		return runner.valueOf(who, name);
	}
}
