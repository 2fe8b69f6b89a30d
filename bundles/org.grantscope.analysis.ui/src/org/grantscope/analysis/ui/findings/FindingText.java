package org.grantscope.analysis.ui.findings;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.export.FindingReport;
import org.grantscope.analysis.export.ReportFormat;

/** Findings as text for other programs. */
final class FindingText {

	private FindingText() {
	}

	/** As a whole, to be read: what was found, why it is so, and what to do. */
	static String prose(List<Finding> findings) {
		StringBuilder text = new StringBuilder();
		for (Finding finding : findings) {
			text.append(text.isEmpty() ? "" : "\n");
			text.append("%s: %s (%s)%n%s%nWhat to do: %s%n".formatted(FindingRow.word(finding.severity()), finding.summary(),
					finding.check(), finding.explanation(), finding.advice()).replace("\r\n", "\n"));
		}
		return text.toString();
	}

	/** As the command writes them. */
	static String report(List<Finding> findings, ReportFormat format) {
		StringWriter out = new StringWriter();
		try {
			format.write(FindingReport.of(findings), out);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // no StringWriter throws it
		}
		return out.toString();
	}

	/** Puts a text where other programs take it from; an empty one leaves what is there. */
	static void toClipboard(Display display, String text) {
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
