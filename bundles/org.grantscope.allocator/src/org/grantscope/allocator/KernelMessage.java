package org.grantscope.allocator;

/**
 * A line of a domain's kernel log.
 *
 * @param nanoseconds since the machine began
 */
public record KernelMessage(long nanoseconds, String text) {

	private static final long SECOND = 1_000_000_000;

	/** The line as {@code dmesg} prints it. */
	@Override
	public String toString() {
		return "[%5d.%06d] %s".formatted(nanoseconds / SECOND, nanoseconds % SECOND / 1000, text);
	}
}
