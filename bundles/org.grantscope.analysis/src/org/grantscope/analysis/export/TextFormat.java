package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;
import org.grantscope.core.observe.PlainText;

/** Aligned columns for people, one table for each section. What is unknown is {@code ?}; control characters are dots. */
public final class TextFormat implements ReportFormat {

	private static final String UNKNOWN = "?";

	@Override
	public <R> void write(Report<R> report, Writer out) throws IOException {
		String separator = "";
		for (Section<R> section : report.sections()) {
			out.write(separator);
			separator = "\n";
			if (!section.heading().isEmpty()) {
				out.write(PlainText.of(section.heading()) + "\n");
			}
			writeRows(report.shown(), section, out);
		}
	}

	private static <R> void writeRows(List<Column<R>> columns, Section<R> section, Writer out) throws IOException {
		int[] widths = columns.stream().mapToInt(column -> column.name().length()).toArray();
		boolean any = false;
		for (R row : section.rows()) {
			any = true;
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], text(columns.get(i).value().apply(row)).length());
			}
		}
		if (!any) {
			out.write("  " + section.nothing() + "\n");
			return;
		}
		out.write(line(columns, widths, Column::name));
		for (R row : section.rows()) {
			out.write(line(columns, widths, column -> text(column.value().apply(row))));
		}
	}

	private static <R> String line(List<Column<R>> columns, int[] widths, Function<Column<R>, String> cell) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String text = cell.apply(columns.get(i));
			line.append("  ").append(text).append(" ".repeat(i == widths.length - 1 ? 0 : widths[i] - text.length()));
		}
		return line.append('\n').toString();
	}

	/** A value for people, on one line: what is unknown, null, is {@code ?}. */
	public static String text(@Nullable Object value) {
		return value == null ? UNKNOWN : PlainText.of(value.toString());
	}
}
