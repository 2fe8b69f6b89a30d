package org.grantscope.allocator;

/** The devices that a process can open. */
public enum Device {

	/** Offers pages to other domains. */
	GNTALLOC("/dev/xen/gntalloc"),
	/** Maps pages that other domains offer. */
	GNTDEV("/dev/xen/gntdev"),
	/** Event channels. */
	EVTCHN("/dev/xen/evtchn");

	private final String path;

	Device(String path) {
		this.path = path;
	}

	/** Its file. */
	public String path() {
		return path;
	}
}
