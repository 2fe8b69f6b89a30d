package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.owner.Owner;

/**
 * Grants that nothing in their domain keeps any more and that are granted still: those that gntalloc lists with neither a file
 * nor a mapping, those that no list has, and those that the kernel says it gave up.
 *
 * <p>A gref without users waits, in kernels before 5.17, for the next alloc or dealloc to free it, and is no leak. Where no source
 * saw the mappings, any gref may have one.
 */
final class LeakedGrant implements Check {

	private static final String IN_DRIVER = "gntalloc frees a gref when the last of its users goes: the file that lists it, or "
			+ "a mapping of its page. These have neither and still count users, so nothing is left that could end them. The "
			+ "peer keeps its access, the page stays allocated, and each counts against the module's limit until the module is "
			+ "unloaded. Two faults of the driver leave such grefs: an mmap over two allocations with another file's gref "
			+ "between them, and an mmap that fails after its first page.";
	private static final String IN_DRIVER_ADVICE = "Map one allocation with one mmap, as libxengnttab does. To get the grants "
			+ "back, close every /dev/xen/gntalloc, have the peers unmap, and reload xen_gntalloc.";
	private static final String NOWHERE = "The entry still grants, yet it is in none of the places that keep a grant: "
			+ "gntalloc's list, the kernel's deferred list, a device's ring, the references of the toolstack; and no device of "
			+ "this domain is served by that peer. Unless another part of the kernel granted it, its reference and its page "
			+ "are lost until the domain ends.";
	private static final String NOWHERE_ADVICE = "See whether the numbers grow from one capture to the next: a leak grows. "
			+ "Name the driver that made them by their frames, and look in its error paths for a missing "
			+ "gnttab_end_foreign_access.";
	private static final String GIVEN_UP = "Linux could not free these grants, since their peer still mapped them, and had no "
			+ "memory to put the freeing off either (leaked_count in drivers/xen/grant-table.c). It does not try again: "
			+ "references and pages are lost until the domain ends.";
	private static final String GIVEN_UP_ADVICE = "The log names each one (\"leaking g.e.\"). End the use of the peer before "
			+ "the domain frees, so that nothing has to be put off.";

	@Override
	public String id() {
		return "leaked-grant";
	}

	@Override
	public String title() {
		return "Grants that nothing in their domain keeps, and that are not freed";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedDriver driver = domain.driver();
			if (driver != null && driver.isMappingsKnown()) {
				addOfDriver(domain, driver, findings);
			}
			addNowhere(domain, findings);
			addGivenUp(domain, findings);
		}
		return findings;
	}

	private void addOfDriver(CheckedDomain domain, CheckedDriver driver, List<Finding> findings) {
		Grefs leaked = new Grefs(domain);
		for (int at = 0; at < driver.count(); at++) {
			if (driver.file(at) == null && driver.mappings(at) == 0 && driver.users(at) > 0
					&& mayBeGranted(domain, driver.ref(at))) {
				leaked.add(driver.ref(at));
				addPeer(domain, leaked, driver.ref(at));
			}
		}
		if (!leaked.isEmpty()) {
			leaked.sort();
			findings.add(leaked.finding(this, Severity.ERROR,
					leaked.describe() + ": listed by gntalloc, kept by no file and no mapping",
					IN_DRIVER, IN_DRIVER_ADVICE));
		}
	}

	private static boolean mayBeGranted(CheckedDomain domain, int ref) {
		CheckedTable table = domain.table();
		return table == null || table.place(ref) >= 0 || !table.isSeenWhole();
	}

	private static void addPeer(CheckedDomain domain, Grefs grefs, int ref) {
		CheckedTable table = domain.table();
		int at = table == null ? -1 : table.place(ref);
		if (table != null && at >= 0) {
			grefs.addPeer(table.grantee(at));
		}
	}

	/** Where every place that keeps grants was seen: gntalloc, the deferred list and, but for domain 0, the devices. */
	private void addNowhere(CheckedDomain checked, List<Finding> findings) {
		Domain domain = checked.domain();
		CheckedTable table = checked.table();
		boolean devicesSeen = !domain.getFrontends().isEmpty() || Integer.valueOf(0).equals(domain.getDomid());
		if (table == null || domain.getDevice() == null || !domain.getDevice().isGrefsComplete() || !checked.isDeferralWhole() || !devicesSeen) {
			return;
		}
		ByPeer peers = new ByPeer(checked);
		for (int at = 0; at < table.count(); at++) {
			int ref = table.ref(at);
			if (ref >= GrantTableVersion.RESERVED_ENTRIES && isGranted(table.state(at)) && !checked.isOfDriver(ref)
					&& isNobodys(checked.owner(ref))) {
				peers.add(table.grantee(at), ref);
			}
		}
		for (ByPeer.Group group : peers.groups()) {
			findings.add(group.grefs().finding(this, Severity.WARNING,
					group.grefs().describe() + " to " + group.peer() + ": no file, mapping, device or list of the kernel has "
							+ Counted.verb(group.grefs().count(), "it", "them"),
					NOWHERE, NOWHERE_ADVICE));
		}
	}

	private static boolean isGranted(EntryState state) {
		return state == EntryState.GRANTED || state == EntryState.MAPPED_READ || state == EntryState.MAPPED_WRITE;
	}

	private static boolean isNobodys(Owner owner) {
		return owner instanceof Owner.Unknown || owner instanceof Owner.Kernel;
	}

	private void addGivenUp(CheckedDomain domain, List<Finding> findings) {
		Deferral deferral = domain.domain().getDeferral();
		Long leaked = deferral == null ? null : deferral.getLeaked();
		if (leaked != null && leaked > 0) {
			findings.add(domain.finding(this, Severity.ERROR,
					"%s gave up freeing %s".formatted(domain.name(), Counted.of(leaked, "grant")),
					GIVEN_UP, GIVEN_UP_ADVICE));
		}
	}
}
