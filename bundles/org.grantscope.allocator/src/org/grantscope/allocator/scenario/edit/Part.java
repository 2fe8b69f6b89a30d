package org.grantscope.allocator.scenario.edit;

import java.util.List;

/**
 * A part of a scenario, for an outline.
 *
 * @param label    one line for people
 * @param line     from 0, where it begins
 * @param lastLine from 0, where it ends
 * @param parts    of which it is made
 */
public record Part(Kind kind, String label, int line, int lastLine, List<Part> parts) {

	/** What it is. */
	public enum Kind {
		/** What stands below a comment. */
		SECTION,
		/** What one domain or child does. */
		ACTOR,
		/** What may be done in any order. */
		ANY_ORDER,
		/** Something to do. */
		STATEMENT,
		/** Something to do that gives a name a meaning. */
		DEFINITION,
		/** A line that says nothing that can be done. */
		MISTAKE
	}

	/** Takes a copy of the list. */
	public Part {
		parts = List.copyOf(parts);
	}

	/** The same with other parts, up to their last line. */
	Part with(List<Part> others) {
		return new Part(kind, label, line, others.isEmpty() ? lastLine : Math.max(lastLine, others.get(others.size() - 1).lastLine()), others);
	}
}
