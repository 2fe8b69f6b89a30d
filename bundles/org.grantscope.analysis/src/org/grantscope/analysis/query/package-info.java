/**
 * Which entries to show, in what order, and what each column says.
 */
@NonNullByDefault
package org.grantscope.analysis.query;

import org.eclipse.jdt.annotation.NonNullByDefault;
