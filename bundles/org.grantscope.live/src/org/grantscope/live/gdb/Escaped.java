package org.grantscope.live.gdb;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Binary data in packets: what would frame them is written as {@code }} and its value with bit 5 turned. */
final class Escaped {

	private static final int ESCAPE = '}';
	private static final int TURNED = 0x20;

	private Escaped() {
	}

	/** As it may be sent: {@code # $ } *} escaped; the last of them for stubs that take it for a run. */
	static byte[] encode(byte[] data, int from, int to) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(to - from + 16);
		for (int i = from; i < to; i++) {
			int b = data[i];
			if (b == '#' || b == '$' || b == ESCAPE || b == '*') {
				out.write(ESCAPE);
				out.write(b ^ TURNED);
			} else {
				out.write(b);
			}
		}
		return out.toByteArray();
	}

	/**
	 * What was meant, from that byte of a packet's data on. An escape at the very end stands for nothing.
	 */
	static byte[] decode(byte[] data, int from) {
		byte[] out = new byte[data.length - from];
		int length = 0;
		for (int i = from; i < data.length; i++) {
			if (data[i] != ESCAPE) {
				out[length++] = data[i];
			} else if (++i < data.length) {
				out[length++] = (byte) (data[i] ^ TURNED);
			}
		}
		return length == out.length ? out : Arrays.copyOf(out, length);
	}
}
