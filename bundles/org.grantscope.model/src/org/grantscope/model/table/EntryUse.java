package org.grantscope.model.table;

/** Whether somebody uses a grant. */
public enum EntryUse {

	/** Nobody does. */
	NONE,

	/** For reading alone. */
	READ,

	/** For writing, among others. */
	WRITE,

	/** No source tells. */
	UNKNOWN;

	/** Whether it is known that somebody does. */
	public boolean isInUse() {
		return this == READ || this == WRITE;
	}
}
