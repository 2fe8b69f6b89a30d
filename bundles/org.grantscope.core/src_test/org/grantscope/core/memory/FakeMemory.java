package org.grantscope.core.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A memory that can be written: a page is there once something was written to it. It counts what it is asked. */
public final class FakeMemory implements MemoryReader {

	private static final int PAGE = 4096;

	private final TreeMap<Long, byte[]> pages = new TreeMap<>();
	private int requests;
	private long bytesRead;

	/** Writes two bytes, little endian, which lie in one page. */
	public void putShort(long address, int value) {
		at(address).putShort((short) value);
	}

	/** Writes four bytes, little endian, which lie in one page. */
	public void putInt(long address, long value) {
		at(address).putInt((int) value);
	}

	/** Writes eight bytes, little endian, which lie in one page. */
	public void putLong(long address, long value) {
		at(address).putLong(value);
	}

	/** Writes any number of bytes. */
	public void put(long address, byte[] bytes) {
		for (int done = 0; done < bytes.length;) {
			ByteBuffer page = at(address + done);
			int count = Math.min(bytes.length - done, page.remaining());
			page.put(bytes, done, count);
			done += count;
		}
	}

	/** The eight bytes there, little endian, which lie in one page that is there. */
	public long getLong(long address) {
		return at(address).getLong();
	}

	/** Takes away the page that has this address. */
	public void unmap(long address) {
		pages.remove(address >> 12);
	}

	/** The addresses of all pages that are there, ascending as signed numbers. */
	public List<Long> pageAddresses() {
		return pages.keySet().stream().map(page -> page << 12).toList();
	}

	/** How often it was asked for something. */
	public int requests() {
		return requests;
	}

	/** How many bytes it gave. */
	public long bytesRead() {
		return bytesRead;
	}

	/** Counts from nothing again. */
	public void resetCounts() {
		requests = 0;
		bytesRead = 0;
	}

	@Override
	public byte[] read(long address, int length) throws UnreadableMemoryException {
		requests++;
		return bytes(address, length);
	}

	@Override
	public List<byte[]> readAll(List<MemoryRange> ranges) throws UnreadableMemoryException {
		requests++;
		List<byte[]> all = new ArrayList<>();
		for (MemoryRange range : ranges) {
			all.add(bytes(range.address(), range.length()));
		}
		return all;
	}

	private byte[] bytes(long address, int length) throws UnreadableMemoryException {
		byte[] bytes = new byte[length];
		for (int done = 0; done < length;) {
			long at = address + done;
			byte[] page = pages.get(at >> 12);
			if (page == null) {
				throw new UnreadableMemoryException(at, 1, "no page there");
			}
			int offset = (int) (at & PAGE - 1);
			int count = Math.min(length - done, PAGE - offset);
			System.arraycopy(page, offset, bytes, done, count);
			done += count;
		}
		bytesRead += length;
		return bytes;
	}

	private ByteBuffer at(long address) {
		byte[] page = pages.computeIfAbsent(address >> 12, number -> new byte[PAGE]);
		return ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).position((int) (address & PAGE - 1));
	}
}
