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

	/** A problem at a line and column of a text, both from 1. */
	public static Problem atLine(String source, int line, int column, String expected, String found) {
		return new Problem(source, "line %d, column %d".formatted(line, column), expected, found);
	}

	/** A problem of the source as a whole. */
	public static Problem ofWhole(String source, String expected, String found) {
		return new Problem(source, "", expected, found);
	}

	/** One line: source, position, expected, found; what was found is cut and cleaned of control characters. */
	@Override
	public String toString() {
		String clean = found.replaceAll("\\p{Cntrl}", "\u00b7");
		String shown = clean.length() > SHOWN ? clean.substring(0, SHOWN) + "..." : clean;
		return source + (position.isEmpty() ? "" : ": " + position) + ": expected " + expected + ", found " + shown;
	}
}
