/**
 * A machine handed on: as a table for people, as JSON and as CSV.
 */
@NonNullByDefault
package org.grantscope.analysis.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
