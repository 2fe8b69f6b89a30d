package org.grantscope.model.store;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

/**
 * One part of a stored machine, a ZIP entry.
 *
 * @param source the file, for messages
 * @param name   of the entry
 * @param bytes  inflated; not copied
 */
record Part(String source, String name, byte[] bytes) {

	/** A refusal of what is at that position. */
	FormatException refused(String position, String expected, Object found) {
		return new FormatException(problem(position, expected, found));
	}

	/** A refusal of what is at that byte. */
	FormatException refusedAt(int at, String expected, Object found) {
		return refused("byte " + at, expected, found);
	}

	/** What is wrong at that position, which may be empty for the whole part. */
	Problem problem(String position, String expected, Object found) {
		return new Problem(source, position.isEmpty() ? name : name + ", " + position, expected, String.valueOf(found));
	}
}
