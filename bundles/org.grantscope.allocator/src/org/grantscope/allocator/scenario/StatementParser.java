package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.grantscope.allocator.scenario.Parameter.Occurrence;
import org.grantscope.allocator.scenario.Parameter.Subject;

/** Reads one line. */
final class StatementParser {

	private static final String CONTINUED = "\\";
	private static final String EXPECTS = "=>";
	private static final String LINE_END = "the end of the line";

	private final Words words;
	private final List<Mistake> mistakes = new ArrayList<>();
	private final List<Use> uses = new ArrayList<>();

	/**
	 * Something that is wrong in the line.
	 *
	 * @param column from 1
	 */
	record Mistake(int column, String expected, String found) {
	}

	/**
	 * A name that is used.
	 *
	 * @param asOneOf what it must stand for
	 * @param column  from 1
	 */
	record Use(String name, Set<Subject> asOneOf, int column) {
	}

	StatementParser(Words words) {
		this.words = words;
	}

	List<Mistake> mistakes() {
		return mistakes;
	}

	List<Use> uses() {
		return uses;
	}

	void wrong(int column, String expected, String found) {
		mistakes.add(new Mistake(column, expected, found));
	}

	/** The line; empty, or of no use, when there are mistakes. */
	Optional<Line> parse(int number) {
		List<String> who = who();
		if (who.equals(List.of("any")) && words.take("order")) {
			uses.clear();
			Optional<String> comment = words.cutComment();
			end();
			return Optional.of(new Line.InAnyOrder(number, comment));
		}
		if (!mistakes.isEmpty()) {
			return Optional.empty();
		}
		Words.Word word = words.isAtEnd() ? new Words.Word(LINE_END, words.column()) : words.next();
		Optional<Verb> verb = Verb.of(word.text());
		if (verb.isEmpty()) {
			wrong(word.column(), "an operation" + similar(word.text()), word.text());
			return Optional.empty();
		}
		if (verb.get() == Verb.NOTE) {
			String text = words.rest();
			return Optional.of(new Statement(number, who, Verb.NOTE, text.isEmpty() ? List.of() : List.of(new Operand.Word(text))));
		}
		Optional<String> comment = words.cutComment();
		boolean continued = words.cutLast(CONTINUED);
		List<Operand> operands = operands(verb.get());
		List<Expectation> expectations = List.of();
		if (mistakes.isEmpty() && words.take(EXPECTS)) {
			expectations = new ExpectationParser(words, this).parse(verb.get());
		}
		if (mistakes.isEmpty()) {
			end();
		}
		return Optional.of(new Statement(number, who, verb.get(), operands, expectations, continued, comment));
	}

	private static String similar(String text) {
		Set<String> begin = new TreeSet<>();
		for (Verb verb : Verb.values()) {
			if (!text.isEmpty() && verb.word().startsWith(text.substring(0, Math.min(2, text.length())))) {
				begin.add(verb.word());
			}
		}
		return begin.isEmpty() ? "" : ", such as " + String.join(", ", begin);
	}

	private List<String> who() {
		List<String> who = new ArrayList<>();
		while (words.take("in")) {
			if (words.isAtEnd()) {
				wrong(words.column(), "the name of a domain or a child", LINE_END);
				return who;
			}
			Words.Word name = words.next();
			who.add(name.text());
			if (TermText.NAME.matcher(name.text()).matches()) {
				use(name, Scene.domid(name.text()).isPresent() ? Set.of() : Set.of(Subject.CHILD));
			} else {
				wrong(name.column(), "the name of a domain or a child", name.text());
			}
		}
		return who;
	}

	private void end() {
		words.peek().ifPresent(word -> wrong(word.column(), LINE_END, word.text()));
	}

	private List<Operand> operands(Verb verb) {
		List<Operand> operands = new ArrayList<>();
		for (Parameter parameter : verb.parameters()) {
			switch (parameter.occurrence()) {
				case ONCE -> {
					if (hasOperand()) {
						operand(parameter, words.next()).ifPresent(operands::add);
					} else {
						wrong(words.column(), what(parameter), words.peek().map(Words.Word::text).orElse(LINE_END));
						return operands;
					}
				}
				case OPTIONAL -> {
					if (hasOperand() && !isKeyword(verb, words.peek().orElseThrow())) {
						operand(parameter, words.next()).ifPresent(operands::add);
					}
				}
				case REPEATED -> {
					while (hasOperand()) {
						operand(parameter, words.next()).ifPresent(operands::add);
					}
				}
				case KEYWORD -> {
					// They come in any order, after all others.
				}
			}
		}
		while (hasOperand() && verb.parameters().stream().anyMatch(one -> one.occurrence() == Occurrence.KEYWORD)) {
			keyword(verb).ifPresent(operands::add);
		}
		return operands;
	}

	private boolean hasOperand() {
		return words.peek().filter(word -> !word.text().equals(EXPECTS)).isPresent();
	}

	private static boolean isKeyword(Verb verb, Words.Word word) {
		return verb.parameters().stream().anyMatch(one -> one.occurrence() == Occurrence.KEYWORD && one.name().equals(word.text()));
	}

	private Optional<Operand> keyword(Verb verb) {
		Words.Word word = words.next();
		List<Parameter> keywords = verb.parameters().stream().filter(one -> one.occurrence() == Occurrence.KEYWORD).toList();
		Optional<Parameter> parameter = keywords.stream().filter(one -> one.name().equals(word.text())).findFirst();
		if (parameter.isEmpty()) {
			wrong(word.column(), "one of " + String.join(", ", keywords.stream().map(Parameter::name).toList()), word.text());
			words.rest();
			return Optional.empty();
		}
		if (!hasOperand()) {
			wrong(words.column(), what(parameter.get()), LINE_END);
			return Optional.empty();
		}
		return operand(parameter.get(), words.next()).map(operand -> new Operand.Keyed(word.text(), operand));
	}

	private Optional<Operand> operand(Parameter parameter, Words.Word word) {
		String text = word.text();
		Optional<Operand> operand = switch (parameter.kind()) {
			case Parameter.Name(Subject subject) -> name(text, subject).map(name -> use(word, Set.of(subject)));
			case Parameter.NewName(Subject subject) -> name(text, subject);
			case Parameter.Number(int bits) -> number(word, bits);
			case Parameter.ProtectionLetters() -> text.matches("[rwx]+|-") ? Optional.of(new Operand.Word(text)) : Optional.empty();
			case Parameter.AnyWord(List<String> choices) -> choices.isEmpty() || choices.contains(text)
					? Optional.of(new Operand.Word(text)) : Optional.empty();
			case Parameter.FreeText() -> Optional.of(new Operand.Word(text));
		};
		if (operand.isEmpty()) {
			wrong(word.column(), what(parameter), text);
		}
		return operand;
	}

	private static Optional<Operand> name(String text, Subject subject) {
		boolean domain = Scene.domid(text).isPresent();
		return TermText.NAME.matcher(text).matches() && domain == (subject == Subject.DOMAIN) ? Optional.of(new Operand.Name(text))
				: Optional.empty();
	}

	private Operand use(Words.Word word, Set<Subject> asOneOf) {
		if (!asOneOf.isEmpty() && !asOneOf.contains(Subject.DOMAIN)) {
			uses.add(new Use(word.text(), asOneOf, word.column()));
		}
		return new Operand.Name(word.text());
	}

	private Optional<Operand> number(Words.Word word, int bits) {
		Optional<Term> term = TermText.parse(word.text());
		if (term.isEmpty() || term.get() instanceof Term.Number(long value, String text) && !fits(value, bits)) {
			return Optional.empty();
		}
		used(term.get(), word.column());
		return Optional.of(new Operand.Value(term.get()));
	}

	/** A number may be given as signed, as C takes it. */
	private static boolean fits(long value, int bits) {
		return bits == Long.SIZE || value >= -(1L << bits - 1) && value < 1L << bits;
	}

	private void used(Term term, int column) {
		switch (term) {
			case Term.Number number -> {
				// It is what it is.
			}
			case Term.IndexOf(String name) -> uses.add(new Use(name, Set.of(Subject.ALLOC, Subject.GNTDEV_MAP, Subject.HANDLE), column));
			case Term.GrefOf(String name, int which) -> uses.add(new Use(name, Set.of(Subject.ALLOC), column));
			case Term.FrameOf(String name, int which) -> uses.add(new Use(name, Set.of(Subject.ALLOC), column));
			case Term.PortOf(String name) -> uses.add(new Use(name, Set.of(Subject.PORT, Subject.HANDLE), column));
			case Term.AddressOf(String name) -> uses.add(new Use(name, Set.of(Subject.MAPPING), column));
			case Term.Shifted(Term shifted, int bits) -> used(shifted, column);
			case Term.Sum(List<Term> terms) -> terms.forEach(one -> used(one, column));
		}
	}

	/** What must stand for a parameter, for people. */
	private static String what(Parameter parameter) {
		return parameter.name() + ", " + switch (parameter.kind()) {
			case Parameter.Name(Subject subject) -> "the name of " + subject.one();
			case Parameter.NewName(Subject subject) -> "a name for " + subject.one();
			case Parameter.Number(int bits) -> "a number of " + bits + " bits";
			case Parameter.ProtectionLetters() -> "some of rwx, or -";
			case Parameter.AnyWord(List<String> choices) -> choices.isEmpty() ? "a word" : "one of " + String.join(", ", choices);
			case Parameter.FreeText() -> "a text";
		};
	}
}
