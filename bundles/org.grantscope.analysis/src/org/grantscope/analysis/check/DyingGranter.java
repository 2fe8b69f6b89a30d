package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

/** Domains that are being taken down and cannot go, since others still map pages of theirs. */
final class DyingGranter implements Check {

	private static final String EXPLANATION = "The domain is being taken down (state d), and Xen keeps its pages for as long "
			+ "as another domain has them mapped. Until those are unmapped it stays in the list, a zombie that holds its "
			+ "memory and its number.";
	private static final String ADVICE = "Unmap in the domain that maps: a backend that was not closed (see its state in "
			+ "xenstore), or a program with /dev/xen/gntdev open. In domain 0 ending the program is enough, if the kernel does "
			+ "not hang on the unmap.";

	@Override
	public String id() {
		return "dying-granter";
	}

	@Override
	public String title() {
		return "Dying domains that others' mappings keep";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table == null || !domain.isDying()) {
				continue;
			}
			ByPeer holders = new ByPeer(domain);
			for (int at = 0; at < table.count(); at++) {
				if (table.isUsed(at)) {
					holders.add(table.mapper(at) >= 0 ? table.mapper(at) : table.grantee(at), table.ref(at));
				}
			}
			for (ByPeer.Group group : holders.groups()) {
				findings.add(group.grefs().finding(this, Severity.WARNING,
						domain.name() + " is dying; " + group.peer() + " still maps " + group.grefs().describe(), EXPLANATION,
						ADVICE));
			}
		}
		return findings;
	}
}
