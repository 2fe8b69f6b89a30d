package org.grantscope.live.gdb;

import java.time.Duration;

/** Durations for people. */
final class Seconds {

	private Seconds() {
	}

	/** {@code 5 s}, or {@code 250 ms} where it is no whole number of seconds. */
	static String of(Duration duration) {
		return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
	}
}
