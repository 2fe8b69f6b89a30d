/**
 * Xen's public grant-table interface as data: layouts, flags and names, each with its source.
 */
@NonNullByDefault
package org.grantscope.core.abi;

import org.eclipse.jdt.annotation.NonNullByDefault;
