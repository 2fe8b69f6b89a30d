package org.grantscope.allocator.scenario.edit;

import java.util.List;
import java.util.Optional;

import org.grantscope.allocator.scenario.Verb;

/**
 * What the words of one line are; a line with mistakes has what could be made out.
 *
 * @param text   without its end
 * @param tokens in their order, without blanks
 * @param who    shall do it: names of domains and children
 * @param verb   what shall be done; empty when it is no such line, or nothing known
 * @param next   what may come after the last word
 */
public record SourceLine(String text, Form form, List<Token> tokens, List<String> who, Optional<Verb> verb, Next next) {

	/** What a line is. */
	public enum Form {
		/** Nothing. */
		BLANK,
		/** Nothing but a comment. */
		COMMENT,
		/** Something to do, or a part of it. */
		STATEMENT,
		/** {@code in any order}. */
		IN_ANY_ORDER
	}

	/** Takes copies of the lists. */
	public SourceLine {
		tokens = List.copyOf(tokens);
		who = List.copyOf(who);
	}

	/** What that text is, which has no end of a line in it. */
	public static SourceLine of(String text) {
		return new LineReader(text).read();
	}

	/** The piece at that place from 0; of two that meet there the one that begins before it, unless that is a sign. */
	public Optional<Token> at(int place) {
		Optional<Token> first = tokens.stream().filter(token -> token.covers(place)).findFirst();
		return first.filter(token -> token.kind() != Token.Kind.SIGN || token.end() > place)
				.or(() -> tokens.stream().filter(token -> token.start() == place).findFirst()).or(() -> first);
	}

	/** Whether it makes one unit with the next line. */
	public boolean continued() {
		return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.KEYWORD && token.text().equals(LineReader.CONTINUED));
	}

	/** The line without its comment and without what is expected. */
	public String operation() {
		int end = tokens.stream().filter(token -> token.kind() == Token.Kind.COMMENT
				|| token.kind() == Token.Kind.KEYWORD && (token.text().equals(LineReader.EXPECTS) || token.text().equals(LineReader.CONTINUED)))
				.mapToInt(Token::start).findFirst().orElse(text.length());
		return text.substring(0, end).strip();
	}
}
