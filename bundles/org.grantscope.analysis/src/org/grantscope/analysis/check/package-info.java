/**
 * Judgements of a machine: one class for each thing that may be wrong, and what they find.
 */
@NonNullByDefault
package org.grantscope.analysis.check;

import org.eclipse.jdt.annotation.NonNullByDefault;
