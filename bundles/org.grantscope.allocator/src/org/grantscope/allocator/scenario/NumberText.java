package org.grantscope.allocator.scenario;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as C reads them with base 0: decimal, hexadecimal after {@code 0x}, octal after {@code 0}. */
final class NumberText {

	private static final Pattern NUMBER = Pattern.compile("(-?)(?:0[xX]([0-9a-fA-F]{1,40})|0([0-7]{1,60})|(0|[1-9][0-9]{0,60}))");

	private NumberText() {
	}

	/** 64 bits; empty when the text is no number, or one that does not fit. */
	static OptionalLong parse(String text) {
		return exact(text).filter(NumberText::fits).map(number -> OptionalLong.of(number.longValue())).orElse(OptionalLong.empty());
	}

	/** The number; empty when the text is none. */
	static Optional<BigInteger> exact(String text) {
		Matcher matcher = NUMBER.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		BigInteger magnitude = matcher.group(2) != null ? new BigInteger(matcher.group(2), 16)
				: matcher.group(3) != null ? new BigInteger(matcher.group(3), 8) : new BigInteger(matcher.group(4));
		return Optional.of(matcher.group(1).isEmpty() ? magnitude : magnitude.negate());
	}

	private static boolean fits(BigInteger number) {
		return number.signum() < 0 ? number.bitLength() < Long.SIZE : number.bitLength() <= Long.SIZE;
	}
}
