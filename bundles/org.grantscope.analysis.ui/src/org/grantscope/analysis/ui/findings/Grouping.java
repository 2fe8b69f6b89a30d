package org.grantscope.analysis.ui.findings;

import java.util.Map;
import java.util.stream.Collectors;

import org.grantscope.analysis.check.Check;
import org.grantscope.analysis.check.Checks;
import org.grantscope.analysis.check.Finding;

/** By what findings stand together. */
enum Grouping {

	/** One list. */
	NONE("None") {
		@Override
		String group(Finding finding) {
			return "";
		}
	},

	/** How bad they are. */
	SEVERITY("Severity") {
		@Override
		String group(Finding finding) {
			return FindingRow.word(finding.severity());
		}
	},

	/** What was looked for. */
	CHECK("Check") {
		@Override
		String group(Finding finding) {
			return TITLES.getOrDefault(finding.check(), finding.check());
		}
	},

	/** Where. */
	DOMAIN("Domain") {
		@Override
		String group(Finding finding) {
			String domains = FindingRow.domains(finding);
			return domains.isEmpty() ? "The machine" : domains;
		}
	};

	private static final Map<String, String> TITLES = Checks.all().stream().collect(Collectors.toMap(Check::id, Check::title));

	private final String label;

	Grouping(String label) {
		this.label = label;
	}

	/** For people. */
	String label() {
		return label;
	}

	/** The name of the group that a finding belongs to. */
	abstract String group(Finding finding);
}
