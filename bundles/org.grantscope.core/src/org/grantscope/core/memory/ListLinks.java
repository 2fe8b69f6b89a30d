package org.grantscope.core.memory;

/**
 * The two pointers of a {@code struct list_head}, unsigned.
 *
 * <p>Source: Linux 6.1 {@code include/linux/types.h}, {@code include/linux/poison.h}, and x86's {@code ILLEGAL_POINTER_VALUE}.
 *
 * @param next the address of the next one's
 * @param prev the address of the one's before
 */
record ListLinks(long next, long prev) {

	/** Bytes of both. */
	static final int BYTES = 16;

	/** Every one begins at a multiple of it. */
	static final int ALIGNMENT = 8;

	private static final long ILLEGAL_POINTER = 0xdead000000000000L;
	private static final long POISON_NEXT = 0x100;
	private static final long POISON_PREV = 0x122;

	/** Whether it was taken off its list by {@code list_del}, which leaves addresses behind that nothing has. */
	boolean isDeleted() {
		return isPoison(ILLEGAL_POINTER) || isPoison(0);
	}

	private boolean isPoison(long delta) {
		return next == delta + POISON_NEXT && prev == delta + POISON_PREV;
	}

	/** Whether it is a ring of its own, at that address: {@code list_del_init} leaves that, and an empty list is one. */
	boolean isAlone(long address) {
		return next == address && prev == address;
	}
}
