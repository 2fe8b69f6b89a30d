package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The grefs of all files in the order allocated, chained through the grefs themselves; the counterpart of
 * {@code gref_list}. The chain matters: a mapping that goes walks along it, over whatever lies there.
 */
final class GrefList {

	private @Nullable Gref first;
	private @Nullable Gref last;
	private int size;

	int size() {
		return size;
	}

	void append(Gref gref) {
		Gref end = last;
		gref.previous = end;
		gref.next = null;
		if (end == null) {
			first = gref;
		} else {
			end.next = gref;
		}
		last = gref;
		size++;
	}

	/** Takes a gref out; its neighbours close up. */
	void remove(Gref gref) {
		Gref before = gref.previous;
		Gref after = gref.next;
		if (before == null) {
			first = after;
		} else {
			before.next = after;
		}
		if (after == null) {
			last = before;
		} else {
			after.previous = before;
		}
		gref.previous = null;
		gref.next = null;
		size--;
	}

	/** All grefs now, in order; the list may change while the caller goes through them. */
	List<Gref> all() {
		List<Gref> all = new ArrayList<>();
		for (Gref gref = first; gref != null; gref = gref.next) {
			all.add(gref);
		}
		return all;
	}
}
