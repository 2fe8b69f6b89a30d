package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.grantscope.allocator.scenario.Parameter;
import org.grantscope.allocator.scenario.Verb;

/**
 * What a piece of a scenario means.
 *
 * @param title   one line
 * @param details some lines more, perhaps none
 * @param start   of the piece, in the text
 * @param end     after its last character
 */
public record Explanation(String title, List<String> details, int start, int end) {

	private static final Pattern NUMBER = Pattern.compile("-?(0[xX][0-9a-fA-F]{1,16}|[0-9]{1,18})");

	/** Takes a copy of the list. */
	public Explanation {
		details = List.copyOf(details);
	}

	/** Of what is at that place; what a name stands for there is known to {@link NameValue} alone. */
	public static Optional<Explanation> at(SourceText text, int place) {
		int number = text.lineAt(place);
		SourceLine line = text.lines().get(number);
		Optional<Token> token = text.tokenAt(place).filter(one -> one.kind() != Token.Kind.SIGN)
				.or(() -> text.tokenAt(place + 1).filter(one -> one.kind() == Token.Kind.NAME));
		return token.flatMap(one -> switch (one.kind()) {
			case OPERATION -> line.verb().map(verb -> operation(verb, one, text.start(number)));
			case NAME, DEFINITION, WHO -> Names.of(text).at(text.start(number) + one.start()).map(name -> name(text, name, one));
			case OUTCOME, FIELD -> expected(one, text.start(number));
			case NUMBER, WORD -> one.parameter().map(parameter -> value(parameter, one, text.start(number)));
			case KEYWORD -> keyword(one, text.start(number));
			case COMMENT, SIGN, TEXT, UNKNOWN -> Optional.empty();
		});
	}

	private static Explanation of(Token token, int lineStart, String title, List<String> details) {
		return new Explanation(title, details, lineStart + token.start(), lineStart + token.end());
	}

	private static Explanation operation(Verb verb, Token token, int lineStart) {
		List<String> details = new ArrayList<>();
		details.add(verb.description());
		verb.parameters().stream().filter(one -> !one.remark().isEmpty()).forEach(one -> details.add(Offers.remark(one)));
		if (!verb.results().isEmpty()) {
			details.add("Can be expected: " + String.join(", ", verb.results()));
		}
		return of(token, lineStart, verb.synopsis(), details);
	}

	private static Explanation name(SourceText text, NamedThing name, Token token) {
		NamedThing definition = name.isDefinition() ? name : name.definition().orElse(name);
		String subject = definition.subject().map(one -> one.word() + " ").orElse("");
		List<String> details = new ArrayList<>();
		if (name.definition().isPresent()) {
			details.add("Line %d: %s".formatted(definition.line() + 1, text.lines().get(definition.line()).text().strip()));
		} else if (!name.isDefinition() && !name.name().matches("dom[0-9]+")) {
			details.add("No line before gives this name a meaning.");
		}
		return of(token, name.start() - token.start(), subject + name.name(), details);
	}

	private static Optional<Explanation> expected(Token token, int lineStart) {
		String meaning = ExpectedWords.meaning(token.text()).orElse(ExpectedWords.field(token.text()));
		return meaning.isEmpty() ? Optional.empty() : Optional.of(of(token, lineStart, token.text(), List.of(meaning)));
	}

	private static Explanation value(Parameter parameter, Token token, int lineStart) {
		List<String> details = new ArrayList<>();
		if (NUMBER.matcher(token.text()).matches() && token.text().length() > 1) {
			try {
				long value = Long.decode(token.text());
				details.add("%d, 0x%x".formatted(value, value));
			} catch (NumberFormatException e) {
				details.add("A number of more than 63 bits");
			}
		}
		return of(token, lineStart, Offers.remark(parameter), details);
	}

	private static Optional<Explanation> keyword(Token token, int lineStart) {
		return Optional.of(switch (token.text()) {
			case "any", "order" -> "What follows is done as written by run, and in every order by explore.";
			case "in" -> "The domain or the child after it does the rest of the line.";
			case LineReader.EXPECTS -> "What shall come of it; several expectations are separated by commas.";
			case LineReader.CONTINUED -> "One unit with the next line: nothing is done in between.";
			default -> token.parameter().map(Parameter::remark).orElse("");
		}).filter(meaning -> !meaning.isEmpty()).map(meaning -> of(token, lineStart, token.text(), List.of(meaning)));
	}
}
