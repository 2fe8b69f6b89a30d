package org.grantscope.live.gdb;

import java.util.Arrays;
import java.util.Optional;

/** Bytes in packets as two hexadecimal digits each. */
final class Hex {

	private static final byte[] VALUES = new byte[256];

	static {
		Arrays.fill(VALUES, (byte) -1);
		for (int i = 0; i < 16; i++) {
			VALUES[Character.forDigit(i, 16)] = (byte) i;
			VALUES[Character.toUpperCase(Character.forDigit(i, 16))] = (byte) i;
		}
	}

	private Hex() {
	}

	/** The bytes that these digits are, from there on; empty when they are not digits, or an odd number of them. */
	static Optional<byte[]> decode(byte[] digits, int from) {
		int count = digits.length - from;
		if (count < 0 || count % 2 != 0) {
			return Optional.empty();
		}
		byte[] bytes = new byte[count / 2];
		int wrong = 0;
		for (int i = 0, d = from; i < bytes.length; i++, d += 2) {
			int high = VALUES[digits[d] & 0xff];
			int low = VALUES[digits[d + 1] & 0xff];
			wrong |= high | low;
			bytes[i] = (byte) (high << 4 | low);
		}
		return wrong < 0 ? Optional.empty() : Optional.of(bytes);
	}
}
