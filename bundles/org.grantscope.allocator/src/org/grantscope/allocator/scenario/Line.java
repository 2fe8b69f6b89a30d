package org.grantscope.allocator.scenario;

/** A line of a scenario. */
public sealed interface Line permits Statement, Line.Remark, Line.InAnyOrder, Line.Unreadable {

	/** Its number in the text, from 1. */
	int line();

	/** A line with nothing but a comment, or with nothing; {@code text} is all of it. */
	record Remark(int line, String text) implements Line {
	}

	/** {@code in any order}: the statements after it may come in any order. */
	record InAnyOrder(int line) implements Line {

		/** The words of such a line. */
		public static final String TEXT = "in any order";
	}

	/** A line that says nothing that can be done; a problem says why. */
	record Unreadable(int line, String text) implements Line {
	}
}
