package org.grantscope.allocator.linux;

import org.eclipse.jdt.annotation.Nullable;

/** One grant of the driver; the counterpart of {@code struct gntalloc_gref} in Linux {@code drivers/xen/gntalloc.c}, 6.1.192. */
final class Gref {

	/** No file lists it. */
	static final int NO_FILE = -1;

	final long fileIndex;
	final Page page;
	int ref;
	int users = 1;
	/** The driver has freed it. Its file may list it still: that is one of the driver's faults. */
	boolean deleted;
	/** The file that lists it. */
	int fileId;
	/** The action of the unmap notification, and the byte's offset in the page. */
	int notifyAction;
	int notifyOffset;
	/** The neighbours in the driver's global list. */
	@Nullable Gref next;
	@Nullable Gref previous;

	Gref(int fileId, long fileIndex, Page page) {
		this.fileId = fileId;
		this.fileIndex = fileIndex;
		this.page = page;
	}

	/** A copy that is in no list yet. */
	Gref copy(MachineCopy copy) {
		Gref gref = new Gref(fileId, fileIndex, copy.page(page));
		gref.ref = ref;
		gref.users = users;
		gref.deleted = deleted;
		gref.notifyAction = notifyAction;
		gref.notifyOffset = notifyOffset;
		return gref;
	}
}
