package org.grantscope.allocator;

import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.observe.KernelLog.Kind;

/**
 * A line of a domain's kernel log.
 *
 * @param nanoseconds since the machine began
 * @param ref         the grant that it is about
 * @param pfn         the page that it is about
 */
public record KernelMessage(long nanoseconds, Kind kind, OptionalInt ref, OptionalLong pfn, String text) {

	private static final long SECOND = 1_000_000_000;

	/** When it was printed, in seconds since the machine began. */
	public double seconds() {
		return (double) nanoseconds / SECOND;
	}

	/** The line as {@code dmesg} prints it. */
	@Override
	public String toString() {
		return "[%5d.%06d] %s".formatted(nanoseconds / SECOND, nanoseconds % SECOND / 1000, text);
	}
}
