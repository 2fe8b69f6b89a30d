package org.grantscope.core.abi;

/**
 * What an entry offers: the two lowest bits of its flags ({@code GTF_type_mask}).
 * Source: Xen {@code xen/include/public/grant_table.h}. Order and ordinal are Xen's numbers.
 */
public enum GrantType {

	/** {@code GTF_invalid}: nothing. */
	INVALID("invalid"),
	/** {@code GTF_permit_access}: map and access the frame. */
	PERMIT_ACCESS("permit_access"),
	/** {@code GTF_accept_transfer}: give this guest a frame. */
	ACCEPT_TRANSFER("accept_transfer"),
	/** {@code GTF_transitive}: copy through a grant that this guest was given; version 2 alone. */
	TRANSITIVE("transitive");

	/** {@code GTF_type_mask}. */
	public static final int MASK = 3;

	private static final GrantType[] BY_NUMBER = values();

	private final String label;

	GrantType(String label) {
		this.label = label;
	}

	/** Xen's name without its {@code GTF_} prefix. */
	public String label() {
		return label;
	}

	/** The type in a word of flags; the other bits do not matter. */
	public static GrantType of(int flags) {
		return BY_NUMBER[flags & MASK];
	}
}
