package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;

/**
 * Tables of GitHub's Markdown, one for each section. What a text holds of Markdown's and HTML's signs is shown and does
 * nothing.
 */
public final class MarkdownFormat implements ReportFormat {

	@Override
	public <R> void write(Report<R> report, Writer out) throws IOException {
		String separator = "";
		for (Section<R> section : report.sections()) {
			out.write(separator);
			separator = "\n";
			if (!section.heading().isEmpty()) {
				out.write(escaped(section.heading()) + "\n\n");
			}
			writeRows(report, section, out);
		}
	}

	private static <R> void writeRows(Report<R> report, Section<R> section, Writer out) throws IOException {
		boolean any = false;
		for (R row : section.rows()) {
			if (!any) {
				StringJoiner names = line();
				StringJoiner rules = line();
				for (Column<R> column : report.shown()) {
					names.add(escaped(column.name()));
					rules.add("---");
				}
				out.write(names + "\n" + rules + "\n");
				any = true;
			}
			StringJoiner cells = line();
			report.shown().forEach(column -> cells.add(escaped(column.value().apply(row))));
			out.write(cells + "\n");
		}
		if (!any) {
			out.write(escaped(section.nothing()) + "\n");
		}
	}

	private static StringJoiner line() {
		return new StringJoiner(" | ", "| ", " |");
	}

	private static String escaped(@Nullable Object value) {
		String text = TextFormat.text(value);
		return text.chars().anyMatch(c -> "\\|`*[]<&".indexOf(c) >= 0)
				? text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\|`*\\[\\]])", "\\\\$1") : text;
	}
}
