package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What shall be done, line by line.
 *
 * @param lines all lines of the text in their order, the first one has the number 1
 */
public record Scenario(List<Line> lines) {

	/** Takes a copy of the list. */
	public Scenario {
		lines = List.copyOf(lines);
	}

	/** Everything that is done, in the order of the text. */
	public List<Statement> statements() {
		return statements(lines);
	}

	/** What is done in the order of the text: everything before a line {@code in any order}. */
	public List<Statement> inOrder() {
		return statements(lines.subList(0, freeFrom()));
	}

	/** What may be done in any order, in the order of the text; each unit is done without another one in between. */
	public List<List<Statement>> units() {
		List<List<Statement>> units = new ArrayList<>();
		List<Statement> unit = new ArrayList<>();
		for (Statement statement : statements(lines.subList(freeFrom(), lines.size()))) {
			unit.add(statement);
			if (!statement.continued()) {
				units.add(List.copyOf(unit));
				unit.clear();
			}
		}
		if (!unit.isEmpty()) {
			units.add(List.copyOf(unit));
		}
		return units;
	}

	private int freeFrom() {
		int first = 0;
		while (first < lines.size() && !(lines.get(first) instanceof Line.InAnyOrder)) {
			first++;
		}
		return first;
	}

	private static List<Statement> statements(List<Line> lines) {
		return lines.stream().filter(Statement.class::isInstance).map(Statement.class::cast).toList();
	}
}
