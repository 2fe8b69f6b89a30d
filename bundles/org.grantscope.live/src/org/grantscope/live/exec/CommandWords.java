package org.grantscope.live.exec;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

/**
 * A command line split into words at blanks, as a shell quotes and with nothing else of a shell. Between apostrophes
 * everything stands for itself; between quotation marks too, but for a backslash before a quotation mark or a backslash;
 * elsewhere a backslash takes the meaning from the next character. {@code ''} is an empty word.
 */
final class CommandWords {

	private final String line;
	private final List<String> words = new ArrayList<>();
	private final StringBuilder word = new StringBuilder();
	private boolean begun;

	private CommandWords(String line) {
		this.line = line;
	}

	/**
	 * The words.
	 *
	 * @param source of problems
	 * @return at least one, the first not empty
	 * @throws FormatException when there is none, or a quotation does not end
	 */
	static List<String> of(String source, String line) throws FormatException {
		CommandWords split = new CommandWords(line);
		split.split(source);
		if (split.words.isEmpty() || split.words.get(0).isEmpty()) {
			throw new FormatException(new Problem(source, "command", "a command", split.words.isEmpty() ? "nothing" : "an empty word"));
		}
		return List.copyOf(split.words);
	}

	private void split(String source) throws FormatException {
		for (int at = 0; at < line.length(); at++) {
			char c = line.charAt(at);
			switch (c) {
				case ' ', '\t', '\n', '\r' -> end();
				case '\'', '"' -> at = quoted(source, at, c);
				case '\\' -> {
					at++;
					append(source, at, "a character behind the backslash");
				}
				default -> append(source, at, "");
			}
		}
		end();
	}

	/** Takes what is quoted; returns where the quotation ends. */
	private int quoted(String source, int begin, char mark) throws FormatException {
		begun = true;
		for (int at = begin + 1; at < line.length(); at++) {
			char c = line.charAt(at);
			if (c == mark) {
				return at;
			}
			boolean escaped = mark == '"' && c == '\\' && at + 1 < line.length() && "\\\"".indexOf(line.charAt(at + 1)) >= 0;
			at += escaped ? 1 : 0;
			word.append(line.charAt(at));
		}
		throw wrong(source, begin, "another " + mark);
	}

	private void append(String source, int at, String expected) throws FormatException {
		if (at >= line.length()) {
			throw wrong(source, at - 1, expected);
		}
		begun = true;
		word.append(line.charAt(at));
	}

	private FormatException wrong(String source, int at, String expected) {
		return new FormatException(new Problem(source, "character %d of the command".formatted(at + 1), expected, "its end"));
	}

	private void end() {
		if (begun) {
			words.add(word.toString());
			word.setLength(0);
			begun = false;
		}
	}
}
