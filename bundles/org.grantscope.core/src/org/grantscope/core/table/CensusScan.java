package org.grantscope.core.table;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The census as bit arithmetic without branches: the low flag bits of eight version 1 entries are gathered into the bytes of
 * one long and counted together, so the speed does not hang on the compiler making vector instructions of the loop. Bits 0
 * and 1 are the type, 3 reading, 4 writing; in an entry that accepts a transfer, bit 3 is not reading but transfer_completed.
 */
final class CensusScan {

	private static final int FOUR_ENTRIES = 32;
	private static final int LOW_FLAGS = 0x1f;
	/** The lowest bit of every lane. */
	private static final long LOWEST = 0x0101_0101_0101_0101L;

	private CensusScan() {
	}

	static Census v1(byte[] bytes) {
		int valid = 0;
		int inUse = 0;
		int writing = 0;
		for (int at = 0; at < bytes.length; at += 2 * FOUR_ENTRIES) {
			long lanes = fourLanes(bytes, at) | (long) fourLanes(bytes, at + FOUR_ENTRIES) << 32;
			long write = lanes >>> 4;
			long read = lanes >>> 3 & (lanes | ~(lanes >>> 1));
			valid += Long.bitCount((lanes | lanes >>> 1) & LOWEST);
			inUse += Long.bitCount((read | write) & LOWEST);
			writing += Long.bitCount(write & LOWEST);
		}
		return new Census(bytes.length / 8, valid, inUse, writing);
	}

	/** The low flag bits of four entries, one in each byte. */
	private static int fourLanes(byte[] bytes, int at) {
		return bytes[at] & LOW_FLAGS | (bytes[at + 8] & LOW_FLAGS) << 8 | (bytes[at + 16] & LOW_FLAGS) << 16
				| (bytes[at + 24] & LOW_FLAGS) << 24;
	}

	static Census v2(byte[] bytes, byte @Nullable [] status) {
		int valid = 0;
		for (int offset = 0; offset < bytes.length; offset += 16) {
			int flags = bytes[offset];
			valid += (flags | flags >>> 1) & 1;
		}
		int inUse = 0;
		int writing = 0;
		int entries = bytes.length / 16;
		for (int ref = 0; status != null && ref < entries; ref++) {
			int word = status[2 * ref];
			inUse += (word >>> 3 | word >>> 4) & 1;
			writing += word >>> 4 & 1;
		}
		return new Census(entries, valid, inUse, writing);
	}
}
