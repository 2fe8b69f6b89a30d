package org.grantscope.debug.ui.live;

import org.eclipse.jdt.annotation.Nullable;

/** A time as somebody types it, in seconds. */
public final class Interval {

	private static final long LEAST_MS = 100;
	private static final long MOST_MS = 86_400_000;

	private Interval() {
	}

	/** Why it is no time between two looks, for people; null when it is one. */
	public static @Nullable String problem(String seconds) {
		try {
			long millis = millis(seconds);
			return millis >= LEAST_MS && millis <= MOST_MS ? null : "expected 0.1 to 86400 seconds, found " + seconds.strip();
		} catch (NumberFormatException e) {
			return "expected a number of seconds such as 0.5, found '%s'".formatted(seconds);
		}
	}

	/** In milliseconds; {@link NumberFormatException} when it is no number. */
	public static long millis(String seconds) {
		return Math.round(Double.parseDouble(seconds.strip()) * 1000);
	}
}
