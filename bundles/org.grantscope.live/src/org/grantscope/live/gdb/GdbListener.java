package org.grantscope.live.gdb;

import java.io.IOException;

/**
 * Is told what happens at the other end of a session. All calls come from one thread of the session's own, one after the other,
 * in the order things happened; they may use the session, and should not take long.
 */
public interface GdbListener {

	/** It runs now, because somebody here wanted so. */
	default void resumed() {
		// most wait for the next stop
	}

	/** It has stopped, or ended. */
	default void stopped(StopReply stop) {
		// not of interest
	}

	/** It has written something to its console. What it writes faster than it is taken away is dropped. */
	default void console(String text) {
		// not of interest
	}

	/** The connection is of no use any more; told once, and not when it is closed from here. */
	default void lost(IOException why) {
		// whoever asks next is told
	}
}
