package org.grantscope.core.memory;

import java.io.IOException;
import java.util.List;

import org.grantscope.core.abi.Field;
import org.grantscope.core.observe.Progress;

/**
 * A kernel's memory as numbers, pointers and structures, of a little-endian machine of 64 bits. Every read may throw what
 * {@link MemoryReader#read} does.
 */
final class KernelView {

	private static final int ADDRESS_BITS = 57;
	private static final long FIRST_PAGE = 4096;
	private static final Field U32 = new Field("u32", 0, 4);
	private static final Field U64 = new Field("u64", 0, 8);

	private final MemoryReader memory;
	private final Progress progress;
	private final boolean upperHalf;

	/**
	 * Looks at that memory.
	 *
	 * @param upperHalf whether it is a kernel's, whose addresses have the highest bit set; not so a program's
	 */
	KernelView(MemoryReader memory, boolean upperHalf, Progress progress) {
		this.memory = memory;
		this.upperHalf = upperHalf;
		this.progress = progress;
	}

	void checkCancelled() {
		progress.checkCancelled();
	}

	byte[] read(long address, int length) throws IOException {
		progress.checkCancelled();
		if (Long.compareUnsigned(address + length - 1, address) < 0) {
			throw new UnreadableMemoryException(address, length, "beyond the last address");
		}
		byte[] bytes = memory.read(address, length);
		if (bytes.length != length) {
			throw new IOException("%d bytes at 0x%x were asked for, %d came".formatted(length, address, bytes.length));
		}
		progress.worked(length);
		return bytes;
	}

	/** All of them together, so that they need not be asked for one by one; what cannot be read shows when it is wanted. */
	void prefetch(List<MemoryRange> ranges) throws IOException {
		progress.checkCancelled();
		try {
			memory.readAll(ranges);
		} catch (UnreadableMemoryException e) {
			return; // whoever wants one of them reads it and learns which
		}
	}

	long u32(long address) throws IOException {
		return U32.value(read(address, 4), 0);
	}

	long u64(long address) throws IOException {
		return U64.value(read(address, 8), 0);
	}

	static long u64(byte[] bytes, int at) {
		return U64.value(bytes, at);
	}

	static int s32(byte[] bytes, int at) {
		return (int) U32.value(bytes, at);
	}

	ListLinks links(long address) throws IOException {
		byte[] both = read(address, ListLinks.BYTES);
		return new ListLinks(u64(both, 0), u64(both, 8));
	}

	/**
	 * Whether something can be at that address: it is canonical (4- or 5-level page tables), in the half of the address space
	 * that the symbols are in, and not in the first page.
	 */
	boolean isPointer(long value) {
		int unused = Long.SIZE - ADDRESS_BITS;
		boolean canonical = value << unused >> unused == value;
		return canonical && (upperHalf ? value < 0 : value >= FIRST_PAGE);
	}

	/** The same, of what can hold links of a list. */
	boolean isListPointer(long value) {
		return isPointer(value) && value % ListLinks.ALIGNMENT == 0;
	}
}
