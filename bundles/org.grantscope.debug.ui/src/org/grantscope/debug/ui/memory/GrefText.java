package org.grantscope.debug.ui.memory;

import org.eclipse.jdt.annotation.Nullable;

/** A reference as somebody types it: decimal, or hexadecimal with {@code 0x}. */
final class GrefText {

	private GrefText() {
	}

	/** Why the text is no reference between the two, for people; null when it is one. */
	static @Nullable String problem(String text, int least, int most) {
		try {
			int ref = parse(text);
			return ref >= least && ref <= most ? null : "expected a gref from %d to %d, found %d".formatted(least, most, ref);
		} catch (NumberFormatException e) {
			return "expected a number such as 500 or 0x1f4, found '%s'".formatted(text);
		}
	}

	/** The reference; {@link NumberFormatException} when the text is none. */
	static int parse(String text) {
		return Integer.decode(text.strip());
	}
}
