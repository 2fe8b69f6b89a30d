package org.grantscope.debug.core;

import java.time.Duration;

import org.eclipse.core.runtime.Platform;

/** When live machines that are opened from now on are looked at again, unless that is said of one. Kept in the preferences. Thread-safe. */
public final class PreferredRefreshing {

	/** The bundle in whose preferences it is. */
	public static final String NODE = "org.grantscope.debug.core";
	/** The key of the milliseconds between two looks; 0 for by hand. */
	public static final String KEY = "refreshEveryMs";
	/** The shortest pause, in milliseconds. */
	public static final long LEAST_MS = 100;
	/** The longest pause, in milliseconds: a day. */
	public static final long MOST_MS = 86_400_000;

	private PreferredRefreshing() {
	}

	/** By hand, or after a pause; what nobody could have chosen is by hand. */
	public static Refreshing get() {
		long millis = Platform.getPreferencesService().getLong(NODE, KEY, 0, null);
		return millis < LEAST_MS || millis > MOST_MS ? new Refreshing.ByHand() : new Refreshing.Every(Duration.ofMillis(millis));
	}
}
