package org.grantscope.analysis.check;

import java.util.List;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.model.EntryState;
import org.grantscope.model.capture.Moments;
import org.grantscope.model.owner.Owner;

/**
 * References that are neither free nor granted, and for which nothing waits: somebody took them from the kernel's free list.
 *
 * <p>Source: Linux {@code drivers/xen/grant-table.c}, {@code gnttab_alloc_grant_references}, and its callers, such as
 * {@code drivers/net/xen-netfront.c} and {@code drivers/block/xen-blkfront.c}, 6.1.192.
 */
final class TakenReferences implements TableCheck {

	private static final String TAKEN = "These references are not on the kernel's free list, and their entries grant nothing%s. "
			+ "A driver that takes references in advance has such: netfront for the packets of each of its queues, blkfront for its requests. Otherwise a driver "
			+ "revoked the entry and forgot to free the reference, which is lost until the domain ends.";
	private static final String ADVICE = "Capture again under the same load: a number that grows is a leak. Look in the drivers' "
			+ "error paths for a gnttab_end_foreign_access_ref without gnttab_free_grant_reference, and for private heads that "
			+ "are not given back (gnttab_free_grant_references).";

	@Override
	public String id() {
		return "taken-references";
	}

	@Override
	public String title() {
		return "References that are neither free nor granted: kept in advance, or lost";
	}

	@Override
	public void check(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		if (!table.isFreeListWhole() || !Moments.isFreeListOfFrames(domain.domain())) {
			return;
		}
		Grefs taken = new Grefs(domain);
		for (int ref = GrantTableVersion.RESERVED_ENTRIES; ref < table.size(); ref++) {
			if (table.stateOf(ref) == EntryState.TAKEN && !domain.isOfDriver(ref) && !(domain.owner(ref) instanceof Owner.DeviceData)) {
				taken.add(ref);
			}
		}
		if (!taken.isEmpty()) {
			findings.add(taken.finding(this, Severity.INFO, "%s of %s neither free nor granted (%s)".formatted(
					Counted.of(taken.count(), "reference"), domain.name(), taken.named()), TAKEN.formatted(others(domain)), ADVICE));
		}
	}

	/** Who else is known not to have them. */
	private static String others(CheckedDomain domain) {
		String waits = domain.isDeferralWhole() ? "; no deferred freeing waits for them"
				: "; some may wait on the deferred list, of which no source shows all";
		CheckedDriver driver = domain.driver();
		boolean listed = driver != null && driver.device().isGrefsComplete();
		return waits + (listed ? ", and gntalloc does not hold them" : "; some may be gntalloc's, of whose list no source shows all");
	}
}
