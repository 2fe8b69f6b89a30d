package org.grantscope.model.table;

/** Whether the kernel has a reference on its free list. */
public enum FreeListing {

	/** It has; the reference will be handed out. */
	LISTED,

	/**
	 * It has not: somebody took the reference. Whoever took it grants by it, will do so, as drivers take some in advance, or
	 * has lost it.
	 */
	TAKEN,

	/** No source tells: none saw the list or all of it, or the kernel does not use that part of the table yet. */
	UNKNOWN
}
