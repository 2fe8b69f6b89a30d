package org.grantscope.live.gdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The data of a packet while it comes: its sum, and its bytes with runs expanded. */
final class PacketBody {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long EACH = 0x0101010101010101L;
	private static final long EVEN = 0x00ff00ff00ff00ffL;

	/** From here on no byte means anything but itself; digits and letters are of these. */
	private static final int PLAIN = '0';

	/** Longs whose bytes fit summed into 16 bits each. */
	private static final int SUMMED = 64;

	private static final int RUN = '*';
	private static final int FIRST_COUNT = ' ';
	private static final int LAST_COUNT = '~';
	private static final int SHORTEST_RUN = 3;

	private byte[] data = new byte[1 << 12];
	private int length;
	private int sum;
	private boolean inRun;
	private boolean broken;

	/** Another one. */
	void begin() {
		length = 0;
		sum = 0;
		inRun = false;
		broken = false;
	}

	/** One more byte as it came, none that frames. */
	void add(byte b) {
		sum += b;
		if (inRun) {
			inRun = false;
			repeat(b);
		} else if (b == RUN) {
			inRun = true;
		} else {
			grow(1);
			data[length++] = b;
		}
	}

	/** As many more of the last one as the character tells: its distance from the blank, and three. */
	private void repeat(byte count) {
		if (length == 0 || count < FIRST_COUNT || count > LAST_COUNT) {
			broken = true;
			return;
		}
		int more = count - FIRST_COUNT + SHORTEST_RUN;
		grow(more);
		Arrays.fill(data, length, length + more, data[length - 1]);
		length += more;
	}

	/** Takes bytes while eight at a time mean nothing but themselves, and tells how many it took. */
	int addPlain(byte[] from, int start, int end) {
		if (inRun) {
			return 0;
		}
		int at = start;
		boolean plain = true;
		while (plain && at + Long.BYTES <= end) {
			long sums = 0;
			int last = Math.min(end - Long.BYTES, at + (SUMMED - 1) * Long.BYTES);
			for (; at <= last; at += Long.BYTES) {
				long eight = (long) LONG.get(from, at);
				if (((eight - PLAIN * EACH | eight) & 0x80 * EACH) != 0) {
					plain = false;
					break;
				}
				sums += (eight & EVEN) + (eight >>> 8 & EVEN);
			}
			sum += (int) ((sums & 0xffff) + (sums >>> 16 & 0xffff) + (sums >>> 32 & 0xffff) + (sums >>> 48));
		}
		int taken = at - start;
		grow(taken);
		System.arraycopy(from, start, data, length, taken);
		length += taken;
		return taken;
	}

	private void grow(int more) {
		if (length + more > data.length) {
			data = Arrays.copyOf(data, 2 * data.length + more);
		}
	}

	/** How many bytes it has, runs expanded. */
	int length() {
		return length;
	}

	/** The checksum of what came. */
	int sum() {
		return sum & 0xff;
	}

	/** Whether every run had a length, and something to repeat. */
	boolean wellFormed() {
		return !broken && !inRun;
	}

	/** A copy of its bytes. */
	byte[] data() {
		return Arrays.copyOf(data, length);
	}
}
