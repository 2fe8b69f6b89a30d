/**
 * A grant table as its bytes, read in place; one entry as a value, made when somebody looks at it.
 */
@NonNullByDefault
package org.grantscope.core.table;

import org.eclipse.jdt.annotation.NonNullByDefault;
