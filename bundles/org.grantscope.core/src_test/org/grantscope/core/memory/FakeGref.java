package org.grantscope.core.memory;

/**
 * A gref for a {@link FakeKernel}.
 *
 * @param ref    its reference
 * @param file   the number of the file that lists it, or {@link #NO_FILE}
 * @param pfn    its page
 * @param offset its file offset, in bytes
 * @param users  of it
 * @param flags  of its notification: 1 to clear a byte, 2 to send an event
 * @param pgoff  the byte
 * @param port   the event's
 */
public record FakeGref(int ref, int file, long pfn, long offset, int users, int flags, int pgoff, int port) {

	/** No file lists it: a mapping keeps it. */
	public static final int NO_FILE = -1;

	/** One without notification, whose page's number is made of its reference. */
	public FakeGref(int ref, int file, long offset, int users) {
		this(ref, file, 0x36000 + ref, offset, users, 0, 0, 0);
	}

	/** The same with a notification. */
	public FakeGref notifying(int newFlags, int newPgoff, int newPort) {
		return new FakeGref(ref, file, pfn, offset, users, newFlags, newPgoff, newPort);
	}
}
