package org.grantscope.analysis.query;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.PlainText;

/** A text that is no query: where it goes wrong, what should be there, what is, and what was perhaps meant. */
public final class QueryException extends Exception {

	private static final long serialVersionUID = 1L;
	private static final int SHOWN = 60;

	private final int from;
	private final int to;
	private final String expected;
	private final String found;
	private final @Nullable String suggestion;

	/** {@code found} is empty at the end of the text. */
	QueryException(int from, int to, String expected, String found, @Nullable String suggestion) {
		super("column %d: expected %s, found %s%s".formatted(from + 1, expected, shown(found),
				suggestion == null ? "" : "; did you mean '" + suggestion + "'?"));
		this.from = from;
		this.to = to;
		this.expected = expected;
		this.found = found;
		this.suggestion = suggestion;
	}

	private static String shown(String found) {
		String clean = PlainText.of(found);
		return found.isEmpty() ? "the end" : "'" + (clean.length() > SHOWN ? clean.substring(0, SHOWN) + "..." : clean) + "'";
	}

	/** The first column that is wrong, from 0; the text's length where something is missing at its end. */
	public int from() {
		return from;
	}

	/** The column behind the last one that is wrong. */
	public int to() {
		return to;
	}

	/** What should be there, in a few words. */
	public String expected() {
		return expected;
	}

	/** What is there; empty at the end of the text. */
	public String found() {
		return found;
	}

	/** What was perhaps meant instead of what was found. */
	public Optional<String> suggestion() {
		String word = suggestion;
		return word == null ? Optional.empty() : Optional.of(word);
	}
}
