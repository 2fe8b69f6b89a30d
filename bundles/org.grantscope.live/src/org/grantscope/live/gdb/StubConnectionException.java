package org.grantscope.live.gdb;

import java.io.IOException;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.PlainText;
import org.grantscope.live.Endpoint;

/**
 * A connection to a stub that cannot be made, or is of no use any more: closed, silent, or not talking as it must. The
 * message names the address, what was expected and what was found.
 */
public final class StubConnectionException extends IOException {

	private static final long serialVersionUID = 1L;

	/** At that address something else was found than expected. */
	public StubConnectionException(Endpoint address, String expected, String found) {
		this(address, expected, found, null);
	}

	/** The same, for a reason. */
	public StubConnectionException(Endpoint address, String expected, String found, @Nullable Throwable cause) {
		super(PlainText.of("%s: expected %s, found %s".formatted(address, expected, found)), cause);
	}

	/** There is nobody, as the message says. */
	StubConnectionException(IOException why) {
		super(String.valueOf(why.getMessage()), why);
	}

	/** The same once more, for whoever asks later. */
	StubConnectionException again() {
		return new StubConnectionException(String.valueOf(getMessage()), this);
	}

	private StubConnectionException(String message, Throwable cause) {
		super(message, cause);
	}
}
