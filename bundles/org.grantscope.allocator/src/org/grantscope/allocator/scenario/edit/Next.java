package org.grantscope.allocator.scenario.edit;

import java.util.List;

import org.grantscope.allocator.scenario.Parameter;
import org.grantscope.allocator.scenario.Verb;

/** What may come after the words of a line. */
public sealed interface Next {

	/** The line is empty: anything may begin. */
	record Begin() implements Next {
	}

	/** A domain or a child. */
	record Who() implements Next {
	}

	/** An operation. */
	record Operation() implements Next {
	}

	/**
	 * An operand.
	 *
	 * @param parameter  for which it stands
	 * @param mayBeLast  whether the line may end before it
	 * @param keywords   that may stand there instead
	 */
	record Operand(Verb verb, Parameter parameter, boolean mayBeLast, List<String> keywords) implements Next {
	}

	/** All operands but those after these keywords are there. */
	record End(Verb verb, List<String> keywords) implements Next {
	}

	/** An expectation. */
	record Expected(Verb verb) implements Next {
	}

	/** A value of a result that is expected, or the next expectation after a comma. */
	record Value(Verb verb, String field) implements Next {
	}

	/** Nothing that could be said: a comment, a note, or after a mistake. */
	record Anything() implements Next {
	}
}
