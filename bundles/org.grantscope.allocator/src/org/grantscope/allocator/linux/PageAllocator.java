package org.grantscope.allocator.linux;

import org.grantscope.allocator.xen.Memory;

/**
 * Gives out the domain's pages; the counterpart of {@code alloc_page} and {@code put_page}. Which page comes next differs
 * from boot to boot on a real machine; here it is the one freed last.
 */
final class PageAllocator {

	private final Memory memory;
	private final int domid;

	PageAllocator(Memory memory, int domid) {
		this.memory = memory;
		this.domid = domid;
	}

	/** A page of zeros with one reference. */
	GuestPage allocate() {
		return new GuestPage(memory.allocate(domid));
	}

	void get(GuestPage page) {
		page.references++;
	}

	/** Gives a reference back; with the last one, the page, unless it is another domain's. */
	void put(GuestPage page) {
		if (--page.references == 0 && page.isOwn) {
			memory.free(page.memory);
		}
	}
}
