package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;


/** Unmap notifications of pages that neither a process of the domain nor, as Xen's pin counts say, the peer has mapped. */
final class NotifyUnheard implements Check {

	private static final String EXPLANATION = "Despite its name the notification does not wait for an unmap: it happens when "
			+ "the last local user of the gref goes, and here that is the file, at a dealloc or at its close. The peer has not "
			+ "mapped the page, so that it sees no byte change, and an event comes before it knows what for.";
	private static final String ADVICE = "Nothing, if both sides are about to map. Else map the page first, as libxengnttab "
			+ "does, then set the notification and give the index back; the mapping alone then keeps the page.";

	@Override
	public String id() {
		return "notify-unheard";
	}

	@Override
	public String title() {
		return "Unmap notifications of pages that nobody maps";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedDriver driver = domain.driver();
			CheckedTable table = domain.table();
			if (driver == null || table == null || !driver.isMappingsKnown()) {
				continue;
			}
			Grefs unheard = new Grefs(domain);
			for (int i = 0; driver.isNotifying() && i < driver.count(); i++) {
				boolean fires = driver.notify(i) != null && driver.file(i) != null && driver.mappings(i) == 0;
				int at = fires ? table.place(driver.ref(i)) : -1;
				if (at >= 0 && table.pins(at) == 0) {
					unheard.add(driver.ref(i));
					unheard.addPeer(table.grantee(at));
				}
			}
			if (!unheard.isEmpty()) {
				unheard.sort();
				findings.add(unheard.finding(this, Severity.INFO,
						unheard.describe() + " with an unmap notification, though nobody maps "
								+ Counted.verb(unheard.count(), "it", "them"),
						EXPLANATION, ADVICE));
			}
		}
		return findings;
	}
}
