package org.grantscope.live.gdb;

import java.util.Optional;

/**
 * Whose addresses are read.
 *
 * @param thread   whose address space, of QEMU's threads, which are processors; empty for the one that stopped last
 * @param physical the machine's physical addresses instead, which of stubs QEMU's alone can read
 */
public record MemorySpace(Optional<ThreadId> thread, boolean physical) {

	/** The virtual addresses of what stopped last. */
	public static final MemorySpace VIRTUAL = new MemorySpace(Optional.empty(), false);

	/** The physical addresses of the machine. */
	public static final MemorySpace PHYSICAL = new MemorySpace(Optional.empty(), true);

	/** The virtual addresses of that thread. */
	public static MemorySpace of(ThreadId thread) {
		return new MemorySpace(Optional.of(thread), false);
	}
}
