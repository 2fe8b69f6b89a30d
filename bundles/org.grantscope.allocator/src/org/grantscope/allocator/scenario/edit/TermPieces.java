package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.allocator.scenario.Parameter;

/** What a term is made of. */
final class TermPieces {

	private static final Pattern PIECE = Pattern.compile("([$@*%&])(" + LineReader.NAME + ")?(\\.[0-9]+)?|([<+])|(-?[0-9][0-9a-zA-Z]*)|.");

	private TermPieces() {
	}

	/** The pieces of a word that begins at that place of its line. */
	static List<Token> of(String word, int start, Parameter parameter) {
		List<Token> pieces = new ArrayList<>();
		Matcher matcher = PIECE.matcher(word);
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				add(pieces, Token.Kind.SIGN, matcher, 1, start, parameter);
				add(pieces, Token.Kind.NAME, matcher, 2, start, parameter);
				add(pieces, Token.Kind.NUMBER, matcher, 3, start, parameter);
			} else if (matcher.group(4) != null) {
				add(pieces, Token.Kind.SIGN, matcher, 4, start, parameter);
			} else if (matcher.group(5) != null) {
				add(pieces, Token.Kind.NUMBER, matcher, 5, start, parameter);
			} else {
				return List.of(new Token(Token.Kind.UNKNOWN, start, start + word.length(), word, Optional.of(parameter)));
			}
		}
		return pieces;
	}

	private static void add(List<Token> pieces, Token.Kind kind, Matcher matcher, int group, int start, Parameter parameter) {
		if (matcher.start(group) >= 0) {
			pieces.add(new Token(kind, start + matcher.start(group), start + matcher.end(group), String.valueOf(matcher.group(group)),
					Optional.of(parameter)));
		}
	}
}
