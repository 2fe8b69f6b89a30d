package org.grantscope.debug.ui.memory;

import java.math.BigInteger;
import java.util.BitSet;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.MemoryByte;

/**
 * Some bytes of a memory block, and which of them could be read.
 *
 * @param bytes    as many as asked for; 0 where they could not be read
 * @param readable whose bits are set for the bytes that could
 */
record BlockBytes(byte[] bytes, BitSet readable) {

	/** Where the block's length is unknown, so much is shown: the largest table that Xen gives by default. */
	static final long DEFAULT_LENGTH = 64L * 4096;
	/** More than this is not shown of a block: a table of 1024 frames. */
	private static final long MOST = 1024L * 4096;

	/**
	 * Reads; may take long, and is not for the user interface's thread.
	 *
	 * @param offset of the first byte from the block's base
	 * @param length bytes
	 * @throws DebugException when the debugger refuses, whatever it is that it refuses
	 */
	static BlockBytes read(IMemoryBlock block, long offset, int length) throws DebugException {
		BlockBytes read = new BlockBytes(new byte[length], new BitSet(length));
		if (block instanceof IMemoryBlockExtension extension) {
			int unit = Math.max(1, extension.getAddressableSize());
			MemoryByte[] found = extension.getBytesFromAddress(
					extension.getBigBaseAddress().add(BigInteger.valueOf(offset / unit)), length / unit);
			for (int i = 0; found != null && i < Math.min(found.length, length); i++) {
				read.set(i, found[i].getValue(), found[i].isReadable());
			}
			return read;
		}
		byte[] all = block.getBytes();
		for (int i = 0; all != null && i < length && offset + i < all.length; i++) {
			read.set(i, all[(int) (offset + i)], true);
		}
		return read;
	}

	/** Whether all these bytes could be read. */
	boolean isReadable(int from, int length) {
		return readable.nextClearBit(from) >= from + length;
	}

	/** How many bytes from its base on are shown of a block; asks the debugger, and is not for the user interface's thread. */
	static long length(IMemoryBlock block) throws DebugException {
		if (!(block instanceof IMemoryBlockExtension extension)) {
			return Math.min(MOST, block.getLength());
		}
		int unit = Math.max(1, extension.getAddressableSize());
		BigInteger end = extension.getMemoryBlockEndAddress();
		BigInteger length = extension.getBigLength();
		BigInteger units = end != null ? end.subtract(extension.getBigBaseAddress()).add(BigInteger.ONE)
				: length != null && length.signum() > 0 ? length : BigInteger.valueOf(DEFAULT_LENGTH / unit);
		return units.multiply(BigInteger.valueOf(unit)).max(BigInteger.ZERO).min(BigInteger.valueOf(MOST)).longValue();
	}

	private void set(int at, byte value, boolean isReadable) {
		bytes[at] = isReadable ? value : 0;
		readable.set(at, isReadable);
	}
}
