package org.grantscope.live.qmp;

import com.google.gson.JsonElement;

/** What came of a command of the monitor. */
sealed interface QmpReply {

	/**
	 * It was done.
	 *
	 * @param value what it returns
	 * @param text  the whole message, as it was sent
	 */
	record Returned(JsonElement value, String text) implements QmpReply {
	}

	/**
	 * It was refused.
	 *
	 * @param kind        QEMU's name of the class of errors: {@code CommandNotFound}, {@code GenericError}
	 * @param description in QEMU's words
	 */
	record Refused(String kind, String description) implements QmpReply {
		@Override
		public String toString() {
			return kind + ": " + description;
		}
	}
}
