package org.grantscope.analysis.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads a query by recursive descent, and tells an {@link Offers} what could stand at each place. The grammar is in
 * {@code releng/docs/query.md}.
 */
final class QueryParser {

	/** Of a text. */
	static final int MAX_LENGTH = 4_000;
	/** Of parentheses and negations within each other. */
	static final int MAX_DEPTH = 50;
	/** Of values in one list. */
	static final int MAX_VALUES = 500;

	private static final String CONDITION = "a term such as state:mapped, or a text";

	private final Scanner scanner;
	private final Offers offers;
	private final int length;
	private int depth;

	QueryParser(String text, Offers offers) {
		this.scanner = new Scanner(text);
		this.offers = offers;
		this.length = text.length();
	}

	/** The whole text's condition; of a blank one, it always holds. */
	Condition parse() throws QueryException {
		if (length > MAX_LENGTH) {
			throw new QueryException(MAX_LENGTH, length, "a query of at most " + MAX_LENGTH + " characters", length + " characters", null);
		}
		scanner.skipSpace();
		if (scanner.isAtEnd()) {
			offers.conditions(scanner);
			return new Condition.All(List.of());
		}
		Condition condition = anyOf();
		if (!scanner.isAtEnd()) {
			throw failure(scanner.at(), scanner.at() + 1, "the end, or another condition", null);
		}
		return condition;
	}

	private Condition anyOf() throws QueryException {
		List<Condition> parts = new ArrayList<>();
		parts.add(allOf());
		while (scanner.isKeyword("or")) {
			scanner.moveTo(scanner.endOfWord());
			parts.add(allOf());
		}
		return Condition.any(parts);
	}

	private Condition allOf() throws QueryException {
		List<Condition> parts = new ArrayList<>();
		parts.add(negatable());
		while (true) {
			scanner.skipSpace();
			offers.connectives(scanner);
			if (scanner.isAtEnd()) {
				offers.conditions(scanner);
			}
			if (scanner.isAtEnd() || scanner.isAt(')') || scanner.isKeyword("or")) {
				return Condition.all(parts);
			}
			if (scanner.isKeyword("and")) {
				scanner.moveTo(scanner.endOfWord());
			}
			parts.add(negatable());
		}
	}

	private Condition negatable() throws QueryException {
		scanner.skipSpace();
		offers.conditions(scanner);
		if (scanner.isAt('!') || scanner.isKeyword("not")) {
			scanner.moveTo(scanner.isAt('!') ? scanner.at() + 1 : scanner.endOfWord());
			enter();
			Condition part = negatable();
			depth--;
			return new Condition.Not(part);
		}
		if (scanner.isAt('(')) {
			scanner.moveTo(scanner.at() + 1);
			enter();
			Condition inner = anyOf();
			if (!scanner.isAt(')')) {
				throw failure(scanner.at(), scanner.endOfWord(), "a closing parenthesis", null);
			}
			scanner.moveTo(scanner.at() + 1);
			depth--;
			return inner;
		}
		return scanner.isAt('"') ? Condition.text(quoted("a text in quotes")) : termOrText();
	}

	private void enter() throws QueryException {
		if (++depth > MAX_DEPTH) {
			throw failure(scanner.at() - 1, scanner.at(), "at most " + MAX_DEPTH + " parentheses and negations within each other", null);
		}
	}

	private Condition termOrText() throws QueryException {
		int start = scanner.at();
		int end = scanner.endOfWord();
		String word = scanner.between(start, end);
		if (end == start || scanner.isKeyword("and") || scanner.isKeyword("or")) {
			throw failure(start, Math.max(end, start + 1), CONDITION, null);
		}
		Optional<Term> term = Term.of(word);
		scanner.moveTo(end);
		scanner.skipSpace();
		if (term.isPresent()) {
			offers.operators(scanner, term.get());
		}
		Operator operator = operatorHere();
		if (operator != null) {
			return comparison(term.isPresent() ? term.get() : null, start, end, operator);
		}
		scanner.moveTo(end);
		return term.isPresent() && term.get().standsAlone() ? new Condition.Has(term.get()) : Condition.text(word);
	}

	private @Nullable Operator operatorHere() {
		for (Operator operator : Operator.values()) {
			if (scanner.isAt(operator.sign())) {
				return operator;
			}
		}
		return null;
	}

	private Condition comparison(@Nullable Term term, int start, int end, Operator operator) throws QueryException {
		if (term == null) {
			throw failure(start, end, "a term such as ref or state",
					Spelling.nearest(scanner.between(start, end), Arrays.stream(Term.values()).flatMap(Term::names)));
		}
		int sign = scanner.at();
		if (!term.kind().operators().contains(operator)) {
			throw failure(sign, sign + operator.sign().length(), "':' after " + term.word(), null);
		}
		scanner.moveTo(sign + operator.sign().length());
		ValueParser values = new ValueParser(this, scanner, offers, term, operator.takesList());
		List<Value> list = new ArrayList<>();
		list.add(values.next());
		while (operator.takesList() && isComma()) {
			scanner.moveTo(scanner.at() + 1);
			if (list.size() == MAX_VALUES) {
				throw failure(scanner.at() - 1, scanner.at(), "at most " + MAX_VALUES + " values", null);
			}
			list.add(values.next());
		}
		return new Condition.Comparison(term, operator == Operator.EQUAL ? Operator.IS : operator, list);
	}

	/** Whether a comma follows, after spaces or not. Goes there. */
	private boolean isComma() {
		int here = scanner.at();
		scanner.skipSpace();
		if (scanner.isAt(',')) {
			return true;
		}
		scanner.moveTo(here);
		return false;
	}

	/** The text in the quotes that begin here, which it goes behind. */
	String quoted(String expected) throws QueryException {
		int start = scanner.at();
		int close = scanner.closingQuote();
		if (close < 0) {
			throw new QueryException(length, length, "a closing quote", "", null);
		}
		if (close == start + 1) {
			throw failure(start, close + 1, expected, null);
		}
		scanner.moveTo(close + 1);
		return scanner.unquoted(start + 1, close);
	}

	/** Something is wrong from one column to the other. */
	QueryException failure(int from, int to, String expected, @Nullable String suggestion) {
		int end = Math.min(to, length);
		return new QueryException(from, end, expected, scanner.between(from, end), suggestion);
	}
}
