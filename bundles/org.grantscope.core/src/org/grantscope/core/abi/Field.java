package org.grantscope.core.abi;

/**
 * One field of a structure in memory, little endian and unsigned.
 *
 * @param name   the name in Xen's public header
 * @param offset bytes from the start of the structure
 * @param width  bytes: 1, 2, 4 or 8
 */
public record Field(String name, int offset, int width) {

	/** The first byte after this field, in bytes from the start of the structure. */
	public int end() {
		return offset + width;
	}
}
