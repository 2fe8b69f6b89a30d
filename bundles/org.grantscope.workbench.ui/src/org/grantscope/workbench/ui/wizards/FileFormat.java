package org.grantscope.workbench.ui.wizards;

import org.grantscope.analysis.export.CsvFormat;
import org.grantscope.analysis.export.JsonFormat;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.ReportFormat;
import org.grantscope.analysis.export.TextFormat;

/** How a report is written: as the command writes it. */
enum FileFormat {

	TEXT("Text, aligned", ".txt"),
	CSV("CSV", ".csv"),
	JSON("JSON", ".json"),
	MARKDOWN("Markdown", ".md");

	private final String title;
	private final String ending;

	FileFormat(String title, String ending) {
		this.title = title;
		this.ending = ending;
	}

	/** For a list. */
	String title() {
		return title + " (*" + ending + ")";
	}

	/** Of files' names, with its dot. */
	String ending() {
		return ending;
	}

	/** Who writes it. */
	ReportFormat writer() {
		return switch (this) {
			case TEXT -> new TextFormat();
			case CSV -> new CsvFormat();
			case JSON -> new JsonFormat();
			case MARKDOWN -> new MarkdownFormat();
		};
	}
}
