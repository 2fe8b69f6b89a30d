package org.grantscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.core.observe.PlainText;

/** Prints findings for people: what, why and what to do, and at the end how many there are. */
final class FindingsPrinter {

	private static final int WIDTH = 100;
	private static final String INDENT = "    ";

	private final PrintWriter out;

	FindingsPrinter(PrintWriter out) {
		this.out = out;
	}

	void print(List<Finding> findings) {
		for (Finding finding : findings) {
			out.println(finding.severity() + "  " + finding.check() + ": " + PlainText.of(finding.summary()));
			wrap(PlainText.of(finding.explanation()));
			wrap("-> " + PlainText.of(finding.advice()));
			out.println();
		}
		out.println(total(findings));
	}

	private void wrap(String text) {
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (line.length() > 0 && INDENT.length() + line.length() + 1 + word.length() > WIDTH) {
				out.println(INDENT + line);
				line.setLength(0);
			}
			line.append(line.length() == 0 ? "" : " ").append(word);
		}
		out.println(INDENT + line);
	}

	private static String total(List<Finding> findings) {
		StringJoiner kinds = new StringJoiner(", ");
		for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
			long count = findings.stream().filter(finding -> finding.severity() == severity).count();
			if (count > 0) {
				kinds.add(count + " " + severity.name().toLowerCase(Locale.ROOT));
			}
		}
		return findings.isEmpty() ? "nothing found" : (findings.size() == 1 ? "1 finding: " : findings.size() + " findings: ") + kinds;
	}
}
