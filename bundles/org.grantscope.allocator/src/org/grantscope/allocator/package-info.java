/**
 * A simulated Xen machine: what is done to it, what comes back, and what can be seen of it.
 */
@NonNullByDefault
package org.grantscope.allocator;

import org.eclipse.jdt.annotation.NonNullByDefault;
