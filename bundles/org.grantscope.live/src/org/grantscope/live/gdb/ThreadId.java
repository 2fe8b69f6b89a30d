package org.grantscope.live.gdb;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stub calls a thread; of QEMU's, a processor.
 *
 * @param process its process, where the stub tells several apart
 * @param thread  its number
 */
public record ThreadId(OptionalLong process, long thread) {

	private static final Pattern FORM = Pattern.compile("(?:p([0-9a-fA-F]{1,15})\\.)?([0-9a-fA-F]{1,15})");

	/**
	 * The thread that is written so in the protocol: {@code p1.2}, {@code 1f}; all numbers are hexadecimal. Empty when none
	 * is.
	 */
	public static Optional<ThreadId> parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String process = matcher.group(1);
		return Optional.of(new ThreadId(process == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(process, 16)),
				Long.parseLong(matcher.group(2), 16)));
	}

	/** As the protocol writes it. */
	@Override
	public String toString() {
		return (process.isPresent() ? "p" + Long.toHexString(process.getAsLong()) + "." : "") + Long.toHexString(thread);
	}
}
