package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.abi.Domid;

/** Entries that name a domain that cannot, or can no longer, use them. Who is gone is known only where all domains were listed. */
final class NoSuchPeer implements Check {

	private static final String RESERVED = "Xen compares the entry's domid with the number of the domain that maps, and no "
			+ "domain has a number from 0x7ff0 on; DOMID_SELF means the caller only as an argument of a hypercall. So nobody "
			+ "can use the grant. gntalloc does not look at the domid that it is given.";
	private static final String RESERVED_ADVICE = "Give gntalloc the peer's own number. For a grant to the domain itself that "
			+ "is the number that it reads from xenstore (domid), not DOMID_SELF.";
	private static final String GONE = "No domain of that number exists. The grant holds a page and an entry for nobody, and "
			+ "numbers are given out again: a later domain of that number may use it.";
	private static final String GONE_ADVICE = "End the grant when the peer goes away: watch its backend or frontend state in "
			+ "xenstore. If a program of the domain keeps it, close that program's file.";
	private static final String DYING = "The domain is being taken down (state d). Xen ends its mappings on the way; until "
			+ "then the entries stay in use and Linux defers their freeing. A domain that stays in this state is kept by pages "
			+ "of its own that others map.";
	private static final String DYING_ADVICE = "Free the grants. If the domain stays, see dying-granter for what keeps it.";

	@Override
	public String id() {
		return "no-such-peer";
	}

	@Override
	public String title() {
		return "Grants to a reserved number, or to a domain that is gone or dying";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table != null) {
				add(machine, domain, table, findings);
			}
		}
		return findings;
	}

	private void add(CheckedMachine machine, CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		ByPeer reserved = new ByPeer(domain);
		ByPeer gone = new ByPeer(domain);
		ByPeer dying = new ByPeer(domain);
		int last = -1;
		ByPeer into = null;
		for (int at = 0; at < table.count(); at++) {
			int grantee = table.grantee(at);
			if (table.offers(at) && grantee >= 0) {
				into = grantee == last ? into
						: grantee >= Domid.FIRST_RESERVED ? reserved
								: machine.isGone(grantee) ? gone
										: machine.isDying(grantee) ? dying : null;
				last = grantee;
				if (into != null) {
					into.add(grantee, table.ref(at));
				}
			}
		}
		add(reserved, Severity.WARNING, "which no domain can be", RESERVED, RESERVED_ADVICE, findings);
		add(gone, Severity.WARNING, "which does not exist", GONE, GONE_ADVICE, findings);
		add(dying, Severity.INFO, "which is dying", DYING, DYING_ADVICE, findings);
	}

	private void add(ByPeer peers, Severity severity, String which, String explanation, String advice, List<Finding> findings) {
		for (ByPeer.Group group : peers.groups()) {
			findings.add(group.grefs().finding(this, severity, group.grefs().describe() + " to " + group.peer() + ", " + which,
					explanation, advice));
		}
	}
}
