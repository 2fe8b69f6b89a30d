package org.grantscope.allocator.explore;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.grantscope.allocator.DriverBug;

/**
 * What people would call one final state: two orders come to the same when nothing differs but numbers of references,
 * frames, handles, ports and addresses, what is in memory, and the times and the order of what the kernels printed.
 *
 * @param domains in ascending order of numbers
 * @param leaks   how many there are of each
 * @param faults  what the drivers did wrong, and how often
 * @param unmet   what was expected in the part that has no order, and did not come, by the line of the scenario
 */
public record FinalReport(List<DomainReport> domains, Map<Leak, Integer> leaks, Map<Fault, Integer> faults, Set<Unmet> unmet) {

	/** Takes copies. */
	public FinalReport {
		domains = List.copyOf(domains);
		leaks = Map.copyOf(leaks);
		faults = Map.copyOf(faults);
		unmet = Set.copyOf(unmet);
	}

	/** A fault of a domain's drivers. */
	public record Fault(int domid, DriverBug.Kind kind) {
	}

	/** An expectation that was not met, whatever came instead. */
	public record Unmet(int line, String expected) {
	}
}
