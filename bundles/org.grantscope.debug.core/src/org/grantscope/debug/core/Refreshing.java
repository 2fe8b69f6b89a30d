package org.grantscope.debug.core;

import java.time.Duration;

/** When an open machine is looked at again. */
public sealed interface Refreshing {

	/** When the user asks for it, and at no other time. */
	record ByHand() implements Refreshing {
	}

	/** Whenever the debug session that it belongs to is suspended; where there is none, when the user asks. */
	record OnSuspend() implements Refreshing {
	}

	/**
	 * So long after the last look has ended. While looks fail they become rarer, and are as they were with the first that does
	 * not.
	 *
	 * @param pause between two looks, 100 ms at least
	 */
	record Every(Duration pause) implements Refreshing {

		/** Refuses pauses that would leave a machine no time of its own. */
		public Every {
			if (pause.toMillis() < 100) {
				throw new IllegalArgumentException("expected a pause of 100 ms or more, found " + pause);
			}
		}
	}
}
