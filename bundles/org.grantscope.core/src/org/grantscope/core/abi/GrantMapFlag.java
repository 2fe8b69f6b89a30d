package org.grantscope.core.abi;

/**
 * One bit of the flags of a map of a grant. Source: Xen {@code xen/include/public/grant_table.h}, {@code GNTMAP_*}.
 */
public enum GrantMapFlag {

	/** {@code GNTMAP_device_map}: for devices. */
	DEVICE_MAP(0x01),
	/** {@code GNTMAP_host_map}: into the caller's page tables. */
	HOST_MAP(0x02),
	/** {@code GNTMAP_readonly}: not for writing. */
	READONLY(0x04),
	/** {@code GNTMAP_application_map}: user space may use it, too. */
	APPLICATION_MAP(0x08),
	/** {@code GNTMAP_contains_pte}: the host address is the machine address of a page table entry, not a linear address. */
	CONTAINS_PTE(0x10);

	private final int mask;

	GrantMapFlag(int mask) {
		this.mask = mask;
	}

	/** The bit in the word of flags. */
	public int mask() {
		return mask;
	}

	/** Whether the bit is set. */
	public boolean isIn(int flags) {
		return (flags & mask) != 0;
	}
}
