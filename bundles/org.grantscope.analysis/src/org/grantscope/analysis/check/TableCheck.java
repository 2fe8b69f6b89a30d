package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

/** A check that judges each domain's table by itself. */
interface TableCheck extends Check {

	/** Adds what it finds in that domain's table. */
	void check(CheckedDomain domain, CheckedTable table, List<Finding> findings);

	@Override
	default List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table != null) {
				check(domain, table, findings);
			}
		}
		return findings;
	}
}
