package org.grantscope.live.gdb;

import java.nio.charset.StandardCharsets;

import org.grantscope.core.observe.PlainText;

/** The data of packets, for people. */
final class Shown {

	private static final int LENGTH = 40;

	private Shown() {
	}

	/** Its beginning in quotes. */
	static String of(byte[] data) {
		String text = new String(data, 0, Math.min(data.length, LENGTH), StandardCharsets.ISO_8859_1);
		return PlainText.of('"' + text + (data.length > LENGTH ? "..." : "") + '"');
	}
}
