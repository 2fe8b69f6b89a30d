package org.grantscope.allocator.linux;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Operation.SetUnmapNotify;
import org.grantscope.allocator.xen.StateWriter;

/**
 * One grant of the driver; the counterpart of {@code struct gntalloc_gref}, and of {@code struct notify_info} in it, in Linux
 * {@code drivers/xen/gntalloc.c}, 6.1.192.
 */
final class Gref implements StateWriter.Part {

	/** No file lists it. */
	static final int NO_FILE = -1;

	/** Grows along the driver's global list. */
	final long sequence;
	final long fileIndex;
	final GuestPage page;
	int ref;
	int users = 1;
	/** The driver has freed it. Its file may list it still: that is one of the driver's faults. */
	boolean deleted;
	/** The file that lists it. */
	int fileId;
	/** The action of the unmap notification, the byte's offset in the page, and the port. */
	int notifyAction;
	int notifyOffset;
	int notifyPort;
	/** The neighbours in the driver's global list. */
	@Nullable Gref next;
	@Nullable Gref previous;
	/** The neighbours in the file's list. */
	@Nullable Gref nextInFile;
	@Nullable Gref previousInFile;

	Gref(long sequence, int fileId, long fileIndex, GuestPage page) {
		this.sequence = sequence;
		this.fileId = fileId;
		this.fileIndex = fileIndex;
		this.page = page;
	}

	boolean clearsByte() {
		return (notifyAction & SetUnmapNotify.CLEAR_BYTE) != 0;
	}

	boolean sendsEvent() {
		return (notifyAction & SetUnmapNotify.SEND_EVENT) != 0;
	}

	/** Its place in the lists comes with the lists. */
	@Override
	public void write(StateWriter out) {
		out.number(fileId);
		out.number(fileIndex);
		out.part(page);
		out.number(ref);
		out.number(users);
		out.flag(deleted);
		out.number(notifyAction);
		if (clearsByte()) {
			out.number(notifyOffset);
		}
		if (sendsEvent()) {
			out.number(notifyPort);
		}
	}

	/** A copy that is in no list yet. */
	Gref copy(MachineCopy copy) {
		Gref gref = new Gref(sequence, fileId, fileIndex, copy.guestPage(page));
		gref.ref = ref;
		gref.users = users;
		gref.deleted = deleted;
		gref.notifyAction = notifyAction;
		gref.notifyOffset = notifyOffset;
		gref.notifyPort = notifyPort;
		return gref;
	}
}
