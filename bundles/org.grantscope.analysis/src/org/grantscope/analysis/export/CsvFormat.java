package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
	private static final String QUOTED = ",\"\r\n";
	private static final String LINE_END = "\r\n";

	@Override
	public <R> void write(Report<R> report, Writer out) throws IOException {
		List<Column<R>> columns = report.columns();
		out.write(String.join(",", columns.stream().map(Column::name).toList()) + LINE_END);
		StringBuilder line = new StringBuilder();
		for (Section<R> section : report.sections()) {
			for (R row : section.rows()) {
				line.setLength(0);
				String separator = "";
				for (Column<R> column : columns) {
					line.append(separator);
					addField(line, column.value().apply(row));
					separator = ",";
				}
				out.append(line.append(LINE_END));
			}
		}
	}

	private static void addField(StringBuilder line, @Nullable Object value) {
		int begin = line.length();
		addText(line, value);
		if (value instanceof Number || line.length() == begin) {
			return;
		}
		if (FORMULA.indexOf(line.charAt(begin)) >= 0) {
			line.insert(begin, '\'');
		}
		for (int i = begin; i < line.length(); i++) {
			if (QUOTED.indexOf(line.charAt(i)) >= 0) {
				String quoted = '"' + line.substring(begin).replace("\"", "\"\"") + '"';
				line.setLength(begin);
				line.append(quoted);
				return;
			}
		}
	}

	private static void addText(StringBuilder line, @Nullable Object value) {
		String separator = "";
		if (value instanceof Collection<?> items) {
			for (Object item : items) {
				addText(line.append(separator), item);
				separator = "; ";
			}
		} else if (value instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				addText(line.append(separator).append(entry.getKey()).append('='), entry.getValue());
				separator = " ";
			}
		} else if (value != null) {
			line.append(value);
		}
	}
}
