package org.grantscope.allocator;

/** Which kernel's drivers are simulated. What differs between kernels is named here, once, when a second one is known. */
public enum KernelProfile {

	/** Linux 6.1.192 of Debian 12: the alloc's count is checked against the limit first, and all sizes are unsigned. */
	LINUX_6_1_192("6.1.192");

	private final String release;

	KernelProfile(String release) {
		this.release = release;
	}

	/** The kernel's version number. */
	public String release() {
		return release;
	}
}
