package org.grantscope.live.exec;

/** How a command came to its end. */
sealed interface Ending {

	/** It ended by itself. */
	record Exited(int status) implements Ending {
		@Override
		public String toString() {
			return "exit status " + status;
		}
	}

	/** It was stopped since it went on for too long. */
	record TimedOut(String after) implements Ending {
		@Override
		public String toString() {
			return "stopped, for it was not done after " + after;
		}
	}

	/** It was stopped since it printed more than it may. */
	record TooMuch(long limit) implements Ending {
		@Override
		public String toString() {
			return "stopped, for it printed more than %d bytes".formatted(limit);
		}
	}

	/** Whether it is as it should be. */
	default boolean isWell() {
		return this instanceof Exited(int status) && status == 0;
	}
}
