package org.grantscope.analysis.ui.findings;

import java.util.Comparator;

import org.grantscope.analysis.check.Finding;

/** What is said of a finding in one line. */
enum FindingColumn {

	/** One line, with the numbers. */
	SUMMARY("Summary", 520, Comparator.comparing(Finding::summary)) {
		@Override
		String text(Finding finding) {
			return finding.summary();
		}
	},

	/** How bad it is; the worst first. */
	SEVERITY("Severity", 100, Comparator.comparing(Finding::severity).reversed()) {
		@Override
		String text(Finding finding) {
			return FindingRow.word(finding.severity());
		}
	},

	/** The domains that it is about. */
	DOMAINS("Domain", 80, Comparator.comparing((Finding finding) -> finding.domains().isEmpty() ? -1 : finding.domains().get(0))) {
		@Override
		String text(Finding finding) {
			return FindingRow.domains(finding);
		}
	},

	/** How many grants it is about; the most first. */
	GREFS("Grefs", 70, Comparator.comparing((Finding finding) -> finding.grefs().size()).reversed()) {
		@Override
		String text(Finding finding) {
			return finding.grefs().isEmpty() ? "" : Integer.toString(finding.grefs().size());
		}
	},

	/** The check's name, which the command and the documentation use too. */
	CHECK("Check", 170, Comparator.comparing(Finding::check)) {
		@Override
		String text(Finding finding) {
			return finding.check();
		}
	};

	private final String label;
	private final int width;
	private final Comparator<Finding> order;

	FindingColumn(String label, int width, Comparator<Finding> order) {
		this.label = label;
		this.width = width;
		this.order = order;
	}

	/** Its heading. */
	String label() {
		return label;
	}

	/** How wide it is at first, in pixels. */
	int width() {
		return width;
	}

	/** The order that a first click on its heading asks for. */
	Comparator<Finding> order() {
		return order;
	}

	/** What it says; empty where there is nothing to say. */
	abstract String text(Finding finding);
}
