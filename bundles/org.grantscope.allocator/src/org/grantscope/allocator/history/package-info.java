/**
 * What was done to a machine, recorded: reading traces of real machines and comparing the simulated one with them.
 */
@NonNullByDefault
package org.grantscope.allocator.history;

import org.eclipse.jdt.annotation.NonNullByDefault;
