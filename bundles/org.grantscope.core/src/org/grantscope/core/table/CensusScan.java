package org.grantscope.core.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The census as bit arithmetic on one 64-bit load for each version 1 entry, without branches: bits 0 and 1 are the
 * type, 3 reading, 4 writing. In an entry that accepts a transfer, bit 3 is not reading but transfer_completed.
 */
final class CensusScan {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

	private CensusScan() {
	}

	static Census v1(byte[] bytes) {
		int valid = 0;
		int inUse = 0;
		int writing = 0;
		for (int offset = 0; offset < bytes.length; offset += 8) {
			int flags = (int) (long) LONG.get(bytes, offset);
			int write = flags >>> 4;
			int read = flags >>> 3 & (flags | ~(flags >>> 1));
			valid += (flags | flags >>> 1) & 1;
			inUse += (read | write) & 1;
			writing += write & 1;
		}
		return new Census(bytes.length / 8, valid, inUse, writing);
	}

	static Census v2(byte[] bytes, byte @Nullable [] status) {
		int valid = 0;
		for (int offset = 0; offset < bytes.length; offset += 16) {
			int flags = (int) (long) LONG.get(bytes, offset);
			valid += (flags | flags >>> 1) & 1;
		}
		int inUse = 0;
		int writing = 0;
		int entries = bytes.length / 16;
		for (int ref = 0; status != null && ref < entries; ref++) {
			int word = (short) SHORT.get(status, 2 * ref);
			inUse += (word >>> 3 | word >>> 4) & 1;
			writing += word >>> 4 & 1;
		}
		return new Census(entries, valid, inUse, writing);
	}
}
