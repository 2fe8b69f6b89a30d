package org.grantscope.allocator.scenario.edit;

import java.util.Optional;

import org.grantscope.allocator.scenario.Parameter;

/**
 * A piece of a line and what it is.
 *
 * @param start     in the line, from 0
 * @param end       after its last character
 * @param text      what stands there
 * @param parameter of the operation, for which it stands or in whose operand it is; empty when there is none
 */
public record Token(Kind kind, int start, int end, String text, Optional<Parameter> parameter) {

	/** What pieces of a line are. */
	public enum Kind {
		/** A comment with its {@code #}. */
		COMMENT,
		/** {@code in}, {@code any order}, {@code =>}, a backslash at the end, and words before operands such as {@code at}. */
		KEYWORD,
		/** A domain or a child after {@code in}. */
		WHO,
		/** The word of an operation. */
		OPERATION,
		/** A name that stands for something from this line on. */
		DEFINITION,
		/** A name that is used, without the sign before it. */
		NAME,
		/** What stands before a name or joins the parts of a number: one of {@code $@*%&<+}. */
		SIGN,
		/** A number, or other values of a result. */
		NUMBER,
		/** Letters of a protection and words of which there is a choice. */
		WORD,
		/** A result of which something is expected, and {@code ok}. */
		FIELD,
		/** An error, a status or a signal. */
		OUTCOME,
		/** What a note says. */
		TEXT,
		/** A word that means nothing where it stands. */
		UNKNOWN
	}

	/** Whether it is at that place in the line; the place after its last character counts. */
	public boolean covers(int place) {
		return start <= place && place <= end;
	}
}
