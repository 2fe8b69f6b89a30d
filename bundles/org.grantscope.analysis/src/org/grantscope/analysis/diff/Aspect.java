package org.grantscope.analysis.diff;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.model.EntryState;

/** What may differ of one grant. */
public enum Aspect {

	/** {@link EntryState}. */
	STATE("state"),
	/** The shared entry's domid, an Integer. */
	GRANTEE("grantee"),
	/** The shared entry's frame, a Long, unsigned. */
	FRAME("frame"),
	/** The shared entry's flags, an Integer. */
	FLAGS("flags"),
	/** Version 2: the word between domid and frame, an Integer: what part of the page, or whose grant is passed on. */
	PART("part"),
	/** The version 2 status word, an Integer. */
	STATUS("status"),
	/** How often Xen counts it in use, {@link PinCounts}. */
	PINS("pins"),
	/** The domain that uses it, an Integer; {@link #NONE} when nobody does. */
	MAPPER("mapper"),
	/** The machine frame in use, a Long, unsigned. */
	MFN("mfn"),
	/** What in the granting domain keeps it, a String. */
	OWNER("owner"),
	/** Where a mapping of its file finds it, a Long, in bytes. */
	FILE_OFFSET("file_offset"),
	/** What keeps it in gntalloc, an Integer. */
	USERS("users"),
	/** What happens when the last user goes, a String. */
	NOTIFY("notify");

	/** The mapper of a grant that nobody uses. */
	public static final int NONE = -1;

	private final String label;

	Aspect(String label) {
		this.label = label;
	}

	/** Its name in exports. */
	public String label() {
		return label;
	}

	/** A value of this aspect, for people. */
	public String text(Object value) {
		return switch (this) {
			case STATE -> ((EntryState) value).getLiteral();
			case GRANTEE -> Domid.describe((Integer) value);
			case MAPPER -> (Integer) value == NONE ? "none" : Domid.describe((Integer) value);
			case FRAME, MFN -> "0x" + Long.toHexString((Long) value);
			case FLAGS -> GrantFlag.describe((Integer) value);
			case PART -> "0x" + Integer.toHexString((Integer) value);
			case STATUS -> GrantFlag.describeStatus((Integer) value);
			case PINS -> ((PinCounts) value).describe();
			case OWNER, FILE_OFFSET, USERS, NOTIFY -> value.toString();
		};
	}
}
