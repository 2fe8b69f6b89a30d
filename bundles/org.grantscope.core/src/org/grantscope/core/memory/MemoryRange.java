package org.grantscope.core.memory;

/**
 * Some bytes of a memory.
 *
 * @param address the first, unsigned
 * @param length  bytes, at least 1
 */
public record MemoryRange(long address, int length) {

	/** Refuses what is empty, and what goes beyond the last address. */
	public MemoryRange {
		if (length < 1 || address != 0 && Long.compareUnsigned(address + length - 1, address) < 0) {
			throw new IllegalArgumentException("no range of memory: %d bytes at 0x%x".formatted(length, address));
		}
	}
}
