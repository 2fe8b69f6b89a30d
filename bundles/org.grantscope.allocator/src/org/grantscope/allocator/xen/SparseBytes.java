package org.grantscope.allocator.xen;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The bytes of a page, of which only those blocks take memory that were written. A copy shares the bytes until one of the
 * two is written; copies may be made and read by other threads than the one that writes, as long as it does not write
 * meanwhile.
 */
final class SparseBytes {

	/** Bytes in a block; a page has one for each bit of a long. */
	private static final int BLOCK = Page.BYTES / Long.SIZE;

	/** Which blocks are there: the lowest bit is the first one. */
	private long present;
	/** Those that are there, one after another. */
	private byte @Nullable [] blocks;
	/** Somebody else may have the same array. */
	private boolean shared;

	SparseBytes() {
		// all zeros
	}

	/** A copy of what may change no more without a look at {@link #shared}. */
	SparseBytes(SparseBytes that) {
		present = that.present;
		blocks = that.blocks;
		shared = true;
		that.shared = true;
	}

	byte read(int offset) {
		byte[] content = blocks;
		int block = offset / BLOCK;
		return content == null || (present >>> block & 1) == 0 ? 0 : content[place(block) + offset % BLOCK];
	}

	private int place(int block) {
		return Long.bitCount(present & (1L << block) - 1) * BLOCK;
	}

	void write(int offset, byte value) {
		int block = offset / BLOCK;
		if ((present >>> block & 1) == 0) {
			if (value == 0) {
				return;
			}
			insert(block);
		}
		byte[] content = own();
		content[place(block) + offset % BLOCK] = value;
	}

	private void insert(int block) {
		byte[] old = blocks == null ? new byte[0] : blocks;
		int place = place(block);
		byte[] grown = Arrays.copyOf(old, old.length + BLOCK);
		System.arraycopy(old, place, grown, place + BLOCK, old.length - place);
		Arrays.fill(grown, place, place + BLOCK, (byte) 0);
		present |= 1L << block;
		blocks = grown;
		shared = false;
	}

	private byte[] own() {
		byte[] content = blocks == null ? new byte[0] : blocks;
		if (shared) {
			content = content.clone();
			blocks = content;
			shared = false;
		}
		return content;
	}

	void clear() {
		present = 0;
		blocks = null;
		shared = false;
	}

	/** The bytes that are not zero, with their offsets. */
	void write(StateWriter out) {
		int last = -1;
		for (long left = present; left != 0; left &= left - 1) {
			int block = Long.numberOfTrailingZeros(left) * BLOCK;
			for (int offset = block; offset < block + BLOCK; offset++) {
				byte value = read(offset);
				if (value != 0) {
					out.number(offset - last);
					out.number(value);
					last = offset;
				}
			}
		}
		out.number(0);
	}

	/** How many bytes of memory they take. */
	int weight() {
		byte[] content = blocks;
		return content == null ? 0 : content.length;
	}
}
