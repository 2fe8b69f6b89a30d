/**
 * The hypervisor's side of the simulated machine: the table that a domain shares with Xen.
 */
@NonNullByDefault
package org.grantscope.allocator.xen;

import org.eclipse.jdt.annotation.NonNullByDefault;
