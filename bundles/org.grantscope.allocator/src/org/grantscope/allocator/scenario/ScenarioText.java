package org.grantscope.allocator.scenario;

import java.util.List;

import org.grantscope.core.observe.Problem;

/**
 * A scenario that was read.
 *
 * @param scenario what could be read
 * @param problems lines that cannot be done, each with its line and column
 * @param warnings names that stand for nothing where they are used, each with its line and column; such a line is done, with
 *                 a number that nothing has
 */
public record ScenarioText(Scenario scenario, List<Problem> problems, List<Problem> warnings) {

	/** Takes copies of the lists. */
	public ScenarioText {
		problems = List.copyOf(problems);
		warnings = List.copyOf(warnings);
	}
}
