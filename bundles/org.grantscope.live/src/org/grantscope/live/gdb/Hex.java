package org.grantscope.live.gdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/** Bytes in packets as two hexadecimal digits each; eight digits at a time, since a table is half a million of them. */
final class Hex {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	/** The same in each of the eight bytes of a long. */
	private static final long EACH = 0x0101010101010101L;
	private static final long HIGH = 0x80 * EACH;

	private Hex() {
	}

	/** The bytes that these digits are, from there on; empty when they are not digits, or an odd number of them. */
	static Optional<byte[]> decode(byte[] digits, int from) {
		int count = digits.length - from;
		if (count < 0 || count % 2 != 0) {
			return Optional.empty();
		}
		byte[] bytes = new byte[count / 2];
		int at = from;
		int i = 0;
		for (; i + 4 <= bytes.length; i += 4, at += 8) {
			long eight = (long) LONG.get(digits, at);
			if (!areDigits(eight)) {
				return Optional.empty();
			}
			INT.set(bytes, i, four(eight));
		}
		for (; i < bytes.length; i++, at += 2) {
			int value = Character.digit(digits[at], 16) << 4 | Character.digit(digits[at + 1], 16);
			if (value < 0) {
				return Optional.empty();
			}
			bytes[i] = (byte) value;
		}
		return Optional.of(bytes);
	}

	/** Whether each is a digit: adding what is missing to 128 sets its highest bit from there on. */
	private static boolean areDigits(long c) {
		long letter = c | 0x20 * EACH;
		long decimal = c + (0x80 - '0') * EACH & ~(c + (0x80 - '9' - 1) * EACH);
		long other = letter + (0x80 - 'a') * EACH & ~(letter + (0x80 - 'f' - 1) * EACH);
		return (c & HIGH) == 0 && ((decimal | other) & HIGH) == HIGH;
	}

	/** Letters have bit 6, and count from 9 in their lowest bits. */
	private static int four(long c) {
		long values = (c & 0x0f * EACH) + 9 * (c >>> 6 & EACH);
		long bytes = (values | values >>> 4) & 0x00ff00ff00ff00ffL;
		long pairs = (bytes | bytes >>> 8) & 0x0000ffff0000ffffL;
		return (int) (pairs | pairs >>> 16);
	}
}
