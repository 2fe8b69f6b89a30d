package org.grantscope.allocator.scenario;

import java.util.stream.Collectors;

/** Writes scenarios. */
public final class ScenarioPrinter {

	private ScenarioPrinter() {
	}

	/** A text that reads as that scenario: one line for each of its lines, single spaces between words. */
	public static String print(Scenario scenario) {
		return scenario.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
	}
}
