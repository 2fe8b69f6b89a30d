package org.grantscope.core.memory;

import java.io.IOException;

/** Memory that is not there, or that the connection refuses to read. The connection itself is well. */
public final class UnreadableMemoryException extends IOException {

	private static final long serialVersionUID = 1L;

	private final long address;
	private final int length;
	private final String why;

	/**
	 * These bytes cannot be read.
	 *
	 * @param address the first byte of those asked for, unsigned
	 * @param length  bytes asked for
	 * @param why     what the other side said, for people: {@code error E14}
	 */
	public UnreadableMemoryException(long address, int length, String why) {
		super("%d bytes at 0x%x cannot be read: %s".formatted(length, address, why));
		this.address = address;
		this.length = length;
		this.why = why;
	}

	/** The first byte of those asked for, unsigned. */
	public long address() {
		return address;
	}

	/** How many bytes were asked for. */
	public int length() {
		return length;
	}

	/** What the other side said, for people. */
	public String why() {
		return why;
	}
}
