/**
 * Formats in: one class per format, and the recognition of a file by its content.
 */
@NonNullByDefault
package org.grantscope.core.format;

import org.eclipse.jdt.annotation.NonNullByDefault;
