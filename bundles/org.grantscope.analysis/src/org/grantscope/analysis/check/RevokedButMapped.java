package org.grantscope.analysis.check;

import java.util.List;

import org.grantscope.model.EntryState;

/**
 * Entries that the guest has taken back while a peer uses them. Of version 1 that is always wrong. Of version 2 it is how Linux
 * waits for the peer, unless the kernel's whole deferred list is known and does not have them; those that it has, are
 * {@link DeferredBacklog}'s.
 */
final class RevokedButMapped implements TableCheck {

	private static final String LOST = "The guest cleared the entry, and the page is in use still, by Xen's count or, where no source "
			+ "shows that, by the bits that Xen sets: the peer reads, and perhaps writes, a page of which the guest believes that it has it back. In version 1 Linux never does that, "
			+ "since it takes the flags back only while neither reading nor writing is set; in version 2 it waits for the peer "
			+ "on its deferred list, which does not have them. What the guest puts into the page next, the peer sees; what the "
			+ "peer writes, corrupts it.";
	private static final String LOST_ADVICE = "Find out who in the peer maps them and unmap there. In the guest, look for code "
			+ "that writes to the table without the kernel's gnttab_end_foreign_access, or after a double free.";
	private static final String WAITING = "The flags are 0 and Xen's status is not. Linux takes a version 2 entry back in that "
			+ "order: flags first, then it looks at the status word, and where the peer still has the page it puts the freeing "
			+ "off. The page is not reused until the peer unmaps. No source shows all of the kernel's deferred list, which would "
			+ "have them.";
	private static final String WAITING_ADVICE = "If they stay, the peer does not unmap: look there. Capture the deferred list "
			+ "(deferred_list in drivers/xen/grant-table.c) to be sure that they wait and are not lost.";

	@Override
	public String id() {
		return "revoked-but-mapped";
	}

	@Override
	public String title() {
		return "Entries that the guest took back while a peer uses them";
	}

	@Override
	public void check(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		boolean listSeen = domain.isDeferralWhole();
		ByPeer peers = new ByPeer(domain);
		for (int at = 0; at < table.count(); at++) {
			if (table.state(at) == EntryState.REVOKED_BUT_MAPPED && !domain.isDeferred(table.ref(at))) {
				peers.add(table.mapper(at) >= 0 ? table.mapper(at) : table.grantee(at), table.ref(at));
			}
		}
		for (ByPeer.Group group : peers.groups()) {
			boolean waits = !table.isVersion1() && !listSeen;
			findings.add(group.grefs().finding(this, waits ? Severity.WARNING : Severity.ERROR,
					group.grefs().describe() + " revoked, but " + group.peer() + " still has "
							+ Counted.verb(group.grefs().count(), "it", "them") + " mapped",
					waits ? WAITING : LOST, waits ? WAITING_ADVICE : LOST_ADVICE));
		}
	}
}
