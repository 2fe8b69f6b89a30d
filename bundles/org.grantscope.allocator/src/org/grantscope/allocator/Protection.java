package org.grantscope.allocator;

/** What a process may do with mapped memory. */
public enum Protection {

	/** {@code PROT_READ}. */
	READ,
	/** {@code PROT_WRITE}; on x86 such memory can be read too. */
	WRITE,
	/** {@code PROT_EXEC}; on x86 such memory can be read too. */
	EXEC
}
