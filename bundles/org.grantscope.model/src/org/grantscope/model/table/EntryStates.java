package org.grantscope.model.table;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.model.EntryState;

/**
 * What an entry is, from what is known of it. Xen's pin counts, where they are known, say whether it is in use; else the
 * in-use bits do; else nobody can tell.
 */
final class EntryStates {

	private EntryStates() {
	}

	/** The flags are {@link EntryTable#UNKNOWN} where no source saw them. */
	static EntryState of(int version, int ref, int flags, EntryUse use) {
		if (flags == EntryTable.UNKNOWN) {
			return use.isInUse() ? inUse(use) : EntryState.UNKNOWN;
		}
		return switch (GrantType.of(flags)) {
			case ACCEPT_TRANSFER -> transfer(flags);
			case PERMIT_ACCESS -> inUse(use);
			case TRANSITIVE -> version == GrantTableVersion.V2.number() ? inUse(use) : invalid(ref, use);
			case INVALID -> invalid(ref, use);
		};
	}

	/**
	 * What an entry on the kernel's deferred list is: of version 1 it looks as if nothing had happened. Of version 2 it is
	 * revoked, which says more as long as it is mapped; when it is not any more it looks free, and is not until the kernel has
	 * tried again.
	 */
	static EntryState deferred(EntryState looks) {
		return switch (looks) {
			case FREE, TAKEN, GRANTED, MAPPED_READ, MAPPED_WRITE -> EntryState.DEFERRED;
			case UNKNOWN, RESERVED, REVOKED_BUT_MAPPED, TRANSFER_OFFERED, TRANSFER_COMMITTED, TRANSFER_COMPLETED, DEFERRED -> looks;
		};
	}

	/** {@code inUse}: the word with Xen's in-use bits. Each number is {@link EntryTable#UNKNOWN} where no source saw it. */
	static EntryUse use(int inUse, long pins) {
		if (pins != EntryTable.UNKNOWN) {
			PinCounts counts = new PinCounts((int) pins);
			return counts.writable() ? EntryUse.WRITE : counts.any() ? EntryUse.READ : EntryUse.NONE;
		}
		if (inUse == EntryTable.UNKNOWN) {
			return EntryUse.UNKNOWN;
		}
		return (inUse & GrantFlag.WRITING.mask()) != 0 ? EntryUse.WRITE
				: (inUse & GrantFlag.READING.mask()) != 0 ? EntryUse.READ : EntryUse.NONE;
	}

	private static EntryState inUse(EntryUse use) {
		return switch (use) {
			case NONE -> EntryState.GRANTED;
			case READ -> EntryState.MAPPED_READ;
			case WRITE -> EntryState.MAPPED_WRITE;
			case UNKNOWN -> EntryState.UNKNOWN;
		};
	}

	private static EntryState invalid(int ref, EntryUse use) {
		return switch (use) {
			case NONE -> ref < GrantTableVersion.RESERVED_ENTRIES ? EntryState.RESERVED : EntryState.FREE;
			case READ, WRITE -> EntryState.REVOKED_BUT_MAPPED;
			case UNKNOWN -> EntryState.UNKNOWN;
		};
	}

	private static EntryState transfer(int flags) {
		if (GrantFlag.TRANSFER_COMPLETED.isIn(flags)) {
			return EntryState.TRANSFER_COMPLETED;
		}
		return GrantFlag.TRANSFER_COMMITTED.isIn(flags) ? EntryState.TRANSFER_COMMITTED : EntryState.TRANSFER_OFFERED;
	}
}
