package org.grantscope.allocator.linux;

import org.grantscope.allocator.xen.StateWriter;

/** What lies behind mapped memory, shared by the pieces that a mapping was split into; the counterpart of {@code vm_operations_struct}. */
interface VmaBacking extends StateWriter.Part {

	/** What begins the bytes of each. */
	enum Kind {
		GNTALLOC, GNTDEV, ANONYMOUS
	}

	/** Another piece of memory refers to it: by a split, a fork or a move. */
	void opened();

	/** A piece has gone. */
	void closed();

	/** The page table's entries of that range, in the process's addresses, are about to change or go. */
	void invalidate(long start, long end);

	/** Whether a fork gives the child the mapping too. */
	boolean isInherited();

	/** Whether an access where no page is brings one in. */
	boolean bringsPages();

	/** Whether memory may be written where the mapping's protection allows it. */
	boolean isWritable();

	VmaBacking copy(MachineCopy copy, Linux linux);
}
