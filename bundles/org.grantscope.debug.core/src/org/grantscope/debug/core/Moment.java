package org.grantscope.debug.core;

import java.util.Optional;

import org.grantscope.model.Machine;

/**
 * Of which moment of a machine's timeline a picture is.
 *
 * @param step   how many steps led to it
 * @param steps  how many there were when it was looked at
 * @param what   the last of these steps in words, with what it came to; empty where nobody asked and at the beginning
 * @param isPast whether it stays when more is done; else the picture follows
 * @param before with what it is to be compared: in the past the moment before; empty for the picture that was shown before, and in
 *               the past for nothing
 */
public record Moment(int step, int steps, Optional<String> what, boolean isPast, Optional<Machine> before) {

	/** For people: {@code after step 12 of 40: d0 p1 close fd 3, ok}. */
	@Override
	public String toString() {
		String when = !isPast ? "now, after " + count(steps) : step == 0 ? "at the beginning, before " + count(steps)
				: "after step %d of %d".formatted(step, steps);
		return when + what.map(text -> ": " + text).orElse("");
	}

	private static String count(int steps) {
		return steps == 1 ? "1 step" : steps + " steps";
	}
}
