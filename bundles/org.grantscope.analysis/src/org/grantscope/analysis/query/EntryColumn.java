package org.grantscope.analysis.query;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.model.table.EntryTable;

/** What is said of an entry, in the same words by the views and the command. Unknown is {@code ?}, never zero. */
public enum EntryColumn {

	/** The reference, decimal and, where that differs, hexadecimal as Xen prints it. */
	GREF("gref") {
		@Override
		public String text(EntryTable rows, int ref) {
			return gref(ref);
		}

		@Override
		public long key(EntryTable rows, int ref) {
			return ref;
		}
	},

	/** What the entry is, from all sources together. */
	STATE("state") {
		@Override
		public String text(EntryTable rows, int ref) {
			return rows.state(ref).getLiteral();
		}

		@Override
		public long key(EntryTable rows, int ref) {
			return rows.state(ref).getValue();
		}
	},

	/** Who may use it: the shared entry's domid. */
	GRANTEE("grantee") {
		@Override
		public String text(EntryTable rows, int ref) {
			int domid = rows.grantee(ref);
			return domid == EntryTable.UNKNOWN ? UNKNOWN : Domid.describe(domid);
		}

		@Override
		public long key(EntryTable rows, int ref) {
			return rows.grantee(ref);
		}
	},

	/** The shared entry's frame number; a transitive entry has none, and names the reference that it passes on. */
	FRAME("frame") {
		@Override
		public String text(EntryTable rows, int ref) {
			int flags = rows.flags(ref);
			boolean v2 = rows.version() == GrantTableVersion.V2.number();
			if (v2 && flags != EntryTable.UNKNOWN && GrantType.of(flags) == GrantType.TRANSITIVE) {
				return "gref " + Integer.toUnsignedString((int) rows.frame(ref));
			}
			return rows.hasFrame(ref) ? "0x" + Long.toHexString(rows.frame(ref)) : UNKNOWN;
		}

		/** Unsigned order, the unknown first. */
		@Override
		public long key(EntryTable rows, int ref) {
			return rows.hasFrame(ref) ? Math.max(rows.frame(ref) + Long.MIN_VALUE, Long.MIN_VALUE + 1) : Long.MIN_VALUE;
		}
	},

	/** The shared entry's flags by name; in version 2 with the status word's. */
	FLAGS("flags") {
		@Override
		public String text(EntryTable rows, int ref) {
			int flags = rows.flags(ref);
			int status = rows.status(ref);
			String names = flags == EntryTable.UNKNOWN ? UNKNOWN : GrantFlag.describe(flags);
			return status == EntryTable.UNKNOWN ? names : names + " | " + GrantFlag.describeStatus(status);
		}

		@Override
		public long key(EntryTable rows, int ref) {
			return (long) rows.flags(ref) << 32 | rows.status(ref) + 1;
		}
	},

	/** How often Xen counts it in use, by kind. */
	PINS("pins") {
		@Override
		public String text(EntryTable rows, int ref) {
			long pins = rows.pins(ref);
			return pins == EntryTable.UNKNOWN ? UNKNOWN : new PinCounts((int) pins).describe();
		}

		@Override
		public long key(EntryTable rows, int ref) {
			return rows.pins(ref);
		}
	};

	/** What stands for a value that no source saw. */
	public static final String UNKNOWN = "?";

	private final String title;

	EntryColumn(String title) {
		this.title = title;
	}

	/** The column's heading. */
	public String title() {
		return title;
	}

	/** A reference in the words of this column. */
	public static String gref(int ref) {
		return ref < 10 ? Integer.toString(ref) : ref + " (0x" + Integer.toHexString(ref) + ")";
	}

	/** What the column says of that entry. */
	public abstract String text(EntryTable rows, int ref);

	/** A number by which entries are ordered as the column means it; the unknown has the lowest. */
	public abstract long key(EntryTable rows, int ref);
}
