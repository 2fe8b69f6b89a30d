package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.PinCounts;

/** Grants that a peer may write and has mapped for reading alone, as far as Xen's pin counts show. */
final class WritableMappedReadOnly implements Check {

	private static final String EXPLANATION = "All uses that Xen counts are read-only (hstr, devr), and the entry would allow "
			+ "writing. A peer that only reads needs no more than a read-only grant; with this one a fault or an intruder in "
			+ "the peer can change the page at any time, by mapping it again.";
	private static final String ADVICE = "Grant read-only (gntalloc: leave GNTALLOC_FLAG_WRITABLE out; the own domain can "
			+ "write all the same), unless the peer writes at other times.";

	@Override
	public String id() {
		return "writable-read-only";
	}

	@Override
	public String title() {
		return "Writable grants that are mapped read-only alone";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table == null) {
				continue;
			}
			ByPeer peers = new ByPeer(domain);
			for (int at = 0; at < table.count(); at++) {
				if (table.pins(at) > 0 && table.permits(at) && (table.flags(at) & GrantFlag.READONLY.mask()) == 0
						&& !new PinCounts((int) table.pins(at)).writable()) {
					peers.add(table.mapper(at), table.ref(at));
				}
			}
			for (ByPeer.Group group : peers.groups()) {
				findings.add(group.grefs().finding(this, Severity.INFO, group.grefs().describe() + " writable, but "
						+ group.peer() + " maps " + Counted.verb(group.grefs().count(), "it", "them") + " read-only", EXPLANATION,
						ADVICE));
			}
		}
		return findings;
	}
}
