package org.grantscope.analysis.query;

import java.util.List;
import java.util.OptionalLong;

/** Milliseconds as a number and a unit. */
final class Durations {

	private record Unit(String sign, long millis) {
	}

	/** The largest first. */
	private static final List<Unit> UNITS = List.of(new Unit("d", 86_400_000), new Unit("h", 3_600_000), new Unit("m", 60_000),
			new Unit("s", 1_000), new Unit("ms", 1));

	private Durations() {
	}

	/** The signs of the units, the largest unit first. */
	static List<String> units() {
		return UNITS.stream().map(Unit::sign).toList();
	}

	/** Milliseconds; empty when the text is no number with a unit, or is too long a time. */
	static OptionalLong parse(String text) {
		int digits = 0;
		while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
			digits++;
		}
		String sign = text.substring(digits);
		for (Unit unit : UNITS) {
			if (digits > 0 && unit.sign().equals(sign)) {
				try {
					return OptionalLong.of(Math.multiplyExact(Long.parseLong(text.substring(0, digits)), unit.millis()));
				} catch (NumberFormatException | ArithmeticException e) {
					return OptionalLong.empty();
				}
			}
		}
		return OptionalLong.empty();
	}

	/** With the largest unit that leaves a whole number. */
	static String print(long millis) {
		for (Unit unit : UNITS) {
			if (millis != 0 && millis % unit.millis() == 0) {
				return millis / unit.millis() + unit.sign();
			}
		}
		return "0s";
	}
}
