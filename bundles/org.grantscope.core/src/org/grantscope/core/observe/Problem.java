package org.grantscope.core.observe;

/**
 * Something in the input that is not as it must be. It does not stop the reading of the rest; an observation with a
 * problem is incomplete.
 *
 * @param source   the file or connection
 * @param position where in it, for people: {@code line 12, column 7}, {@code byte 4096}; empty for the whole
 * @param expected what should have been there
 * @param found    what was
 */
public record Problem(String source, String position, String expected, String found) {

	private static final int SHOWN = 120;
	private static final int EXPECTED_SHOWN = 600;

	/** A problem at a line and column of a text, both from 1. */
	public static Problem atLine(String source, int line, int column, String expected, String found) {
		return new Problem(source, "line %d, column %d".formatted(line, column), expected, found);
	}

	/** A problem of the source as a whole. */
	public static Problem ofWhole(String source, String expected, String found) {
		return new Problem(source, "", expected, found);
	}

	/** One line: source, position, expected, found; both last are cut, and all are {@linkplain PlainText plain}. */
	@Override
	public String toString() {
		return PlainText.of(source + (position.isEmpty() ? "" : ": " + position) + ": expected " + cut(expected, EXPECTED_SHOWN)
				+ ", found " + cut(found, SHOWN));
	}

	private static String cut(String text, int length) {
		return text.length() > length ? text.substring(0, length) + "..." : text;
	}
}
