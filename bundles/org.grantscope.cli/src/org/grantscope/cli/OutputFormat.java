package org.grantscope.cli;

import org.grantscope.analysis.export.CsvFormat;
import org.grantscope.analysis.export.JsonFormat;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.ReportFormat;
import org.grantscope.analysis.export.TextFormat;

/** How a command prints. */
enum OutputFormat {

	/** For people. */
	TABLE,
	/** For programs. */
	JSON,
	/** For spreadsheets. */
	CSV,
	/** For reports of faults. */
	MARKDOWN;

	/** Who writes it. */
	ReportFormat writer() {
		return switch (this) {
			case TABLE -> new TextFormat();
			case JSON -> new JsonFormat();
			case CSV -> new CsvFormat();
			case MARKDOWN -> new MarkdownFormat();
		};
	}
}
