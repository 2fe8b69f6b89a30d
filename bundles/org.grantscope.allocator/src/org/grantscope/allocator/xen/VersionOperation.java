package org.grantscope.allocator.xen;

import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * One {@code GNTTABOP_set_version}: {@code gnttab_set_version} of {@code xen/common/grant_table.c} (4.17), in the order of
 * its checks. The reserved entries go over to the new version; all others are empty afterwards.
 */
final class VersionOperation {

	private static final int RESERVED = GrantTableVersion.RESERVED_ENTRIES;

	private final GrantTable table;
	private final TableMemory memory;

	VersionOperation(Domain caller) {
		table = caller.grants();
		memory = table.memory();
	}

	/** A reserved entry between two versions. */
	private record Reserved(int flags, int domid, long frame) {

		static final Reserved NONE = new Reserved(0, 0, 0);
	}

	Outcome execute(long number) {
		return GrantTableVersion.of(number).map(this::change).orElseGet(() -> new Outcome.Refused(Errno.EINVAL));
	}

	private Outcome change(GrantTableVersion version) {
		if (version == memory.version()) {
			return new Outcome.TableVersion(version);
		}
		if (table.usedFrom(RESERVED)) {
			return new Outcome.Refused(Errno.EBUSY);
		}
		if (version == GrantTableVersion.V1 && hasEntryOnlyOfVersion2()) {
			return new Outcome.Refused(Errno.ERANGE);
		}
		Reserved[] kept = new Reserved[RESERVED];
		for (int ref = 0; ref < RESERVED; ref++) {
			kept[ref] = memory.version() == GrantTableVersion.V1 ? reservedV1(ref) : reservedV2(ref);
		}
		table.restart(version);
		for (int ref = 0; ref < RESERVED; ref++) {
			restore(ref, kept[ref]);
		}
		return new Outcome.TableVersion(version);
	}

	private boolean hasEntryOnlyOfVersion2() {
		for (int ref = 0; ref < RESERVED; ref++) {
			boolean only = switch (GrantType.of(memory.word(ref))) {
				case PERMIT_ACCESS -> memory.frame(ref) >>> 32 != 0;
				case TRANSITIVE -> true;
				case INVALID, ACCEPT_TRANSFER -> false;
			};
			if (only) {
				return true;
			}
		}
		return false;
	}

	private Reserved reservedV1(int ref) {
		int word = memory.word(ref);
		return new Reserved(word & 0xffff, word >>> 16, memory.frame(ref));
	}

	private Reserved reservedV2(int ref) {
		int word = memory.word(ref);
		return GrantType.of(word) == GrantType.PERMIT_ACCESS
				? new Reserved(word & 0xffff | memory.status(ref), word >>> 16, memory.frame(ref))
				: Reserved.NONE;
	}

	private void restore(int ref, Reserved entry) {
		boolean apart = memory.version() == GrantTableVersion.V2;
		memory.setDomid(ref, entry.domid);
		memory.setFrame(ref, entry.frame);
		memory.setFlags(ref, apart ? entry.flags & ~GrantFlag.IN_USE : entry.flags);
		if (apart) {
			memory.updateStatus(ref, entry.flags & GrantFlag.IN_USE, 0);
		}
	}
}
