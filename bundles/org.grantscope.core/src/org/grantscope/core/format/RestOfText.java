package org.grantscope.core.format;

import java.util.Arrays;

/** What of a text is left when lines of it are read: the same lines by number, those that were read blank. Not thread-safe. */
final class RestOfText {

	private static final int FIRST = 1 << 10;

	/** What stands for a line: without the space, two line ends of different kinds would be one. */
	private static final int BLANK = 2;

	private final byte[] text;
	private byte[] rest = new byte[FIRST];
	private int size;
	private int done;

	/** All of that text, which is not copied as long as nothing of it was read. */
	RestOfText(byte[] text) {
		this.text = text;
	}

	/** The line from there to where the next one begins was read; after any earlier one. */
	void leaveOut(int from, int next) {
		copy(from);
		rest[size++] = ' ';
		rest[size++] = '\n';
		done = next;
	}

	/** The text with what was left out. */
	byte[] bytes() {
		if (done == 0) {
			return text;
		}
		copy(text.length);
		return Arrays.copyOf(rest, size);
	}

	/** Copies the text up to there and makes room for a blank line. */
	private void copy(int to) {
		int length = to - done;
		if (size + length + BLANK > rest.length) {
			rest = Arrays.copyOf(rest, Math.max(size + length + BLANK, 2 * size));
		}
		if (length > 0) {
			System.arraycopy(text, done, rest, size, length);
			size += length;
			done = to;
		}
	}
}
