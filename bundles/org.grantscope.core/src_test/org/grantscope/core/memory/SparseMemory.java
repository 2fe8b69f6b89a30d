package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A memory of which some ranges are there; it remembers what it was asked for. */
final class SparseMemory implements MemoryReader {

	private final TreeMap<Long, byte[]> parts = new TreeMap<>(Long::compareUnsigned);
	/** Each request, and the ranges in it. */
	final List<List<MemoryRange>> requests = new ArrayList<>();

	/** These bytes are there; what is there must not overlap. */
	SparseMemory with(long address, byte[] bytes) {
		parts.put(address, bytes);
		return this;
	}

	/** These pages are there, each filled with its number. */
	SparseMemory withPages(long... numbers) {
		for (long number : numbers) {
			byte[] page = new byte[4096];
			Arrays.fill(page, (byte) number);
			with(number << 12, page);
		}
		return this;
	}

	/** Writes 8 bytes into what is there. */
	void put(long address, long value) {
		var part = parts.floorEntry(address);
		ByteBuffer.wrap(part.getValue()).order(ByteOrder.LITTLE_ENDIAN).putLong((int) (address - part.getKey()), value);
	}

	@Override
	public byte[] read(long address, int length) throws IOException {
		requests.add(List.of(new MemoryRange(address, length)));
		return get(address, length);
	}

	@Override
	public List<byte[]> readAll(List<MemoryRange> ranges) throws IOException {
		requests.add(List.copyOf(ranges));
		List<byte[]> all = new ArrayList<>();
		for (MemoryRange range : ranges) {
			all.add(get(range.address(), range.length()));
		}
		return all;
	}

	private byte[] get(long address, int length) throws UnreadableMemoryException {
		byte[] bytes = new byte[length];
		for (int at = 0; at < length;) {
			var part = parts.floorEntry(address + at);
			long within = part == null ? 0 : address + at - part.getKey();
			if (part == null || within >= part.getValue().length) {
				throw new UnreadableMemoryException(address, length, "nothing there");
			}
			int count = Math.min(length - at, part.getValue().length - (int) within);
			System.arraycopy(part.getValue(), (int) within, bytes, at, count);
			at += count;
		}
		return bytes;
	}
}
