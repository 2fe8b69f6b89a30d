/**
 * A joined grant table in place: every question about an entry without an object for it.
 */
@NonNullByDefault
package org.grantscope.model.table;

import org.eclipse.jdt.annotation.NonNullByDefault;
