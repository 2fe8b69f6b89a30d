package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.table.EntryTable;

/**
 * An entry decoded flag by flag, as text of several lines: each bit with Xen's name and what it means.
 * Source of the facts: Xen 4.17 {@code xen/include/public/grant_table.h} and, of pins, {@code xen/common/grant_table.c}.
 */
public final class EntryHover {

	private static final String POINT = "    ";

	private final EntryRows rows;
	private final int ref;
	private final NumberForms forms;
	private final List<String> lines = new ArrayList<>();

	private EntryHover(EntryRows rows, int ref, NumberForms forms) {
		this.rows = rows;
		this.ref = ref;
		this.forms = forms;
	}

	/** That entry, its numbers in these forms. What no source saw is {@link EntryColumn#UNKNOWN}. */
	public static String text(EntryRows rows, int ref, NumberForms forms) {
		EntryHover hover = new EntryHover(rows, ref, forms);
		hover.entry();
		hover.flags();
		hover.status();
		hover.pins();
		return String.join("\n", hover.lines);
	}

	private String say(EntryColumn column) {
		return column.text(rows, ref, forms);
	}

	private void entry() {
		EntryTable table = rows.table();
		lines.add("gref %s of %s, version %s: %s".formatted(forms.gref(ref),
				rows.domid().isPresent() ? forms.domid(rows.domid().getAsInt()) : "an unknown domain",
				table.version() == EntryTable.UNKNOWN ? EntryColumn.UNKNOWN : table.version(), say(EntryColumn.STATE)));
		lines.add("grantee %s, frame %s, owner %s".formatted(say(EntryColumn.GRANTEE), say(EntryColumn.FRAME), say(EntryColumn.OWNER)));
	}

	private void flags() {
		int flags = rows.table().flags(ref);
		if (flags == EntryTable.UNKNOWN) {
			lines.add("flags " + EntryColumn.UNKNOWN + ": no source saw them");
			return;
		}
		lines.add("flags 0x%04x".formatted(flags));
		GrantType type = GrantType.of(flags);
		lines.add(POINT + "GTF_%s (type %d): %s".formatted(type.label(), type.ordinal(), meaning(type)));
		boolean inStatus = rows.table().version() == 2;
		for (GrantFlag flag : GrantFlag.of(flags)) {
			boolean elsewhere = inStatus && (flag == GrantFlag.READING || flag == GrantFlag.WRITING);
			lines.add(POINT + "GTF_%s (0x%03x): %s".formatted(flag.label(), flag.mask(),
					elsewhere ? "says nothing here, version 2 has it in the status word" : meaning(flag)));
		}
		if ((flags & ~GrantFlag.DEFINED) != 0) {
			lines.add(POINT + "0x%x: bits without a name".formatted(flags & ~GrantFlag.DEFINED));
		}
	}

	/** Of version 2 alone. */
	private void status() {
		EntryTable table = rows.table();
		int status = table.status(ref);
		if (table.version() != 2) {
			return;
		}
		lines.add(status == EntryTable.UNKNOWN ? "status " + EntryColumn.UNKNOWN + ": no source saw the status frames" : "status 0x%04x".formatted(status));
		if (status == EntryTable.UNKNOWN) {
			return;
		}
		for (GrantFlag flag : List.of(GrantFlag.READING, GrantFlag.WRITING)) {
			if ((status & flag.mask()) != 0) {
				lines.add(POINT + "GTF_%s (0x%03x): %s".formatted(flag.label(), flag.mask(), meaning(flag)));
			}
		}
		if ((status & ~GrantFlag.IN_USE) != 0) {
			lines.add(POINT + "0x%x: bits without a name".formatted(status & ~GrantFlag.IN_USE));
		}
		if (status == 0) {
			lines.add(POINT + "idle: nobody uses the entry");
		}
	}

	private void pins() {
		long word = rows.table().pins(ref);
		if (word == EntryTable.UNKNOWN) {
			lines.add("pins " + EntryColumn.UNKNOWN + ": Xen was not asked");
			return;
		}
		TrackedEntries.Entry tracked = rows.table().tracked(ref);
		lines.add("pins 0x%08x%s".formatted(word, tracked == null ? ": nobody uses the entry"
				: ", by %s, machine frame %s".formatted(forms.domid(tracked.mapper()), forms.frame(tracked.mfn()))));
		PinCounts pins = new PinCounts((int) word);
		count("hstw", pins.hostWritable(), "writable mapping", "in page tables");
		count("hstr", pins.hostReadOnly(), "read-only mapping", "in page tables");
		count("devw", pins.deviceWritable(), "writable mapping", "for devices");
		count("devr", pins.deviceReadOnly(), "read-only mapping", "for devices");
	}

	private void count(String name, int count, String what, String where) {
		if (count > 0) {
			lines.add(POINT + "%s %d: %s%s %s".formatted(name, count, what, count == 1 ? "" : "s", where));
		}
	}

	private static String meaning(GrantType type) {
		return switch (type) {
			case INVALID -> "grants nothing";
			case PERMIT_ACCESS -> "the grantee may map the frame and copy from or to it";
			case ACCEPT_TRANSFER -> "the grantee may give a frame to this domain";
			case TRANSITIVE -> "the grantee may copy through a grant that this domain was given; it cannot map it";
		};
	}

	private static String meaning(GrantFlag flag) {
		return switch (flag) {
			case READONLY -> "the grantee may read alone (written by the guest)";
			case TRANSFER_COMMITTED -> "the transfer has begun, the guest must leave the entry alone (written by Xen)";
			case READING -> "in use for reading (written by Xen)";
			case TRANSFER_COMPLETED -> "the transfer is done, and the frame's number is in the entry (written by Xen)";
			case WRITING -> "in use for writing (written by Xen)";
			case PWT -> "cache attribute of x86 for the grantee's mappings (written by the guest)";
			case PCD -> "cache attribute of x86 for the grantee's mappings (written by the guest)";
			case PAT -> "cache attribute of x86 for the grantee's mappings (written by the guest)";
			case SUB_PAGE -> "grants a part of the page, which the grantee may copy and not map (written by the guest)";
		};
	}
}
