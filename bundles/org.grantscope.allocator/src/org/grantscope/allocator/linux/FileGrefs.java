package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.xen.Page;

/**
 * The grefs of one open file in the order allocated, which is that of their indices; the counterpart of the list in
 * {@code struct gntalloc_file_private_data}. The driver walks along that list to find an index; here a map finds it, with
 * the same answer.
 */
final class FileGrefs {

	private final Map<Long, Gref> byIndex = new HashMap<>();
	private @Nullable Gref first;
	private @Nullable Gref last;

	int size() {
		return byIndex.size();
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
		byIndex.put(gref.fileIndex, gref);
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
		byIndex.remove(gref.fileIndex);
	}

	/** All of them, in order. */
	List<Gref> all() {
		List<Gref> all = new ArrayList<>(size());
		for (Gref gref = first; gref != null; gref = gref.nextInFile) {
			all.add(gref);
		}
		return all;
	}

	/**
	 * The grefs of that many pages from that index on; counterpart of {@code find_grefs}.
	 *
	 * @param count unsigned; no range matches 0
	 * @return none when an index is missing
	 */
	List<Gref> find(long index, int count) {
		Gref gref = byIndex.get(index);
		if (gref == null || count == 0 || Integer.compareUnsigned(count, size()) > 0) {
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
