package org.grantscope.analysis.query;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.table.EntryTable;

/** What is said of an entry, in the same words by the views and the command. Unknown is {@code ?}, never zero. */
public enum EntryColumn {

	/** The reference, decimal and, where that differs, hexadecimal as Xen prints it. */
	GREF("gref") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			return forms.gref(ref);
		}

		@Override
		public long key(EntryRows rows, int ref) {
			return ref;
		}
	},

	/** What the entry is, from all sources together. */
	STATE("state") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			return rows.table().state(ref).getLiteral();
		}

		@Override
		public long key(EntryRows rows, int ref) {
			return rows.table().state(ref).getValue();
		}
	},

	/** Who may use it: the shared entry's domid. */
	GRANTEE("grantee") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			int domid = rows.table().grantee(ref);
			return domid == EntryTable.UNKNOWN ? UNKNOWN : forms.domid(domid);
		}

		@Override
		public long key(EntryRows rows, int ref) {
			return rows.table().grantee(ref);
		}
	},

	/** The shared entry's frame number; a transitive entry has none, and names the reference that it passes on. */
	FRAME("frame") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			if (isTransitive(rows.table(), ref)) {
				return "gref " + (forms.gref() == NumberForm.HEX ? NumberForm.HEX : NumberForm.DECIMAL).text(rows.table().frame(ref) & 0xffff_ffffL);
			}
			return rows.table().hasFrame(ref) ? forms.frame(rows.table().frame(ref)) : UNKNOWN;
		}

		/** Unsigned order, the unknown first. */
		@Override
		public long key(EntryRows rows, int ref) {
			return rows.table().hasFrame(ref) ? Math.max(rows.table().frame(ref) + Long.MIN_VALUE, Long.MIN_VALUE + 1) : Long.MIN_VALUE;
		}
	},

	/** The shared entry's flags by name; in version 2 with the status word's. */
	FLAGS("flags") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			int flags = rows.table().flags(ref);
			int status = rows.table().status(ref);
			String names = flags == EntryTable.UNKNOWN ? UNKNOWN : GrantFlag.describe(flags);
			return status == EntryTable.UNKNOWN ? names : names + " | " + GrantFlag.describeStatus(status);
		}

		@Override
		public long key(EntryRows rows, int ref) {
			return (long) rows.table().flags(ref) << 32 | rows.table().status(ref) + 1;
		}
	},

	/** How often Xen counts it in use, by kind. */
	PINS("pins") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			long pins = rows.table().pins(ref);
			return pins == EntryTable.UNKNOWN ? UNKNOWN : new PinCounts((int) pins).describe();
		}

		@Override
		public long key(EntryRows rows, int ref) {
			return rows.table().pins(ref);
		}
	},

	/** The domain that uses it, by Xen's list. */
	MAPPER("mapped by") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			int mapper = rows.mapper(ref);
			return mapper == EntryTable.UNKNOWN ? UNKNOWN : mapper == EntryRows.NONE ? "none" : forms.domid(mapper);
		}

		/** The unknown first, then what nobody uses. */
		@Override
		public long key(EntryRows rows, int ref) {
			int mapper = rows.mapper(ref);
			return mapper == EntryTable.UNKNOWN ? EntryRows.NONE : mapper == EntryRows.NONE ? EntryTable.UNKNOWN : mapper;
		}
	},

	/** What in the granting domain keeps it. */
	OWNER("owner") {
		@Override
		public String text(EntryRows rows, int ref, NumberForms forms) {
			return rows.owner(ref).describe();
		}

		/** By kind, files by their numbers. */
		@Override
		public long key(EntryRows rows, int ref) {
			return switch (rows.owner(ref)) {
				case Owner.Unknown unknown -> -1;
				case Owner.Nobody nobody -> 0;
				case Owner.Deferred deferred -> 1;
				case Owner.DriverAlone driver -> 2;
				case Owner.Mappings mappings -> 3;
				case Owner.Reserved reserved -> 4;
				case Owner.Ring ring -> 5;
				case Owner.DeviceData data -> 6;
				case Owner.Kernel kernel -> 7;
				case Owner.UnseenMappings mappings -> 8;
				case Owner.File file -> 9 + place(file.file().getId());
			};
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
		return NumberForms.COMMAND.gref(ref);
	}

	/** Ascending with unsigned numbers, different of files' numbers and of addresses of what is aligned. */
	private static long place(long id) {
		return id >= 0 ? id : id >>> 1;
	}

	/** Whether it has no frame because it passes another grant on. */
	static boolean isTransitive(EntryTable table, int ref) {
		int flags = table.flags(ref);
		return table.version() == GrantTableVersion.V2.number() && flags != EntryTable.UNKNOWN
				&& GrantType.of(flags) == GrantType.TRANSITIVE;
	}

	/** What the column says of that entry, as the command says it. */
	public final String text(EntryRows rows, int ref) {
		return text(rows, ref, NumberForms.COMMAND);
	}

	/** What the column says of that entry, its numbers in these forms. */
	public abstract String text(EntryRows rows, int ref, NumberForms forms);

	/** A number by which entries are ordered as the column means it; the unknown has the lowest. */
	public abstract long key(EntryRows rows, int ref);
}
