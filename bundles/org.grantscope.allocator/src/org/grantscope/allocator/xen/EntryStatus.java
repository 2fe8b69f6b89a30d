package org.grantscope.allocator.xen;

import java.lang.invoke.VarHandle;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * How Xen tells the guest of a use in the shared entry: {@code _set_status_v1} and {@code _set_status_v2} of
 * {@code xen/common/grant_table.c} (4.17). The caller holds Xen's lock; the guest may write at any time.
 */
final class EntryStatus {

	/** After how many lost races with the guest Xen gives up. */
	private static final int ATTEMPTS = 5;

	private EntryStatus() {
	}

	/**
	 * Who wants what.
	 *
	 * @param mapping whether for a map: then the entry must be of a whole page; else for a copy
	 * @param pinned  whether somebody uses the entry already: then type and domid do not matter any more
	 */
	record Claim(int domid, boolean writing, boolean mapping, boolean pinned) {

		boolean allowedBy(int word, GrantTableVersion version) {
			int flags = word & 0xffff;
			GrantType type = GrantType.of(flags);
			boolean offered = type == GrantType.PERMIT_ACCESS && !(mapping && GrantFlag.SUB_PAGE.isIn(flags))
					|| type == GrantType.TRANSITIVE && version == GrantTableVersion.V2 && !mapping;
			return pinned || offered && word >>> 16 == domid;
		}

		int bits() {
			return GrantFlag.READING.mask() | (writing ? GrantFlag.WRITING.mask() : 0);
		}
	}

	/** @return whether the entry allowed it; if not, it is as it was. */
	static boolean claim(TableMemory memory, int ref, Claim claim) {
		return memory.version() == GrantTableVersion.V1 ? claimV1(memory, ref, claim) : claimV2(memory, ref, claim);
	}

	private static boolean claimV1(TableMemory memory, int ref, Claim claim) {
		for (int i = 0; i < ATTEMPTS; i++) {
			int word = memory.word(ref);
			if (!claim.allowedBy(word, GrantTableVersion.V1) || claim.writing && readonly(word)) {
				return false;
			}
			if (memory.compareAndSetWord(ref, word, word | claim.bits())) {
				return true;
			}
		}
		return false;
	}

	private static boolean claimV2(TableMemory memory, int ref, Claim claim) {
		int word = memory.word(ref);
		if (!claim.allowedBy(word, GrantTableVersion.V2) || claim.writing && readonly(word)) {
			return false;
		}
		memory.updateStatus(ref, claim.bits(), 0);
		VarHandle.fullFence();
		word = memory.word(ref);
		if (claim.pinned) {
			if (readonly(word)) {
				memory.updateStatus(ref, 0, GrantFlag.WRITING.mask());
				return false;
			}
		} else if (!claim.allowedBy(word, GrantTableVersion.V2) || claim.writing && readonly(word)) {
			memory.updateStatus(ref, 0, GrantFlag.IN_USE);
			return false;
		}
		return true;
	}

	private static boolean readonly(int word) {
		return (word & GrantFlag.READONLY.mask()) != 0;
	}
}
