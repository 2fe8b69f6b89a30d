package org.grantscope.debug.ui.memory;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.core.abi.GrantType;

/** What the rendering says of one entry. */
enum MemoryColumn {

	GREF("gref", "32767 (0x7fff)"),
	TYPE("type", "accept_transfer"),
	STATE("state", "revoked but mapped"),
	GRANTEE("grantee", "d32752"),
	FRAME("frame", "0x2fe02f0000"),
	FLAGS("flags", "permit_access reading writing"),
	BYTES("bytes", "00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00");

	/** What stands for bytes that cannot be read. */
	static final String UNREADABLE = "??";
	/** What stands for bytes that are being read. */
	static final String UNREAD = "\u2026";

	private final String title;
	private final String widest;

	MemoryColumn(String title, String widest) {
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

	/** Of the entry in that row. */
	String text(MemoryPicture picture, int row) {
		if (this == GREF) {
			return EntryColumn.gref(picture.first() + row);
		}
		if (!picture.isRead(row)) {
			return UNREAD;
		}
		if (this == BYTES) {
			return picture.bytesText(row);
		}
		if (!picture.isReadable(row)) {
			return UNREADABLE;
		}
		return switch (this) {
			case GREF, BYTES -> throw new IllegalStateException(name());
			case TYPE -> GrantType.of(picture.rows().table().flags(row)).label();
			case STATE -> picture.state(row).getLiteral();
			case GRANTEE -> EntryColumn.GRANTEE.text(picture.rows(), row);
			case FRAME -> EntryColumn.FRAME.text(picture.rows(), row);
			case FLAGS -> EntryColumn.FLAGS.text(picture.rows(), row);
		};
	}
}
