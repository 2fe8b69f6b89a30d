package org.grantscope.core.abi;

import java.util.Optional;

/** The two versions of the grant table's layout. Source: Xen {@code xen/include/public/grant_table.h}. */
public enum GrantTableVersion {

	/** 8-byte entries; Xen's in-use bits are in the entry's own flags. */
	V1(1, Layout.ENTRY_V1),

	/** 16-byte entries; Xen's in-use bits are in separate status frames. */
	V2(2, Layout.FULL_PAGE_V2);

	/** Bytes in a page frame, of the table as of the granted pages. */
	public static final int FRAME_BYTES = 4096;

	/** Status words in one status frame of a version 2 table. */
	public static final int STATUS_WORDS_PER_FRAME = FRAME_BYTES / Layout.STATUS_V2.size();

	/** References below this one are set aside for the toolstack ({@code GNTTAB_NR_RESERVED_ENTRIES}). */
	public static final int RESERVED_ENTRIES = 8;

	private final int number;
	private final Layout entry;

	GrantTableVersion(int number, Layout entry) {
		this.number = number;
		this.entry = entry;
	}

	/** 1 or 2, as Xen prints it. */
	public int number() {
		return number;
	}

	/** Bytes in one entry. */
	public int entryBytes() {
		return entry.size();
	}

	/** Entries in one frame: 512 or 256. */
	public int entriesPerFrame() {
		return FRAME_BYTES / entry.size();
	}

	/** Status frames that a table of so many frames has: none in version 1, one for every eight begun in version 2. */
	public int statusFrames(int frames) {
		return this == V1 ? 0 : Math.ceilDiv(frames, STATUS_WORDS_PER_FRAME / entriesPerFrame());
	}

	/** The version of that number, or empty when there is none. */
	public static Optional<GrantTableVersion> of(long number) {
		return number == 1 ? Optional.of(V1) : number == 2 ? Optional.of(V2) : Optional.empty();
	}
}
