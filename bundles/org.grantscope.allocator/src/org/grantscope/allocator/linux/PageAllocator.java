package org.grantscope.allocator.linux;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gives out pages of the guest's memory; the counterpart of {@code alloc_page} and {@code put_page}. Frame numbers of a
 * real machine differ from boot to boot; here they ascend, and the one freed last is given out first.
 */
final class PageAllocator {

	private static final long FIRST_FRAME = 0x36000;

	private final Deque<Long> free = new ArrayDeque<>();
	private long next = FIRST_FRAME;

	/** A page of zeros with one reference. */
	Page allocate() {
		return new Page(free.isEmpty() ? next++ : free.pop());
	}

	void get(Page page) {
		page.references++;
	}

	/** Gives a reference back; with the last one, the page. */
	void put(Page page) {
		if (--page.references == 0 && !page.freed) {
			page.freed = true;
			free.push(page.frame);
		}
	}

	PageAllocator copy() {
		PageAllocator copy = new PageAllocator();
		copy.free.addAll(free);
		copy.next = next;
		return copy;
	}
}
