/**
 * The hypervisor of the simulated machine: memory, domains, their grant tables and event channels, and what Xen answers to
 * hypercalls.
 */
@NonNullByDefault
package org.grantscope.allocator.xen;

import org.eclipse.jdt.annotation.NonNullByDefault;
