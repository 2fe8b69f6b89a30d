package org.grantscope.allocator.linux;

import java.util.Arrays;

import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.observe.PackedRefs;

/**
 * The free grant references, chained through an array as in the kernel: for each free reference the next one. Freed
 * references go to the head and are used first, those of new frames to the tail. Counterpart of {@code gnttab_list},
 * {@code gnttab_free_head}, {@code gnttab_free_count} and {@code put_free_entry} in Linux
 * {@code drivers/xen/grant-table.c}, 6.1.192.
 */
final class FreeList {

	/** The end of the chain; the kernel has all bits set here too. */
	static final int END = -1;

	private int[] next;
	private int head = END;
	private int tail = END;
	private int size;

	FreeList(int entries) {
		next = new int[entries];
	}

	private FreeList(FreeList that) {
		next = that.next.clone();
		head = that.head;
		tail = that.tail;
		size = that.size;
	}

	FreeList copy() {
		return new FreeList(this);
	}

	int size() {
		return size;
	}

	/** Takes the head of a list that is not empty. */
	int take() {
		if (head == END) {
			throw new IllegalStateException("no free reference");
		}
		int ref = head;
		head = next[ref];
		size--;
		if (head == END) {
			tail = END;
		}
		return ref;
	}

	/** Frees a reference, to be used next. */
	void put(int ref) {
		next[ref] = head;
		head = ref;
		if (tail == END) {
			tail = ref;
		}
		size++;
	}

	/** Adds a reference to be used last; the array grows when it must. */
	void append(int ref) {
		if (ref >= next.length) {
			next = Arrays.copyOf(next, Math.max(ref + 1, next.length * 2));
		}
		next[ref] = END;
		if (tail == END) {
			head = ref;
		} else {
			next[tail] = ref;
		}
		tail = ref;
		size++;
	}

	void write(StateWriter out) {
		out.reserve(refs());
	}

	/** All free references, next one first. */
	PackedRefs refs() {
		int[] refs = new int[size];
		int at = 0;
		for (int ref = head; ref != END; ref = next[ref]) {
			refs[at++] = ref;
		}
		return PackedRefs.of(refs);
	}
}
