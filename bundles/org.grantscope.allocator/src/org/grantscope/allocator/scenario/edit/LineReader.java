package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.allocator.scenario.Parameter;
import org.grantscope.allocator.scenario.Parameter.Occurrence;
import org.grantscope.allocator.scenario.Verb;

/** Finds out what the words of one line are, whether the line is right or not. */
final class LineReader {

	static final String EXPECTS = "=>";
	static final String CONTINUED = "\\";
	static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,22}";

	private static final Pattern WORD = Pattern.compile("[^ \t\r]+");

	private final String text;
	private final List<Word> words = new ArrayList<>();
	private final List<Token> tokens = new ArrayList<>();
	private final List<String> who = new ArrayList<>();
	private Optional<Verb> verb = Optional.empty();
	private Next next = new Next.Begin();
	private int at;

	private record Word(String text, int start) {

		int end() {
			return start + text.length();
		}
	}

	LineReader(String text) {
		this.text = text;
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(new Word(matcher.group(), matcher.start()));
		}
	}

	SourceLine read() {
		SourceLine.Form form = words.isEmpty() ? SourceLine.Form.BLANK : form();
		return new SourceLine(text, form, tokens, who, verb, next);
	}

	private SourceLine.Form form() {
		if (words.get(0).text().startsWith("#")) {
			cutComment().ifPresent(tokens::add);
			next = new Next.Anything();
			return SourceLine.Form.COMMENT;
		}
		boolean note = who() && operation() && verb.filter(Verb.NOTE::equals).isPresent();
		boolean anyOrder = isAnyOrder();
		Optional<Token> comment = note ? Optional.empty() : cutComment();
		if (note) {
			note();
		} else if (verb.isPresent()) {
			boolean continued = words.size() > at && words.get(words.size() - 1).text().equals(CONTINUED);
			Optional<Word> last = continued ? Optional.of(words.remove(words.size() - 1)) : Optional.empty();
			operands(verb.get());
			expectations(verb.get());
			last.ifPresent(word -> add(Token.Kind.KEYWORD, word, Optional.empty()));
		}
		rest(anyOrder);
		if (comment.isPresent()) {
			tokens.add(comment.get());
			next = new Next.Anything();
		}
		return anyOrder ? SourceLine.Form.IN_ANY_ORDER : SourceLine.Form.STATEMENT;
	}

	private void rest(boolean anyOrder) {
		boolean more = at < words.size();
		while (at < words.size()) {
			add(Token.Kind.UNKNOWN, words.get(at++), Optional.empty());
		}
		if (more || anyOrder) {
			next = new Next.Anything();
		}
	}

	/** Takes a comment off the end. */
	private Optional<Token> cutComment() {
		for (int i = Math.min(at, words.size()); i < words.size(); i++) {
			if (words.get(i).text().startsWith("#")) {
				int start = words.get(i).start();
				int end = text.stripTrailing().length();
				words.subList(i, words.size()).clear();
				return Optional.of(new Token(Token.Kind.COMMENT, start, end, text.substring(start, end), Optional.empty()));
			}
		}
		return Optional.empty();
	}

	private boolean isNext(String word) {
		return at < words.size() && words.get(at).text().equals(word);
	}

	/** False when the line ends with it. */
	private boolean who() {
		while (isNext("in")) {
			add(Token.Kind.KEYWORD, words.get(at++), Optional.empty());
			next = new Next.Who();
			if (isNext("any") && at + 1 < words.size() && words.get(at + 1).text().equals("order")) {
				add(Token.Kind.KEYWORD, words.get(at++), Optional.empty());
				add(Token.Kind.KEYWORD, words.get(at++), Optional.empty());
				return false;
			}
			if (at == words.size() || words.get(at).text().startsWith("#")) {
				return false;
			}
			who.add(words.get(at).text());
			add(Token.Kind.WHO, words.get(at++), Optional.empty());
			next = new Next.Operation();
		}
		return at < words.size();
	}

	private boolean isAnyOrder() {
		int size = tokens.size();
		return size > 2 && tokens.get(size - 1).text().equals("order") && tokens.get(size - 1).kind() == Token.Kind.KEYWORD;
	}

	private boolean operation() {
		Word word = words.get(at);
		if (word.text().startsWith("#")) {
			return false;
		}
		at++;
		verb = Verb.of(word.text());
		add(verb.isPresent() ? Token.Kind.OPERATION : Token.Kind.UNKNOWN, word, Optional.empty());
		next = new Next.Anything();
		return verb.isPresent();
	}

	private void note() {
		next = new Next.Anything();
		if (at < words.size()) {
			int start = words.get(at).start();
			int end = text.stripTrailing().length();
			tokens.add(new Token(Token.Kind.TEXT, start, end, text.substring(start, end), Verb.NOTE.parameters().stream().findFirst()));
			at = words.size();
		}
	}

	private boolean hasOperand() {
		return at < words.size() && !isNext(EXPECTS);
	}

	private void operands(Verb what) {
		List<Parameter> keywords = what.parameters().stream().filter(one -> one.occurrence() == Occurrence.KEYWORD).toList();
		for (Parameter parameter : what.parameters()) {
			boolean repeated = parameter.occurrence() == Occurrence.REPEATED;
			if (parameter.occurrence() == Occurrence.KEYWORD) {
				continue;
			}
			while (hasOperand() && keyword(keywords).isEmpty()) {
				operand(parameter, words.get(at++));
				if (!repeated) {
					break;
				}
			}
			if (!(next instanceof Next.Operand) && !hasOperand() && (repeated || !isBefore(what, parameter))) {
				boolean once = parameter.occurrence() == Occurrence.ONCE;
				next = new Next.Operand(what, parameter, !once, once ? List.of() : names(keywords));
			}
		}
		while (hasOperand() && !keywords.isEmpty()) {
			Optional<Parameter> keyword = keyword(keywords);
			add(keyword.isPresent() ? Token.Kind.KEYWORD : Token.Kind.UNKNOWN, words.get(at++), keyword);
			keyword.ifPresent(one -> next = new Next.Operand(what, one, false, List.of()));
			if (keyword.isPresent() && hasOperand()) {
				operand(keyword.get(), words.get(at++));
				next = new Next.End(what, names(keywords));
			}
		}
		if (!(next instanceof Next.Operand)) {
			next = new Next.End(what, names(keywords));
		}
	}

	/** Whether that parameter's operand has been read. */
	private boolean isBefore(Verb what, Parameter parameter) {
		return tokens.stream().anyMatch(token -> token.parameter().filter(one -> one == parameter).isPresent());
	}

	private static List<String> names(List<Parameter> keywords) {
		return keywords.stream().map(Parameter::name).toList();
	}

	private Optional<Parameter> keyword(List<Parameter> keywords) {
		return keywords.stream().filter(one -> isNext(one.name())).findFirst();
	}

	private void operand(Parameter parameter, Word word) {
		switch (parameter.kind()) {
			case Parameter.Name name -> add(isName(word) ? Token.Kind.NAME : Token.Kind.UNKNOWN, word, Optional.of(parameter));
			case Parameter.NewName name -> add(isName(word) ? Token.Kind.DEFINITION : Token.Kind.UNKNOWN, word, Optional.of(parameter));
			case Parameter.Number number -> tokens.addAll(TermPieces.of(word.text(), word.start(), parameter));
			case Parameter.ProtectionLetters letters -> add(Token.Kind.WORD, word, Optional.of(parameter));
			case Parameter.AnyWord any -> add(Token.Kind.WORD, word, Optional.of(parameter));
			case Parameter.FreeText free -> add(Token.Kind.TEXT, word, Optional.of(parameter));
		}
	}

	private static boolean isName(Word word) {
		return word.text().matches(NAME);
	}

	private void expectations(Verb what) {
		if (!isNext(EXPECTS)) {
			return;
		}
		add(Token.Kind.KEYWORD, words.get(at++), Optional.empty());
		next = new Next.Expected(what);
		String field = "";
		for (Word word : words.subList(at, words.size())) {
			int start = word.start();
			for (String part : word.text().split("((?<=,)|(?=,))")) {
				field = expectation(what, field, new Word(part, start));
				start += part.length();
			}
		}
		at = words.size();
	}

	/** The field whose values come next; empty where an expectation begins. */
	private String expectation(Verb what, String field, Word part) {
		if (part.text().equals(",")) {
			next = new Next.Expected(what);
			return "";
		}
		if (!field.isEmpty()) {
			add(Token.Kind.NUMBER, part, Optional.empty());
			return field;
		}
		boolean isField = ExpectedWords.fields(what).contains(part.text());
		boolean isOutcome = ExpectedWords.meaning(part.text()).isPresent();
		add(isField || part.text().equals(ExpectedWords.OK) ? Token.Kind.FIELD : isOutcome ? Token.Kind.OUTCOME : Token.Kind.UNKNOWN, part,
				Optional.empty());
		next = isField ? new Next.Value(what, part.text()) : new Next.Anything();
		return part.text();
	}

	private void add(Token.Kind kind, Word word, Optional<Parameter> parameter) {
		tokens.add(new Token(kind, word.start(), word.end(), word.text(), parameter));
	}
}
