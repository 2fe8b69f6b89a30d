package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A memory that is read by pages, each once, for as long as the machine stands still. Pages that are missing are asked for
 * together, neighbours in one range. Where a page cannot be read, the piece of it that is wanted is asked for by itself: not
 * everything that answers thinks in pages.
 *
 * <p>Not for use by several threads at once.
 */
public final class PagedMemory implements MemoryReader {

	/** Bytes of a page, and the address that each begins at a multiple of. */
	public static final int PAGE_BYTES = 4096;

	private static final int PAGE_SHIFT = 12;
	private static final int PAGES_OF_RUN = 256;
	private static final int PIECES = 4096;
	private static final byte[] UNREADABLE = {};

	private final MemoryReader reader;
	private final Map<Long, byte[]> pages;
	private final Map<MemoryRange, Piece> pieces = newest(PIECES);
	private final int maxPages;

	/**
	 * Nothing is read yet.
	 *
	 * @param maxBytes what may be kept, at least a page; what was not asked for longest goes first, and what is asked for at
	 *                 once and is more than this is not kept
	 */
	public PagedMemory(MemoryReader reader, int maxBytes) {
		if (maxBytes < PAGE_BYTES) {
			throw new IllegalArgumentException("not even one page: " + maxBytes + " bytes");
		}
		this.reader = reader;
		this.maxPages = maxBytes / PAGE_BYTES;
		this.pages = newest(maxPages);
	}

	/** The machine ran: what was read is no longer so. */
	public void forget() {
		pages.clear();
		pieces.clear();
	}

	@Override
	public byte[] read(long address, int length) throws IOException {
		return readAll(List.of(new MemoryRange(address, length))).get(0);
	}

	@Override
	public List<byte[]> readAll(List<MemoryRange> ranges) throws IOException {
		long wanted = 0;
		for (MemoryRange range : ranges) {
			wanted += lastPage(range) - firstPage(range) + 1;
		}
		if (wanted > maxPages) {
			return reader.readAll(ranges);
		}
		List<MemoryRange> missing = runs(missing(ranges));
		if (!missing.isEmpty()) {
			fetch(missing);
		}
		List<byte[]> all = new ArrayList<>(ranges.size());
		for (MemoryRange range : ranges) {
			all.add(assemble(range));
		}
		return all;
	}

	private static long firstPage(MemoryRange range) {
		return range.address() >>> PAGE_SHIFT;
	}

	private static long lastPage(MemoryRange range) {
		return range.address() + range.length() - 1 >>> PAGE_SHIFT;
	}

	/** The numbers of pages that are not known; asking for those that are keeps them from going when the others come. */
	private TreeSet<Long> missing(List<MemoryRange> ranges) {
		TreeSet<Long> missing = new TreeSet<>();
		for (MemoryRange range : ranges) {
			for (long page = firstPage(range); page <= lastPage(range); page++) {
				if (pages.get(page) == null) {
					missing.add(page);
				}
			}
		}
		return missing;
	}

	private static List<MemoryRange> runs(TreeSet<Long> numbers) {
		List<MemoryRange> runs = new ArrayList<>();
		long begin = 0;
		int count = 0;
		for (long number : numbers) {
			if (count > 0 && (number != begin + count || count == PAGES_OF_RUN)) {
				runs.add(new MemoryRange(begin << PAGE_SHIFT, count * PAGE_BYTES));
				count = 0;
			}
			begin = count == 0 ? number : begin;
			count++;
		}
		if (count > 0) {
			runs.add(new MemoryRange(begin << PAGE_SHIFT, count * PAGE_BYTES));
		}
		return runs;
	}

	/** Reads whole pages; when that fails, each half of them, until it is known which ones cannot be read. */
	private void fetch(List<MemoryRange> runs) throws IOException {
		try {
			List<byte[]> read = reader.readAll(runs);
			for (int i = 0; i < runs.size(); i++) {
				keep(runs.get(i), read.get(i));
			}
		} catch (UnreadableMemoryException e) {
			MemoryRange first = runs.get(0);
			if (runs.size() > 1) {
				int half = runs.size() / 2;
				fetch(runs.subList(0, half));
				fetch(runs.subList(half, runs.size()));
			} else if (first.length() > PAGE_BYTES) {
				int half = first.length() / PAGE_BYTES / 2 * PAGE_BYTES;
				fetch(List.of(new MemoryRange(first.address(), half)));
				fetch(List.of(new MemoryRange(first.address() + half, first.length() - half)));
			} else {
				pages.put(firstPage(first), UNREADABLE);
			}
		}
	}

	private void keep(MemoryRange run, byte[] bytes) throws IOException {
		requireLength(run, bytes);
		for (int at = 0; at < run.length(); at += PAGE_BYTES) {
			byte[] page = new byte[PAGE_BYTES];
			System.arraycopy(bytes, at, page, 0, PAGE_BYTES);
			pages.put(run.address() + at >>> PAGE_SHIFT, page);
		}
	}

	private static void requireLength(MemoryRange range, byte[] bytes) throws IOException {
		if (bytes.length != range.length()) {
			throw new IOException("%d bytes at 0x%x were asked for, %d came".formatted(range.length(), range.address(), bytes.length));
		}
	}

	private byte[] assemble(MemoryRange range) throws IOException {
		byte[] bytes = new byte[range.length()];
		int at = 0;
		while (at < bytes.length) {
			long address = range.address() + at;
			int offset = (int) (address & PAGE_BYTES - 1);
			int length = Math.min(bytes.length - at, PAGE_BYTES - offset);
			byte[] page = pages.get(address >>> PAGE_SHIFT);
			if (page == null || page.length == 0) {
				System.arraycopy(piece(new MemoryRange(address, length)), 0, bytes, at, length);
			} else {
				System.arraycopy(page, offset, bytes, at, length);
			}
			at += length;
		}
		return bytes;
	}

	private byte[] piece(MemoryRange range) throws IOException {
		Piece piece = pieces.get(range);
		if (piece == null) {
			piece = ask(range);
			pieces.put(range, piece);
		}
		if (piece.bytes.length == 0) {
			throw new UnreadableMemoryException(range.address(), range.length(), piece.why);
		}
		return piece.bytes;
	}

	private Piece ask(MemoryRange range) throws IOException {
		try {
			byte[] bytes = reader.read(range.address(), range.length());
			requireLength(range, bytes);
			return new Piece(bytes, "");
		} catch (UnreadableMemoryException e) {
			return new Piece(UNREADABLE, e.why());
		}
	}

	/** Bytes of a page that cannot be read as a whole; none, and why, when they cannot be read either. */
	private record Piece(byte[] bytes, String why) {
	}

	/** A map that keeps so many of those that were last asked for. */
	private static <K, V> Map<K, V> newest(int count) {
		return new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
				return size() > count;
			}
		};
	}
}
