package org.grantscope.debug.ui.changes;

/** For how many looks a change stays marked. */
public enum KeepMarks {

	/** What changed in the last look alone. */
	ONE("Until the Next Refresh", 1),
	/** What changed in the last three looks. */
	THREE("For 3 Refreshes", 3),
	/** All that changed until the user clears the marks. */
	UNTIL_CLEARED("Until Cleared", Integer.MAX_VALUE);

	private final String title;
	private final int looks;

	KeepMarks(String title, int looks) {
		this.title = title;
		this.looks = looks;
	}

	/** For a menu. */
	public String title() {
		return title;
	}

	/** How many looks. */
	int looks() {
		return looks;
	}
}
