package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;

/** One way to write a report. Stateless. Writes as it goes: no report is held as a whole. */
public interface ReportFormat {

	/**
	 * Writes all of it.
	 *
	 * @throws IOException when {@code out} does
	 */
	<R> void write(Report<R> report, Writer out) throws IOException;
}
