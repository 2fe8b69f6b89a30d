/**
 * Linux's own structures in the memory of a machine: where its symbols are, how its structures are laid out, and walkers that
 * turn them into observations. The memory is read through a {@link org.grantscope.core.memory.MemoryReader}, which whoever has a
 * connection implements.
 */
@NonNullByDefault
package org.grantscope.core.memory;

import org.eclipse.jdt.annotation.NonNullByDefault;
