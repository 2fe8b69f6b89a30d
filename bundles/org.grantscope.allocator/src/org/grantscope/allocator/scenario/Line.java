package org.grantscope.allocator.scenario;

import java.util.Optional;

/** A line of a scenario. Its text is the line as it can be read again. */
public sealed interface Line permits Statement, Line.Remark, Line.InAnyOrder, Line.Unreadable {

	/** Its number in the text, from 1. */
	int line();

	/** A line with nothing but a comment, or with nothing; {@code text} is all of it. */
	record Remark(int line, String text) implements Line {

		@Override
		public String toString() {
			return text;
		}
	}

	/**
	 * {@code in any order}: the statements after it may come in any order.
	 *
	 * @param comment after it on the line, without the {@code #}
	 */
	record InAnyOrder(int line, Optional<String> comment) implements Line {

		/** The words of such a line. */
		public static final String WORDS = "in any order";

		@Override
		public String toString() {
			return WORDS + comment.map(text -> " #" + text).orElse("");
		}
	}

	/** A line that says nothing that can be done; a problem says why. */
	record Unreadable(int line, String text) implements Line {

		@Override
		public String toString() {
			return text;
		}
	}
}
