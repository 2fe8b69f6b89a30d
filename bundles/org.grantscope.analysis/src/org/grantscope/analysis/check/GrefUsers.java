package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;


/**
 * Grefs that count more users than there are, and so will never be freed, or fewer, and so will be freed too early. A file is
 * one user and each mmap one; a mapping that was split or inherited is several mappings and one user. Those that nothing keeps
 * are {@link LeakedGrant}'s. Where no source saw the mappings, nothing can be said. Source: Linux {@code drivers/xen/gntalloc.c}, 6.1.192.
 */
final class GrefUsers implements Check {

	private static final String MANY = "gntalloc frees a gref when its count of users is 0. The file and the mappings that it "
			+ "has are fewer than it counts, so it will stay when they are gone: granted, with its page, and counted against "
			+ "the limit. A mapping over two allocations whose end went astray leaves this, and an mmap that failed after its "
			+ "first page.";
	private static final String MANY_ADVICE = "The grant is lost unless the module is reloaded. See cross-file-mapping for the "
			+ "cause that can be avoided.";
	private static final String FEW = "It has more that keeps it than it counts, so it will be freed while a file lists it or "
			+ "a process has the page mapped: a use after free in the kernel. The end of another file's mapping took a user "
			+ "that was not its own.";
	private static final String FEW_ADVICE = "End the processes that use these files and reload xen_gntalloc; do not go on "
			+ "with the domain if it matters.";

	@Override
	public String id() {
		return "gref-users";
	}

	@Override
	public String title() {
		return "Grefs of gntalloc whose count of users is wrong";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedDriver driver = domain.driver();
			if (driver != null && driver.isMappingsKnown()) {
				add(domain, driver, findings);
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, CheckedDriver driver, List<Finding> findings) {
		Grefs many = new Grefs(domain);
		Grefs few = new Grefs(domain);
		for (int at = 0; at < driver.count(); at++) {
			int files = driver.file(at) == null ? 0 : 1;
			int mappings = driver.mappings(at);
			if (files + mappings > 0 && driver.users(at) > files + mappings) {
				many.add(driver.ref(at));
			} else if (driver.users(at) < files + Math.min(1, mappings)) {
				few.add(driver.ref(at));
			}
		}
		if (!many.isEmpty()) {
			findings.add(many.sort().finding(this, Severity.ERROR, many.describe() + " with more users than files and mappings: "
					+ Counted.verb(many.count(), "it", "they") + " will never be freed", MANY, MANY_ADVICE));
		}
		if (!few.isEmpty()) {
			findings.add(few.sort().finding(this, Severity.ERROR, few.describe() + " with fewer users than files and mappings: "
					+ Counted.verb(few.count(), "it", "they") + " will be freed too early", FEW, FEW_ADVICE));
		}
	}
}
