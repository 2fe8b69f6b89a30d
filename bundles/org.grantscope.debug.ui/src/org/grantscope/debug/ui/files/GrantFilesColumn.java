package org.grantscope.debug.ui.files;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.debug.ui.GrefDetails;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;

/** What the Grant Files view says of a file or a gref. */
enum GrantFilesColumn {

	NAME("file, gref") {
		@Override
		String of(Gref gref) {
			return EntryColumn.gref(gref.getRef());
		}
	},
	OFFSET("offset") {
		@Override
		String of(Gref gref) {
			return "0x" + Long.toHexString(gref.getFileOffset());
		}
	},
	USERS("users") {
		@Override
		String of(Gref gref) {
			return Integer.toString(gref.getUsers());
		}
	},
	STATE("state") {
		@Override
		String of(Gref gref) {
			AllocatorDevice device = (AllocatorDevice) gref.eContainer();
			GrantTable table = device.getDomain() == null ? null : device.getDomain().getTable();
			return table == null || gref.getRef() >= table.getRows().size() ? EntryColumn.UNKNOWN
					: table.getRows().state(gref.getRef()).getLiteral();
		}
	},
	NOTIFY("unmap notify") {
		@Override
		String of(Gref gref) {
			return GrefDetails.unmapNotify(gref.getUnmapNotify());
		}
	},
	MAPPINGS("memory mappings") {
		@Override
		String of(Gref gref) {
			return GrefDetails.mappings(gref, "");
		}
	};

	private final String title;

	GrantFilesColumn(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	abstract String of(Gref gref);

	String text(Object element) {
		if (element instanceof Gref gref) {
			return of(gref);
		}
		if (element instanceof OpenFile file) {
			return switch (this) {
				case NAME -> GrefDetails.file(file);
				case OFFSET -> "next 0x" + Long.toHexString(file.getNextIndex());
				case USERS, STATE, NOTIFY, MAPPINGS -> "";
			};
		}
		return this == NAME ? "kept by a memory mapping alone" : "";
	}
}
