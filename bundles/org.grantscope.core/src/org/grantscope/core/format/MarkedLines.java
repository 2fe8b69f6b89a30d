package org.grantscope.core.format;

import org.grantscope.core.observe.Progress;

/**
 * The lines of a text that hold one of some marks, in order; the others are passed over without being looked at. Lines end
 * as those of {@link String#lines()} do. Not thread-safe.
 */
final class MarkedLines {

	private static final int CHECKED_EVERY = 1 << 10;

	private final String text;
	private final Marks marks;
	private final Progress progress;
	private int begin;
	private int end;
	private int next;
	private int number;
	private int lines;
	/** Where the next carriage return is, as far as it was looked for. */
	private int returned = -1;

	MarkedLines(String text, Progress progress, Marks marks) {
		this.text = text;
		this.progress = progress;
		this.marks = marks;
	}

	/**
	 * Goes to the next line that holds a mark.
	 *
	 * @return whether there is one
	 * @throws java.util.concurrent.CancellationException now and then, when {@code progress} is cancelled
	 */
	boolean next() {
		int hit = marks.next(text, next);
		if (++lines % CHECKED_EVERY == 0) {
			progress.checkCancelled();
		}
		if (hit >= text.length()) {
			return false;
		}
		passTo(hit);
		return true;
	}

	/** Goes to the line that directly follows, marked or not; false when the text ends with this one. */
	boolean follow() {
		if (next >= text.length()) {
			return false;
		}
		passTo(next);
		return true;
	}

	private void passTo(int position) {
		do {
			begin = next;
			end = endOf(begin);
			next = end == text.length() ? end : end + (text.startsWith("\r\n", end) ? 2 : 1);
			number++;
		} while (next <= position && next < text.length());
	}

	private int endOf(int from) {
		if (returned < from) {
			int at = text.indexOf('\r', from);
			returned = at < 0 ? text.length() : at;
		}
		int fed = text.indexOf('\n', from);
		return Math.min(returned, fed < 0 ? text.length() : fed);
	}

	/** The line's number, from 1. */
	int number() {
		return number;
	}

	/** The line without its end. */
	String line() {
		return text.substring(begin, end);
	}

	/** Whether its end is there; only the last line of a text may lack it. */
	boolean ended() {
		return end < text.length();
	}

	/** How many lines the whole text has; goes to its end. */
	int count() {
		while (follow()) {
			// only counted
		}
		return number;
	}
}
