package org.grantscope.analysis.check;

import java.util.List;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;
import org.grantscope.model.table.EntryTable;

/**
 * Entries whose reading and writing bits say other than Xen's pin counts: a bit though Xen, whose list is complete, counts no
 * use; or no bit though it counts one. An entry that was taken back is {@link RevokedButMapped}'s.
 */
final class InUseBits implements TableCheck {

	private static final String STALE = "Xen sets reading and writing when the first use of an entry begins and clears them "
			+ "when the last one ends; here it counts no use, so the bits are left over. Linux believes them: it puts the "
			+ "freeing of such an entry off for ever. The guest wrote the bits itself, or what it wrote and what Xen tracks "
			+ "were captured at different moments.";
	private static final String STALE_ADVICE = "Capture both in one moment and compare again. If it stays, look for guest code "
			+ "that writes flags back after a read (only a compare-and-set of the whole word is safe).";
	private static final String MISSING = "Somebody has the page mapped, and the bits by which the guest could know are clear. "
			+ "When the guest ends such a grant Linux finds it unused and gives the page back to its allocator, while the peer "
			+ "still reads or writes it. The guest overwrote the entry while it was in use, or the captures are of different "
			+ "moments.";
	private static final String MISSING_ADVICE = "Capture both in one moment and compare again. If it stays, do not free these "
			+ "grants before the peer has unmapped, and look for who writes to an entry that is in use.";

	@Override
	public String id() {
		return "in-use-bits";
	}

	@Override
	public String title() {
		return "Reading and writing bits that contradict Xen's pin counts";
	}

	@Override
	public void check(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		ByPeer stale = new ByPeer(domain);
		ByPeer missing = new ByPeer(domain);
		for (int at = 0; at < table.count(); at++) {
			int word = table.inUseWord(at);
			if (word == EntryTable.UNKNOWN || table.pins(at) == EntryTable.UNKNOWN || !hasBits(table, at)) {
				continue;
			}
			boolean bits = (word & GrantFlag.IN_USE) != 0;
			if (bits && table.pins(at) == 0) {
				stale.add(table.grantee(at), table.ref(at));
			} else if (!bits && table.pins(at) > 0) {
				missing.add(table.mapper(at), table.ref(at));
			}
		}
		for (ByPeer.Group group : stale.groups()) {
			findings.add(group.grefs().finding(this, Severity.WARNING, group.grefs().describe() + " to " + group.peer()
					+ " with reading or writing set, while Xen counts no use", STALE, STALE_ADVICE));
		}
		for (ByPeer.Group group : missing.groups()) {
			findings.add(group.grefs().finding(this, Severity.ERROR, group.grefs().describe() + " used by " + group.peer()
					+ ", while neither reading nor writing is set", MISSING, MISSING_ADVICE));
		}
	}

	/** Whether the bits mean use: of an entry that accepts a transfer they do not, and of an invalid one nobody asks. */
	private static boolean hasBits(CheckedTable table, int at) {
		return table.offers(at) && GrantType.of(table.flags(at)) != GrantType.ACCEPT_TRANSFER;
	}
}
