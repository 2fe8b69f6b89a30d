package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.AllocatorDevice;

/**
 * gntalloc's count of its grefs has gone below zero, so that the driver refuses every alloc: what is left of a grant table that
 * was full. Source: Linux {@code drivers/xen/gntalloc.c}, {@code add_grefs} and {@code __del_gref}, 6.1.192; seen there.
 */
final class GrefSizeWrapped implements Check {

	private static final String EXPLANATION = "A fault of the driver. When the kernel has no grant left in the middle of an "
			+ "allocation, the way back takes the page that failed off the count twice: with what was not reached, and when "
			+ "its gref is deleted. The page of that gref is freed by nobody. From an empty driver the count becomes -1, which "
			+ "the comparison with the limit takes for 4294967295. From then on every alloc answers ENOSPC, whatever the "
			+ "limit: 7.2 does so, and stable kernels that have its check of the count, 6.1.192 among them; the others since "
			+ "5.17 merely allow too much. Neither closing all files nor a higher limit helps.";
	private static final String ADVICE = "End the programs that have /dev/xen/gntalloc open and reload xen_gntalloc, or start "
			+ "the domain anew. Keep the table from filling up (table-full), with a limit of the module below what the table "
			+ "has room for.";

	/** Whether the count is known and one that only the fault leaves. */
	static boolean hasWrapped(@Nullable Long size) {
		return size != null && size.intValue() < 0;
	}

	@Override
	public String id() {
		return "gref-size-wrapped";
	}

	@Override
	public String title() {
		return "gntalloc counts fewer than no grefs and refuses everything";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			AllocatorDevice device = domain.domain().getDevice();
			Long told = device == null ? null : device.getGrefSize();
			if (device != null && told != null && hasWrapped(told)) {
				int size = told.intValue();
				findings.add(domain.finding(this, Severity.ERROR,
						"gref_size of %s is %d (%s as the limit is compared), with %s listed: every alloc answers ENOSPC"
								.formatted(domain.name(), size, Integer.toUnsignedString(size),
										Counted.of(device.getGrefs().size(), "gref")),
						EXPLANATION, ADVICE));
			}
		}
		return findings;
	}
}
