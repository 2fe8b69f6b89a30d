package org.grantscope.live.exec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

import org.grantscope.core.observe.PlainText;

/**
 * What a command printed until its end.
 *
 * @param output   on its standard output, up to the limit
 * @param messages on its standard error, up to {@link #MOST_MESSAGES} bytes
 * @param time     when it ended
 */
record Printed(Command command, byte[] output, byte[] messages, Ending ending, Instant time) {

	/** So many bytes of the standard error are kept. */
	static final int MOST_MESSAGES = 1 << 16;

	private static final int LINES = 3;
	private static final int SHOWN = 300;

	/** How it ended, and the first lines of what it said on its standard error. */
	String account() {
		String said = new String(messages, StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty())
				.limit(LINES)
				.map(PlainText::of).collect(Collectors.joining(" / "));
		String shown = said.length() > SHOWN ? said.substring(0, SHOWN) + "..." : said;
		return "'%s': %s%s".formatted(command.text(), ending, shown.isEmpty() ? "" : ", and said '" + shown + "'");
	}
}
