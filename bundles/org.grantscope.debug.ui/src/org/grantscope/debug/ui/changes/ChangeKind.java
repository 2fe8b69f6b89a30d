package org.grantscope.debug.ui.changes;

import org.grantscope.core.abi.GrantType;
import org.grantscope.model.table.EntryTable;

/** How an entry changed. Each kind has a sign of its own, so that none is told by colour alone. */
public enum ChangeKind {

	/** It granted nothing, and does now. */
	GRANTED("+", "granted since", "org.grantscope.debug.ui.granted"),
	/** It granted something, and does no more. */
	GONE("-", "freed since", "org.grantscope.debug.ui.gone"),
	/** It is as used as before, and something of it is another. */
	CHANGED("~", "changed since", "org.grantscope.debug.ui.changed");

	private final String sign;
	private final String words;
	private final String color;

	ChangeKind(String sign, String words, String color) {
		this.sign = sign;
		this.words = words;
		this.color = color;
	}

	/** One character. */
	public String sign() {
		return sign;
	}

	/** For people, with the moment to follow. */
	public String words() {
		return words;
	}

	/** The background's name among the theme's colours. */
	public String color() {
		return color;
	}

	/** How an entry that differs between two looks changed. */
	public static ChangeKind of(EntryTable before, EntryTable now, int ref) {
		boolean was = isTaken(before, ref);
		boolean is = isTaken(now, ref);
		return was == is ? CHANGED : is ? GRANTED : GONE;
	}

	private static boolean isTaken(EntryTable table, int ref) {
		if (ref >= table.size()) {
			return false;
		}
		return switch (table.state(ref)) {
			case FREE, TAKEN, RESERVED -> false;
			case UNKNOWN -> table.flags(ref) == EntryTable.UNKNOWN ? table.isUsed(ref) : GrantType.of(table.flags(ref)) != GrantType.INVALID;
			case GRANTED, MAPPED_READ, MAPPED_WRITE, REVOKED_BUT_MAPPED, TRANSFER_OFFERED, TRANSFER_COMMITTED, TRANSFER_COMPLETED,
					DEFERRED -> true;
		};
	}
}
