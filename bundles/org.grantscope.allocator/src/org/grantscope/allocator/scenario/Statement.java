package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One thing to do.
 *
 * @param line         its number in the text, from 1
 * @param who          does it: names of domains ({@code dom5}) and children, each known to the one before; none is the first
 *                     process of the first domain
 * @param operands     for the verb's parameters in their order, those left out at the end; keywords last
 * @param expectations what shall come of it
 * @param continued    whether it makes one unit with the statement of the next line where order is free
 * @param comment      after it on the line, without the {@code #}; empty when there is none
 */
public record Statement(int line, List<String> who, Verb verb, List<Operand> operands, List<Expectation> expectations,
		boolean continued, Optional<String> comment) implements Line {

	/** Takes copies of the lists. */
	public Statement {
		who = List.copyOf(who);
		operands = List.copyOf(operands);
		expectations = List.copyOf(expectations);
	}

	/** With nothing expected. */
	public Statement(int line, List<String> who, Verb verb, List<Operand> operands) {
		this(line, who, verb, operands, List.of(), false, Optional.empty());
	}

	/** Who does what, as on a line, without what is expected. */
	public String operation() {
		StringJoiner words = new StringJoiner(" ");
		who.forEach(name -> words.add("in").add(name));
		words.add(verb.word());
		operands.forEach(operand -> words.add(operand.toString()));
		return words.toString();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(operation());
		for (int i = 0; i < expectations.size(); i++) {
			text.append(i == 0 ? " => " : ", ").append(expectations.get(i));
		}
		if (continued) {
			text.append(" \\");
		}
		comment.ifPresent(remark -> text.append(" #").append(remark));
		return text.toString();
	}
}
