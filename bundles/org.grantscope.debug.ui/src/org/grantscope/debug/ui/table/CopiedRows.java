package org.grantscope.debug.ui.table;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.CsvFormat;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.Report;
import org.grantscope.analysis.export.ReportFormat;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.NumberForm;
import org.grantscope.analysis.query.NumberForms;

/**
 * Rows as text for other programs, with the columns that are shown. Immutable; for any thread.
 *
 * @param rows of the picture, in the order to write
 */
record CopiedRows(EntryPicture picture, int[] rows, List<GrantColumn> columns, NumberForms forms) {

	/** Ways to write them. */
	enum Format {

		/** A line each, columns separated by tabs, as a spreadsheet takes them when they are pasted. */
		TABS("Text"),
		/** With headings; what is unknown is an empty field. */
		CSV("CSV"),
		/** A table with headings. */
		MARKDOWN("Markdown");

		private final String title;

		Format(String title) {
			this.title = title;
		}

		/** For people. */
		String title() {
			return title;
		}
	}

	/** Thrown out of the middle of a report that nobody wants any more. */
	private static final class Stopped extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Stopped() {
			super("stopped", null, false, false);
		}
	}

	/** The text; null when {@code stop}, which is asked for each row, said so. */
	@Nullable String text(Format format, BooleanSupplier stop) {
		try {
			return switch (format) {
				case TABS -> IntStream.of(rows).mapToObj(row -> tabs(checked(row, stop))).collect(Collectors.joining("\n", "", "\n"));
				case CSV -> written(new CsvFormat(), stop);
				case MARKDOWN -> written(new MarkdownFormat(), stop);
			};
		} catch (Stopped stopped) {
			return null;
		}
	}

	private static int checked(int row, BooleanSupplier stop) {
		if (stop.getAsBoolean()) {
			throw new Stopped();
		}
		return row;
	}

	private String tabs(int row) {
		return columns.stream().map(column -> text(row, column)).collect(Collectors.joining("\t"));
	}

	private String text(int row, GrantColumn column) {
		return column.text(picture.part(row), picture.ref(row), forms);
	}

	private String written(ReportFormat format, BooleanSupplier stop) {
		List<Report.Column<Integer>> programs = columns.stream()
				.map(column -> new Report.Column<Integer>(name(column), true, row -> value(row, column))).toList();
		List<Report.Column<Integer>> people = columns.stream()
				.map(column -> new Report.Column<Integer>(column.title(), true, row -> text(row, column))).toList();
		Iterable<Integer> each = () -> IntStream.of(rows).map(row -> checked(row, stop)).iterator();
		StringWriter out = new StringWriter();
		try {
			format.write(new Report<>("entries", 1, Map.of(), programs, people, List.of(new Report.Section<>("", "no entries", each))), out);
		} catch (IOException e) {
			throw new IllegalStateException("a text in memory failed", e);
		}
		return out.toString();
	}

	private static String name(GrantColumn column) {
		return column == GrantColumn.CHANGE ? "change" : column.title();
	}

	/** As shown, but a number once: where both forms are shown, the decimal one. */
	private @Nullable Object value(int row, GrantColumn column) {
		NumberForms once = forms.gref() == NumberForm.BOTH ? new NumberForms(NumberForm.DECIMAL, forms.domid(), forms.frame()) : forms;
		String text = column.text(picture.part(row), picture.ref(row), once);
		return text.equals(EntryColumn.UNKNOWN) ? null : column == GrantColumn.CHANGE ? change(row) : text;
	}

	private String change(int row) {
		return picture.part(row).marks().of(picture.ref(row)) instanceof Enum<?> kind ? kind.name().toLowerCase(Locale.ROOT) : "";
	}
}
