package org.grantscope.allocator.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.explore.FinalReport.Unmet;
import org.grantscope.allocator.scenario.Scenario;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;

/** Does every order from the beginning to the end, and remembers nothing between two orders. */
final class AllOrders {

	/** How many orders come to an end, and how many pairs the nearest of them has changed. */
	record End(long orders, long moved) {
	}

	private final Scenario scenario;
	private final SimulatedMachine machine;
	private final Map<FinalReport, End> ends = new HashMap<>();

	private AllOrders(Scenario scenario, SimulatedMachine machine) {
		this.scenario = scenario;
		this.machine = machine;
	}

	static Map<FinalReport, End> of(Scenario scenario, SimulatedMachine machine) {
		AllOrders all = new AllOrders(scenario, machine);
		all.extend(List.of(), IntStream.range(0, scenario.units().size()).boxed().toList());
		return all.ends;
	}

	private void extend(List<Integer> order, List<Integer> left) {
		if (left.isEmpty()) {
			ends.merge(follow(order), new End(1, inversions(order)),
					(one, other) -> new End(one.orders + other.orders, Math.min(one.moved, other.moved)));
		}
		for (Integer unit : left) {
			List<Integer> longer = new ArrayList<>(order);
			longer.add(unit);
			extend(longer, left.stream().filter(other -> !other.equals(unit)).toList());
		}
	}

	private FinalReport follow(List<Integer> order) {
		ScenarioRunner runner = new ScenarioRunner(machine.fork());
		scenario.inOrder().forEach(runner::perform);
		Set<Unmet> unmet = new HashSet<>();
		for (int unit : order) {
			for (Statement statement : scenario.units().get(unit)) {
				runner.perform(statement).failures().forEach(failure -> unmet.add(new Unmet(failure.line(), failure.expected())));
			}
		}
		return new Survey(runner.machine()).report(unmet);
	}

	private static long inversions(List<Integer> order) {
		return IntStream.range(0, order.size())
				.mapToLong(i -> IntStream.range(i + 1, order.size()).filter(j -> order.get(i) > order.get(j)).count()).sum();
	}
}
