package org.grantscope.live.gdb;

/** One thing that came over the line. */
sealed interface Frame {

	/** What stood between {@code $} and {@code #}, its runs expanded, its escapes as they came. */
	record Packet(byte[] data) implements Frame {
	}

	/** What stood between {@code %} and {@code #}. */
	record Notification(byte[] data) implements Frame {
	}

	/** The other side got our packet well ({@code +}), or wants it again ({@code -}). */
	record Ack(boolean good) implements Frame {
	}

	/** A packet that did not arrive well, for people. */
	record Damaged(String found) implements Frame {
	}
}
