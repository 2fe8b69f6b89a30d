package org.grantscope.allocator.explore;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.KernelMessage;
import org.grantscope.allocator.scenario.Step;

/**
 * A final state that some orders come to, and one of these orders: of those that were followed, the one nearest to the
 * written order, in which the fewest pairs of units have changed places. What has numbers and times is of that order.
 *
 * @param report   what is the same in all of these orders
 * @param orders   how many they are
 * @param moved    how many pairs of units have changed places
 * @param units    that order: for each unit its place in the written order, from 0
 * @param steps    what each statement of the part without an order came to
 * @param log      what each domain's kernel printed since it began
 */
public record FinalState(FinalReport report, BigInteger orders, long moved, List<Integer> units, List<Step> steps,
		SortedMap<Integer, List<KernelMessage>> log, List<Leak> leaks, List<DriverBug> bugs) {

	/** Takes copies. */
	public FinalState {
		units = List.copyOf(units);
		steps = List.copyOf(steps);
		SortedMap<Integer, List<KernelMessage>> messages = new TreeMap<>();
		for (Map.Entry<Integer, List<KernelMessage>> entry : log.entrySet()) {
			messages.put(entry.getKey(), List.copyOf(entry.getValue()));
		}
		log = Collections.unmodifiableSortedMap(messages);
		leaks = List.copyOf(leaks);
		bugs = List.copyOf(bugs);
	}

	/** What was expected in the part without an order and did not come. */
	public List<Step.Failure> failures() {
		return steps.stream().flatMap(step -> step.failures().stream()).toList();
	}

	/** Whether nothing leaks and all came that was expected. */
	public boolean isSound() {
		return leaks.isEmpty() && failures().isEmpty();
	}
}
