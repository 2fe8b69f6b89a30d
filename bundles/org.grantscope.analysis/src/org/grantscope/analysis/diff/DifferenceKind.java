package org.grantscope.analysis.diff;

/** What happened to one thing between two captures. */
public enum DifferenceKind {

	/** It was not there, or not in use, and is now. */
	APPEARED("appeared"),
	/** It was there, or in use, and is no longer. */
	VANISHED("vanished"),
	/**
	 * The grant was ended and the reference granted anew. Either the table's history counts more reuses of it than it did, the
	 * last after the earlier capture; or it is granted in both, to another domain, or of another frame or type. A guest may
	 * change nothing of a grant that stands but whether it is read-only (Xen 4.17 {@code xen/include/public/grant_table.h});
	 * only of a transfer, Xen itself writes the frame, which is therefore no reuse.
	 */
	REUSED("reused"),
	/** Something about it is another. */
	CHANGED("changed"),
	/** The reference is free in both, but what the last grant left in it is another: it was granted and ended meanwhile. */
	USED_MEANWHILE("used meanwhile"),
	/** Nothing is known to differ; the later machine tells more of it. */
	NOW_KNOWN("now known"),
	/** Nothing is known to differ; the later machine tells less of it. */
	NO_LONGER_KNOWN("no longer known");

	private final String label;

	DifferenceKind(String label) {
		this.label = label;
	}

	/** In words. */
	public String label() {
		return label;
	}

	/** Whether the thing itself differs, and not only what is known of it. */
	public boolean isDifference() {
		return this != NOW_KNOWN && this != NO_LONGER_KNOWN;
	}
}
