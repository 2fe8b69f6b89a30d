package org.grantscope.analysis.query;

/** Whether something holds of an entry, or no source tells. The numbers are ordered, so that the least is what holds of all. */
@FunctionalInterface
interface EntryTest {

	/** It does not. */
	int FALSE = 0;
	/** No source tells. */
	int UNKNOWN = 1;
	/** It does. */
	int TRUE = 2;

	/** One of the three. */
	int of(int ref);

	/** Of something that is known. */
	static int known(boolean holds) {
		return holds ? TRUE : FALSE;
	}
}
