package org.grantscope.debug.ui;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.model.ForeignMapping;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.GrantTable;
import org.grantscope.model.table.EntryTable;

/** One entry of a grant table, decoded flag by flag. */
final class EntryDetails {

	private static final String ENTRY = "1 Entry";
	private static final String WRITTEN = "2 Written by the guest";
	private static final String TRACKED = "3 Tracked by Xen";

	private EntryDetails() {
	}

	static Details of(GrantEntry entry) {
		Details details = new Details();
		int ref = entry.getRef();
		GrantTable table = entry.getTable();
		details.add(ENTRY, "gref", EntryColumn.gref(ref));
		details.add(ENTRY, "state", entry.getState().getLiteral() + ": " + meaning(entry));
		if (table.getDomain() != null && table.getDomain().getDomid() != null) {
			details.add(ENTRY, "granting domain", Domid.describe(table.getDomain().getDomid()));
		}
		addWritten(details, entry, table);
		addTracked(details, entry, table.getRows());
		return details;
	}

	private static void addWritten(Details details, GrantEntry entry, GrantTable table) {
		Integer flags = entry.getFlags();
		details.add(WRITTEN, "flags", flags == null ? EntryColumn.UNKNOWN : "0x%04x".formatted(flags));
		if (flags != null) {
			details.add(WRITTEN, "flags: type", GrantType.of(flags).label());
			for (GrantFlag flag : GrantFlag.of(flags)) {
				details.add(WRITTEN, "flags: bit 0x%03x".formatted(flag.mask()), flag.label());
			}
			if ((flags & ~GrantFlag.DEFINED) != 0) {
				details.add(WRITTEN, "flags: undefined bits", "0x%x".formatted(flags & ~GrantFlag.DEFINED));
			}
		}
		details.add(WRITTEN, "grantee", entry.getGrantee() == null ? EntryColumn.UNKNOWN : Domid.describe(entry.getGrantee()));
		if (table.getImage() != null && entry.getRef() < table.getImage().entries()) {
			EntryForms.describe(details, WRITTEN, table.getImage().entry(entry.getRef()));
		} else {
			details.add(WRITTEN, "frame", entry.getFrame() == null ? EntryColumn.UNKNOWN : EntryForms.hex(entry.getFrame()));
		}
	}

	private static void addTracked(Details details, GrantEntry entry, EntryTable rows) {
		if (entry.getStatus() != null) {
			details.add(TRACKED, "status word", "0x%04x, %s".formatted(entry.getStatus(), GrantFlag.describeStatus(entry.getStatus())));
		}
		ForeignMapping mapping = entry.getMapping();
		if (mapping == null) {
			details.add(TRACKED, "pins", rows.pins(entry.getRef()) == EntryTable.UNKNOWN ? EntryColumn.UNKNOWN : "none");
			return;
		}
		PinCounts pins = mapping.getPins();
		details.add(TRACKED, "pins", "0x%08x".formatted(pins.word()));
		details.add(TRACKED, "pins: writable host maps (hstw)", Integer.toString(pins.hostWritable()));
		details.add(TRACKED, "pins: read-only host maps (hstr)", Integer.toString(pins.hostReadOnly()));
		details.add(TRACKED, "pins: writable device maps (devw)", Integer.toString(pins.deviceWritable()));
		details.add(TRACKED, "pins: read-only device maps (devr)", Integer.toString(pins.deviceReadOnly()));
		details.add(TRACKED, "used by", Domid.describe(mapping.getMapper()));
		details.add(TRACKED, "machine frame", EntryForms.hex(mapping.getMfn()));
	}

	private static String meaning(GrantEntry entry) {
		return switch (entry.getState()) {
			case UNKNOWN -> "no source can tell";
			case RESERVED -> "set aside for the toolstack, and not in use";
			case FREE -> "grants nothing";
			case TAKEN -> "grants nothing, and is not on the kernel's free list: a driver keeps it, or has lost it";
			case GRANTED -> "offered, and in use by nobody";
			case MAPPED_READ -> "in use, for reading";
			case MAPPED_WRITE -> "in use, for writing";
			case REVOKED_BUT_MAPPED -> "the guest has taken it back, and somebody still uses it";
			case DEFERRED -> "nobody wants it any more; the kernel waits until the peer has unmapped it";
			case TRANSFER_OFFERED -> "waits for a frame";
			case TRANSFER_COMMITTED -> "Xen is about to hand over a frame; the guest must not touch the entry";
			case TRANSFER_COMPLETED -> "a frame was handed over";
		};
	}
}
