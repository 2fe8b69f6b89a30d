package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.xen.Page;

/**
 * The grefs of one open file in the order allocated, which is that of their indices; the counterpart of the list in
 * {@code struct gntalloc_file_private_data}. The driver walks along that list to find an index; here arrays of neighbouring
 * pages find it, with the same answer.
 */
final class FileGrefs {

	/** Pages whose grefs lie in one array; a power of two. */
	private static final int CHUNK = 256;

	private final Map<Long, Chunk> chunks = new HashMap<>();
	/** The one used last, which stays although it may be empty. */
	private Chunk recent = new Chunk(0);
	private @Nullable Gref first;
	private @Nullable Gref last;
	private int size;

	/** The grefs of {@value FileGrefs#CHUNK} neighbouring pages, by page. */
	private static final class Chunk {
		final long number;
		final @Nullable Gref[] grefs = new @Nullable Gref[CHUNK];
		int used;

		Chunk(long number) {
			this.number = number;
		}
	}

	int size() {
		return size;
	}

	void append(Gref gref) {
		Gref end = last;
		gref.previousInFile = end;
		gref.nextInFile = null;
		if (end == null) {
			first = gref;
		} else {
			end.nextInFile = gref;
		}
		last = gref;
		size++;
		long page = page(gref.fileIndex);
		Chunk chunk = recent;
		if (chunk.number != page / CHUNK) {
			chunk = chunks.computeIfAbsent(page / CHUNK, Chunk::new);
			makeRecent(chunk);
		}
		chunk.grefs[(int) (page % CHUNK)] = gref;
		chunk.used++;
	}

	private void makeRecent(Chunk chunk) {
		if (recent.used == 0) {
			chunks.remove(recent.number);
		} else {
			chunks.put(recent.number, recent);
		}
		recent = chunk;
	}

	void remove(Gref gref) {
		Gref before = gref.previousInFile;
		Gref after = gref.nextInFile;
		if (before == null) {
			first = after;
		} else {
			before.nextInFile = after;
		}
		if (after == null) {
			last = before;
		} else {
			after.previousInFile = before;
		}
		gref.previousInFile = null;
		gref.nextInFile = null;
		size--;
		long page = page(gref.fileIndex);
		Chunk chunk = chunk(page);
		if (chunk != null) {
			chunk.grefs[(int) (page % CHUNK)] = null;
			chunk.used--;
			if (chunk.used == 0 && chunk != recent) {
				chunks.remove(chunk.number);
			}
		}
	}

	private static long page(long index) {
		return index >>> Long.numberOfTrailingZeros(Page.BYTES);
	}

	private @Nullable Chunk chunk(long page) {
		return recent.number == page / CHUNK ? recent : chunks.get(page / CHUNK);
	}

	/** All of them, in order. */
	List<Gref> all() {
		List<Gref> all = new ArrayList<>(size);
		for (Gref gref = first; gref != null; gref = gref.nextInFile) {
			all.add(gref);
		}
		return all;
	}

	private @Nullable Gref at(long index) {
		Chunk chunk = index % Page.BYTES == 0 ? chunk(page(index)) : null;
		return chunk == null ? null : chunk.grefs[(int) (page(index) % CHUNK)];
	}

	/**
	 * The grefs of that many pages from that index on; counterpart of {@code find_grefs}.
	 *
	 * @param count unsigned; no range matches 0
	 * @return none when an index is missing
	 */
	List<Gref> find(long index, int count) {
		Gref gref = at(index);
		if (gref == null || count == 0 || Integer.compareUnsigned(count, size) > 0) {
			return List.of();
		}
		if (count == 1) {
			return List.of(gref);
		}
		List<Gref> found = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			if (gref == null || gref.fileIndex != index + (long) i * Page.BYTES) {
				return List.of();
			}
			found.add(gref);
			gref = gref.nextInFile;
		}
		return found;
	}
}
