/**
 * Linux's side of the simulated machine: the grant-table driver, gntalloc, and the process that uses them.
 */
@NonNullByDefault
package org.grantscope.allocator.linux;

import org.eclipse.jdt.annotation.NonNullByDefault;
