package org.grantscope.analysis.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Rows on their way out.
 *
 * @param <R>      a row
 * @param name     of the rows, in the plural; a format that has a place for it writes it there
 * @param version  of the columns for programs: it grows when one of them changes its name or meaning, not when one is added
 * @param head     what is told once, by name; values as those of columns, and maps and lists of them
 * @param columns  for programs
 * @param shown    for people, whose values are texts
 * @param sections the rows
 */
public record Report<R>(String name, int version, Map<String, ? extends @Nullable Object> head, List<Column<R>> columns,
		List<Column<R>> shown, Iterable<Section<R>> sections) {

	/**
	 * What one column says of a row: an Integer, a Long, a BigInteger, a Double, a Boolean, a String, or a list or a map of
	 * such; null for what is unknown, never 0 or an empty text.
	 *
	 * @param always whether a program finds it in every row, and null where it is unknown; others are left out there
	 */
	public record Column<R>(String name, boolean always, Function<R, @Nullable Object> value) {

		static <R> Column<R> always(String name, Function<R, @Nullable Object> value) {
			return new Column<>(name, true, value);
		}

		static <R> Column<R> known(String name, Function<R, @Nullable Object> value) {
			return new Column<>(name, false, value);
		}
	}

	/**
	 * Rows that belong together.
	 *
	 * @param heading a line for people; empty for none
	 * @param nothing what to tell people when there are no rows
	 * @param rows    made one at a time; may be gone through several times
	 */
	public record Section<R>(String heading, String nothing, Iterable<R> rows) {
	}
}
