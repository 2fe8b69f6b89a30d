package org.grantscope.live.gdb;

import java.io.IOException;

import org.grantscope.core.observe.PlainText;

/** The stub refuses what it was asked, or does not know it. The connection itself is well. */
public final class StubErrorException extends IOException {

	private static final long serialVersionUID = 1L;

	/** What was refused, and how. */
	public StubErrorException(String message) {
		super(PlainText.of(message));
	}
}
