package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One open file of the device: its grefs in the order allocated, the index of the next one, and what refers to it.
 * Counterpart of {@code struct gntalloc_file_private_data} and of {@code struct file}.
 */
final class GntallocFile {

	final int id;
	/** The index of the next page, in bytes; never goes back. */
	long nextIndex;
	/** Descriptors and memory mappings that keep the file open. */
	int references = 1;
	final List<Gref> grefs = new ArrayList<>();

	GntallocFile(int id) {
		this.id = id;
	}

	/**
	 * The grefs of that many pages from that index on, as part of this file's list; counterpart of {@code find_grefs}.
	 *
	 * @param count unsigned; no range matches 0
	 * @return a view of the list, or empty when an index is missing or out of order
	 */
	Optional<List<Gref>> find(long index, int count) {
		int start = 0;
		while (start < grefs.size() && grefs.get(start).fileIndex != index) {
			start++;
		}
		if (count == 0 || Integer.compareUnsigned(count, grefs.size() - start) > 0) {
			return Optional.empty();
		}
		for (int i = 1; i < count; i++) {
			if (grefs.get(start + i).fileIndex != index + (long) i * GntallocDriver.PAGE_BYTES) {
				return Optional.empty();
			}
		}
		return Optional.of(grefs.subList(start, start + count));
	}

	GntallocFile copy(MachineCopy copy) {
		GntallocFile file = new GntallocFile(id);
		file.nextIndex = nextIndex;
		file.references = references;
		grefs.forEach(gref -> file.grefs.add(copy.gref(gref)));
		return file;
	}
}
