package org.grantscope.core.format;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers in texts, refused where they have more bits than what they count. */
final class Numbers {

	private static final int LONGEST = 24;

	private Numbers() {
	}

	/** A decimal number of at most 31 bits; empty when it is none. */
	static OptionalInt of31Bits(CharSequence digits) {
		OptionalLong number = of64Bits(digits, 10);
		return number.isPresent() && number.getAsLong() >>> 31 == 0 ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
	}

	/** A number of 64 bits, unsigned; one with a minus is its complement. Empty when it is none. */
	static OptionalLong of64Bits(CharSequence digits, int radix) {
		if (digits.isEmpty() || digits.length() > LONGEST) {
			return OptionalLong.empty();
		}
		try {
			String text = digits.toString();
			return OptionalLong.of(text.startsWith("-") ? Long.parseLong(text, radix) : Long.parseUnsignedLong(text, radix));
		} catch (NumberFormatException e) {
			return OptionalLong.empty();
		}
	}
}
