package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;

/** Runs of short scenarios on a machine that has just booted. */
final class Runs {

	private Runs() {
	}

	static List<Step> run(String text) {
		ScenarioText read = ScenarioParser.parse("test", text);
		assertThat(read.problems()).isEmpty();
		return run(read.scenario(), new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1))));
	}

	static List<Step> run(Scenario scenario, ScenarioRunner runner) {
		return scenario.statements().stream().map(runner::perform).toList();
	}

	/** What each line came to, in short. */
	static List<String> summaries(String text) {
		return run(text).stream().map(Step::summary).toList();
	}

	static String lastSummary(String text) {
		List<String> all = summaries(text);
		return all.get(all.size() - 1);
	}
}
