package org.grantscope.core.abi;

/**
 * Domain numbers. Source: Xen {@code xen/include/public/xen.h}, {@code DOMID_*}.
 */
public final class Domid {

	/** The largest number that the 16-bit field holds. */
	public static final int MAX = 0xffff;
	/** {@code DOMID_FIRST_RESERVED}: no real domain has this number or a higher one. */
	public static final int FIRST_RESERVED = 0x7ff0;
	/** {@code DOMID_SELF}: the calling domain, in a hypercall; as a grantee it names nobody. */
	public static final int SELF = 0x7ff0;

	private Domid() {
	}

	/** A domain's number as Xen writes it, {@code d5}; a reserved number by its name, {@code DOMID_SELF}. */
	public static String describe(int domid) {
		return switch (domid) {
			case SELF -> "DOMID_SELF";
			case 0x7ff1 -> "DOMID_IO";
			case 0x7ff2 -> "DOMID_XEN";
			case 0x7ff3 -> "DOMID_COW";
			case 0x7ff4 -> "DOMID_INVALID";
			case 0x7fff -> "DOMID_IDLE";
			default -> "d" + domid;
		};
	}
}
