package org.grantscope.analysis.query;

import java.util.Locale;
import java.util.Set;

/** A place in a query's text, and what stands there. */
final class Scanner {

	private static final Set<String> KEYWORDS = Set.of("and", "or", "not");
	private static final String SPECIAL = "()\":=<>!";

	private final String text;
	private int at;

	Scanner(String text) {
		this.text = text;
	}

	int at() {
		return at;
	}

	void moveTo(int column) {
		at = column;
	}

	boolean isAtEnd() {
		return at == text.length();
	}

	boolean isAt(char c) {
		return at < text.length() && text.charAt(at) == c;
	}

	boolean isAt(String sign) {
		return text.startsWith(sign, at);
	}

	String between(int from, int to) {
		return text.substring(from, to);
	}

	/** Goes over white space. */
	void skipSpace() {
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
	}

	/** Whether a word can begin at that place without belonging to what stands before. */
	boolean isApart(int column) {
		return column == 0 || Character.isWhitespace(text.charAt(column - 1)) || text.charAt(column - 1) == '('
				|| text.charAt(column - 1) == '!';
	}

	/** Where the word that begins here ends; here when there is none. */
	int endOfWord() {
		int end = at;
		while (end < text.length() && isWordPart(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Where the run of signs of which operators are made ends. */
	int endOfSigns() {
		int end = at;
		while (end < text.length() && ":=<>!".indexOf(text.charAt(end)) >= 0) {
			end++;
		}
		return end;
	}

	/** Where the unquoted value that begins here ends. */
	int endOfValue() {
		int end = at;
		while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != ',' && !text.startsWith("..", end)) {
			end++;
		}
		return end;
	}

	/** The closing quote of the text that begins here, or -1. */
	int closingQuote() {
		for (int end = at + 1; end < text.length(); end++) {
			if (text.charAt(end) == '"') {
				return end;
			}
			if (text.charAt(end) == '\\') {
				end++;
			}
		}
		return -1;
	}

	/** What stands between two quotes. */
	String unquoted(int from, int to) {
		StringBuilder plain = new StringBuilder();
		for (int i = from; i < to; i++) {
			if (text.charAt(i) == '\\' && i + 1 < to) {
				i++;
			}
			plain.append(text.charAt(i));
		}
		return plain.toString();
	}

	/** Whether that keyword stands here. */
	boolean isKeyword(String keyword) {
		return text.substring(at, endOfWord()).equalsIgnoreCase(keyword);
	}

	/** Whether a text, in lower case, is read as such without quotes. */
	static boolean isPlain(String word) {
		return !word.isEmpty() && word.charAt(0) != ',' && !KEYWORDS.contains(word) && word.chars().allMatch(c -> isWordPart((char) c))
				&& word.toLowerCase(Locale.ROOT).equals(word) && !Term.of(word).filter(Term::standsAlone).isPresent();
	}

	private static boolean isWordPart(char c) {
		return !Character.isWhitespace(c) && SPECIAL.indexOf(c) < 0;
	}
}
