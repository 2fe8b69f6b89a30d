package org.grantscope.allocator.linux;

import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.StateWriter;

/** A page with the references that the kernel counts; the counterpart of {@code struct page}. */
final class GuestPage implements StateWriter.Part {

	final Page memory;
	/** Whether the kernel's own allocator gave it out: not a page that was mapped through a grant. */
	final boolean isOwn;
	int references = 1;

	private GuestPage(Page memory, boolean isOwn) {
		this.memory = memory;
		this.isOwn = isOwn;
	}

	/** A page that the allocator gave out. */
	GuestPage(Page memory) {
		this(memory, true);
	}

	/** A page that is mapped through a grant. */
	static GuestPage foreign(Page memory) {
		return new GuestPage(memory, false);
	}

	@Override
	public void write(StateWriter out) {
		out.page(memory);
		out.flag(isOwn);
		out.number(references);
	}

	GuestPage copy(MachineCopy copy) {
		GuestPage page = new GuestPage(copy.page(memory), isOwn);
		page.references = references;
		return page;
	}
}
