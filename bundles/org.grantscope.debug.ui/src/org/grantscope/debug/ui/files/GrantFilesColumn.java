package org.grantscope.debug.ui.files;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.debug.ui.GrefDetails;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.grantscope.model.owner.FileName;
import org.grantscope.model.table.EntryTable;

/** What the Grant Files view says of a file or a gref. */
enum GrantFilesColumn {

	NAME("file, gref", "file 0xffff888003c14000") {
		@Override
		String of(Gref gref, ShownDevice shown) {
			return EntryColumn.gref(gref.getRef());
		}
	},
	OFFSET("offset", "next 0x1000000") {
		@Override
		String of(Gref gref, ShownDevice shown) {
			return "0x" + Long.toHexString(gref.getFileOffset());
		}
	},
	USERS("users", "00") {
		@Override
		String of(Gref gref, ShownDevice shown) {
			return Integer.toString(gref.getUsers());
		}
	},
	STATE("state", "revoked but mapped") {
		@Override
		String of(Gref gref, ShownDevice shown) {
			EntryTable rows = shown.rows();
			return rows == null || gref.getRef() >= rows.size() ? EntryColumn.UNKNOWN : rows.state(gref.getRef()).getLiteral();
		}
	},
	NOTIFY("unmap notify", "clear byte 4095") {
		@Override
		String of(Gref gref, ShownDevice shown) {
			return GrefDetails.unmapNotify(gref.getUnmapNotify());
		}
	},
	MAPPINGS("memory mappings", "0x7effffff0000, 16 pages") {
		@Override
		String of(Gref gref, ShownDevice shown) {
			return GrefDetails.mappings(gref, "");
		}
	},
	CHANGE("\u00b1", "\u00b1") {
		@Override
		String of(Gref gref, ShownDevice shown) {
			ChangeKind kind = shown.change(gref);
			return kind == null ? "" : kind.sign();
		}
	};

	private final String title;
	private final String widest;

	GrantFilesColumn(String title, String widest) {
		this.title = title;
		this.widest = widest;
	}

	String title() {
		return title;
	}

	/** The longest usual text. */
	String widest() {
		return widest;
	}

	abstract String of(Gref gref, ShownDevice shown);

	String text(Object element, ShownDevice shown) {
		if (element instanceof Gref gref) {
			return of(gref, shown);
		}
		if (element instanceof OpenFile file) {
			return switch (this) {
				case NAME -> file.isDescriptorsKnown() ? GrefDetails.file(file) : FileName.of(file.getId());
				case OFFSET -> GrefDetails.nextIndex(file);
				case USERS, STATE, NOTIFY, MAPPINGS, CHANGE -> "";
			};
		}
		return this == NAME ? "kept by a memory mapping alone" : "";
	}
}
