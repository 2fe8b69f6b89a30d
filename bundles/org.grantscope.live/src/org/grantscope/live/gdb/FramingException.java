package org.grantscope.live.gdb;

import java.io.IOException;

/** What comes over the line cannot be taken as packets. The message says what was found. */
final class FramingException extends IOException {

	private static final long serialVersionUID = 1L;

	FramingException(String found) {
		super(found);
	}
}
