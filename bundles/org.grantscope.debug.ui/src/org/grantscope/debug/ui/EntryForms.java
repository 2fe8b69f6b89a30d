package org.grantscope.debug.ui;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.table.GrantEntry;

/** What each form of a shared entry says beside its flags and its domid. */
final class EntryForms {

	private EntryForms() {
	}

	static void describe(Details details, String category, GrantEntry form) {
		switch (form) {
			case GrantEntry.Invalid e -> details.add(category, "frame", hex(e.frame()) + (e.frame() == 0 ? "" : " (left behind)"));
			case GrantEntry.FullPage e -> details.add(category, "frame", hex(e.frame()));
			case GrantEntry.AcceptTransfer e -> details.add(category, "frame", hex(e.frame()));
			case GrantEntry.SubPage e -> {
				details.add(category, "frame", hex(e.frame()));
				details.add(category, "part of the page", "%d bytes from byte %d".formatted(e.length(), e.pageOffset()));
			}
			case GrantEntry.Transitive e ->
				details.add(category, "passes on", "gref %d of %s".formatted(e.gref(), Domid.describe(e.grantor())));
		}
	}

	static String hex(long value) {
		return "0x" + Long.toHexString(value);
	}
}
