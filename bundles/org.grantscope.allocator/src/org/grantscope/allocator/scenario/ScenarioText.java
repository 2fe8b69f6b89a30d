package org.grantscope.allocator.scenario;

import java.util.List;

import org.grantscope.core.observe.Problem;

/**
 * A scenario that was read.
 *
 * @param scenario what could be read
 * @param mistakes all that is wrong or strange in it, in the order of the lines
 */
public record ScenarioText(Scenario scenario, List<Mistake> mistakes) {

	/** Takes a copy of the list. */
	public ScenarioText {
		mistakes = List.copyOf(mistakes);
	}

	/**
	 * Something that is wrong in a line.
	 *
	 * @param line    from 1
	 * @param column  from 1
	 * @param warning whether the line is done all the same
	 * @param problem the same with where the text is from
	 */
	public record Mistake(int line, int column, boolean warning, Problem problem) {
	}

	/** Lines that cannot be done, each with its line and column. */
	public List<Problem> problems() {
		return mistakes.stream().filter(mistake -> !mistake.warning()).map(Mistake::problem).toList();
	}

	/**
	 * Names that stand for nothing where they are used, each with its line and column; such a line is done, with a number that
	 * nothing has.
	 */
	public List<Problem> warnings() {
		return mistakes.stream().filter(Mistake::warning).map(Mistake::problem).toList();
	}
}
