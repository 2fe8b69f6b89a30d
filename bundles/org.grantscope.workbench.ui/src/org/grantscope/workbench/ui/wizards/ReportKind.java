package org.grantscope.workbench.ui.wizards;

/** What can be exported of a machine. */
enum ReportKind {

	ENTRIES("entries", "&Entries of its grant tables"),
	FINDINGS("findings", "&Findings of all checks"),
	DIFFERENCES("differences", "&Differences from another machine"),
	PAIRS("pairs", "&Pairs of domains that share, with counts and bytes"),
	MACHINE("machine", "The &machine as a file (.grants), which can be opened again");

	private final String word;
	private final String title;

	ReportKind(String word, String title) {
		this.word = word;
		this.title = title;
	}

	/** For the names of files. */
	String word() {
		return word;
	}

	/** For a button, with its key. */
	String title() {
		return title;
	}
}
