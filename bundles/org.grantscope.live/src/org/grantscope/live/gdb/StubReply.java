package org.grantscope.live.gdb;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** What replies to several requests have in common. */
final class StubReply {

	private StubReply() {
	}

	/** What went wrong, for people, when a reply is an error: {@code error E14}, or the stub's own words. */
	static Optional<String> error(byte[] reply) {
		if (reply.length == 0 || reply[0] != 'E') {
			return Optional.empty();
		}
		boolean numbered = reply.length == 3 && HexFormat.isHexDigit(reply[1]) && HexFormat.isHexDigit(reply[2]);
		boolean worded = reply.length > 2 && reply[1] == '.';
		String text = new String(reply, StandardCharsets.UTF_8);
		return numbered ? Optional.of("error " + text) : worded ? Optional.of(text.substring(2)) : Optional.empty();
	}
}
