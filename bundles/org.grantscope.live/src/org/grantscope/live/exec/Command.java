package org.grantscope.live.exec;

import java.util.List;

/**
 * A command.
 *
 * @param text  as it was written, for people
 * @param words the program and its arguments
 */
record Command(String text, List<String> words) {

	/** Takes a copy of the list. */
	Command {
		words = List.copyOf(words);
	}
}
