package org.grantscope.core.table;

/**
 * One entry of a grant table as a value, by what it offers. Numbers are unsigned: domids 16 bits, frames 32 bits in
 * version 1 and 64 in version 2.
 */
public sealed interface GrantEntry {

	/** The entry's reference: its number in the table. */
	int ref();

	/** All 16 bits of the flags. */
	int flags();

	/** The domid field: who may use the entry. */
	int domid();

	/**
	 * Nothing is offered: {@code GTF_invalid}, or a type that this version does not have. Linux leaves the domid and
	 * the frame of an entry that it frees, so both may be stale.
	 */
	record Invalid(int ref, int flags, int domid, long frame) implements GrantEntry {
	}

	/** {@code GTF_permit_access} to a whole frame. */
	record FullPage(int ref, int flags, int domid, long frame) implements GrantEntry {
	}

	/**
	 * {@code GTF_permit_access} to part of a frame, for copies only; version 2.
	 *
	 * @param pageOffset bytes from the start of the frame
	 * @param length     bytes
	 */
	record SubPage(int ref, int flags, int domid, long frame, int pageOffset, int length) implements GrantEntry {
	}

	/** {@code GTF_accept_transfer}: a frame may be given; once completed, {@code frame} is the one that was. */
	record AcceptTransfer(int ref, int flags, int domid, long frame) implements GrantEntry {
	}

	/**
	 * {@code GTF_transitive}, for copies only; version 2.
	 *
	 * @param grantor the domain whose grant is passed on
	 * @param gref    the reference in that domain's table
	 */
	record Transitive(int ref, int flags, int domid, int grantor, long gref) implements GrantEntry {
	}
}
