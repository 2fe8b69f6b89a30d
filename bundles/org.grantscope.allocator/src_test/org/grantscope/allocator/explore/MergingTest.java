package org.grantscope.allocator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.grantscope.allocator.explore.AllOrders.End;
import org.grantscope.allocator.scenario.FieldValue;
import org.grantscope.allocator.scenario.Scenario;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.ScenarioState;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.core.observe.Progress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Merging equal states loses nothing. */
class MergingTest {

	private static final long ALL = Long.MAX_VALUE;

	@Property(tries = 60)
	void everyOrderIsCountedWhereItEnds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int units) {
		Scenario scenario = new RandomReleases(seed).scenario(units);
		Explored explored = Exploration.explore(scenario, new RandomReleases(seed).machine(), ALL, Progress.NONE);

		Map<FinalReport, End> found = explored.finals().stream()
				.collect(Collectors.toMap(FinalState::report, state -> new End(state.orders().longValueExact(), state.moved())));
		assertThat(found).isEqualTo(AllOrders.of(scenario, new RandomReleases(seed).machine()));
		assertThat(explored.isComplete()).isTrue();
	}

	@Property(tries = 25)
	void withMergingTheSameIsFoundAsWithout(@ForAll long seed, @ForAll @IntRange(min = 4, max = 6) int units) {
		Scenario scenario = new RandomReleases(seed).scenario(units);
		Explored merged = Exploration.explore(scenario, new RandomReleases(seed).machine(), ALL, Progress.NONE);
		Explored plain = Exploration.explore(scenario, new RandomReleases(seed).machine(), ALL, Progress.NONE, false);

		assertThat(merged.finals()).isEqualTo(plain.finals());
		assertThat(merged.states()).isLessThan(plain.states());
		assertThat(plain.merged()).isZero();
	}

	/** Where two orders of some units come to equal states, all that may be done later comes to the same. */
	@Property(tries = 40)
	void equalStatesGoOnAlike(@ForAll long seed) {
		RandomReleases random = new RandomReleases(seed);
		Scenario scenario = random.scenario(4);
		List<Statement> later = random.scenario(20).units().stream().flatMap(List::stream).toList();
		ScenarioRunner start = new ScenarioRunner(random.machine());
		scenario.inOrder().forEach(start::perform);
		BitSet left = new BitSet();
		left.set(0, 4);
		Map<ScenarioState, ScenarioRunner> met = new HashMap<>();
		List<ScenarioRunner> again = new ArrayList<>();
		walk(start, left, scenario, met, again);

		for (ScenarioRunner runner : again) {
			ScenarioRunner first = met.get(runner.state()).fork();
			for (Statement statement : later) {
				Map<String, FieldValue> results = runner.perform(statement).results();
				assertThat(first.perform(statement).results()).isEqualTo(results);
				assertThat(first.state()).isEqualTo(runner.state());
			}
		}
	}

	private static void walk(ScenarioRunner runner, BitSet left, Scenario scenario, Map<ScenarioState, ScenarioRunner> met,
			List<ScenarioRunner> again) {
		if (met.putIfAbsent(runner.state(), runner.fork()) != null) {
			again.add(runner.fork());
		}
		left.stream().forEach(unit -> {
			ScenarioRunner next = runner.fork();
			scenario.units().get(unit).forEach(next::perform);
			BitSet then = (BitSet) left.clone();
			then.clear(unit);
			walk(next, then, scenario, met, again);
		});
	}
}
