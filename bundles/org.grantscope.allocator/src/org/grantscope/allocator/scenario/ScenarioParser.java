package org.grantscope.allocator.scenario;

import java.util.Optional;

/** Reads scenarios. */
public final class ScenarioParser {

	private ScenarioParser() {
	}

	/** A term; empty when the text is none. */
	public static Optional<Term> term(String text) {
		return TermText.parse(text);
	}
}
