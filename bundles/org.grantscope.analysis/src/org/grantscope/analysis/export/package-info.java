/**
 * Entries, findings and differences handed on: a {@link org.grantscope.analysis.export.Report} says what its rows tell, a
 * {@link org.grantscope.analysis.export.ReportFormat} how that is written.
 */
@NonNullByDefault
package org.grantscope.analysis.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
