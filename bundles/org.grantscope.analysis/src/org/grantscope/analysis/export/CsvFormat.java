package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;

/**
 * Comma-separated values (RFC 4180) with a heading line and one line for each row. Numbers are decimal; a field that is
 * unknown is empty; the items of a list stand in one field, with semicolons between them, and those of a map as
 * {@code name=value}. A field with a comma, a quote or a line end is quoted. A text that a spreadsheet would take for a formula, since it begins with
 * {@code = + - @}, a tab or a carriage return, has an apostrophe before it: texts may come from whoever names a domain.
 */
public final class CsvFormat implements ReportFormat {

	private static final String FORMULA = "=+-@\t\r";

	@Override
	public <R> void write(Report<R> report, Writer out) throws IOException {
		StringJoiner heading = new StringJoiner(",", "", "\r\n");
		report.columns().forEach(column -> heading.add(column.name()));
		out.write(heading.toString());
		for (Section<R> section : report.sections()) {
			for (R row : section.rows()) {
				StringJoiner line = new StringJoiner(",", "", "\r\n");
				for (Column<R> column : report.columns()) {
					line.add(field(column.value().apply(row)));
				}
				out.write(line.toString());
			}
		}
	}

	private static String field(@Nullable Object value) {
		String text = text(value);
		boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		String safe = formula ? "'" + text : text;
		return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
				? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Collection<?> items) {
			return String.join("; ", items.stream().map(CsvFormat::text).toList());
		}
		if (value instanceof Map<?, ?> map) {
			return String.join(" ", map.entrySet().stream().map(entry -> entry.getKey() + "=" + text(entry.getValue())).toList());
		}
		return value == null ? "" : value.toString();
	}
}
