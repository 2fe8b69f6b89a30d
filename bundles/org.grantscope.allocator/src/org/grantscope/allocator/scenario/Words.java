package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The words of one line, separated by blanks, and where they are. */
final class Words {

	private final String line;
	private final List<Word> words = new ArrayList<>();
	private int position;

	/**
	 * A word.
	 *
	 * @param column from 1
	 */
	record Word(String text, int column) {
	}

	Words(String line) {
		this.line = line;
		int at = 0;
		while (at < line.length()) {
			int end = at;
			while (end < line.length() && !isBlank(line.charAt(end))) {
				end++;
			}
			if (end > at) {
				words.add(new Word(line.substring(at, end), at + 1));
			}
			at = end + 1;
		}
	}

	private static boolean isBlank(char character) {
		return character == ' ' || character == '\t' || character == '\r';
	}

	boolean isAtEnd() {
		return position == words.size();
	}

	/** The next word, which stays the next one; empty at the end. */
	Optional<Word> peek() {
		return isAtEnd() ? Optional.empty() : Optional.of(words.get(position));
	}

	Word next() {
		return words.get(position++);
	}

	/** Takes the next word if it is that one. */
	boolean take(String text) {
		boolean there = peek().filter(word -> word.text().equals(text)).isPresent();
		position += there ? 1 : 0;
		return there;
	}

	/** Where the next word is, or where it would be. */
	int column() {
		return peek().map(Word::column).orElse(line.length() + 1);
	}

	/** All words from here on, with single spaces. */
	String rest() {
		StringJoiner rest = new StringJoiner(" ");
		while (!isAtEnd()) {
			rest.add(next().text());
		}
		return rest.toString();
	}

	/** Takes a comment off the end: what follows a word that begins with {@code #}, as it stands. */
	Optional<String> cutComment() {
		for (int i = position; i < words.size(); i++) {
			if (words.get(i).text().startsWith("#")) {
				String comment = line.substring(words.get(i).column()).stripTrailing();
				words.subList(i, words.size()).clear();
				return Optional.of(comment);
			}
		}
		return Optional.empty();
	}

	/** Takes that word off the end. */
	boolean cutLast(String text) {
		boolean there = position < words.size() && words.get(words.size() - 1).text().equals(text);
		if (there) {
			words.remove(words.size() - 1);
		}
		return there;
	}
}
