package org.grantscope.allocator.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.grantscope.allocator.KernelMessage;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.explore.FinalReport.Fault;
import org.grantscope.allocator.explore.FinalReport.Unmet;
import org.grantscope.allocator.scenario.Scenario;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.ScenarioState;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.core.observe.Progress;

/**
 * Follows every order of the units of a scenario's last part.
 *
 * <p>It goes into the depth, the written order first, so that complete orders are known however soon it must stop. When an
 * order comes to a state that another one came to with the same units left, its end is known already: two states are one
 * when everything that the units left can come to is the same ({@link ScenarioRunner#stateBefore}), and all that is told of
 * them so far. Where these give out neither references nor pages, it does not matter which would be given out next; so the
 * orders in which many grants are given back come to few states.
 */
public final class Exploration {

	/** How many states are visited where nobody says otherwise. */
	public static final long DEFAULT_MOST_STATES = 100_000;

	private final List<List<Statement>> units;
	private final long mostStates;
	private final boolean merging;
	private final Progress progress;
	private final Map<Node, Map<Integer, Path>> visited = new HashMap<>();
	private final Map<Told, Told> told = new HashMap<>();
	private final Map<FinalReport, Integer> ends = new LinkedHashMap<>();
	private long states;
	private long merged;

	/** What is told of the way to a state. */
	private record Told(Map<Integer, Map<String, Integer>> log, Map<Fault, Integer> faults, Set<Unmet> unmet) {
	}

	/** A state with what is left to do. */
	private record Node(BitSet left, ScenarioState state, Told told) {
	}

	private Exploration(List<List<Statement>> units, long mostStates, boolean merging, Progress progress) {
		this.units = units;
		this.mostStates = mostStates;
		this.merging = merging;
		this.progress = progress;
	}

	/**
	 * Does on the machine what has an order, and in copies of it, in every order, what has none. A scenario without such a
	 * part has one order.
	 *
	 * @param machine    which is left as the part that has an order leaves it
	 * @param mostStates how many states are visited at most, and as many more as one whole order needs
	 * @param progress   is told 1 for each state
	 * @throws CancellationException when cancelled
	 */
	public static Explored explore(Scenario scenario, SimulatedMachine machine, long mostStates, Progress progress) {
		return explore(scenario, machine, mostStates, progress, true);
	}

	/** The same, and whether equal states are merged. */
	static Explored explore(Scenario scenario, SimulatedMachine machine, long mostStates, Progress progress, boolean merging) {
		ScenarioRunner runner = new ScenarioRunner(machine);
		List<Step.Failure> before = new ArrayList<>();
		scenario.inOrder().forEach(statement -> before.addAll(runner.perform(statement).failures()));
		Exploration exploration = new Exploration(scenario.units(), mostStates, merging, progress);
		return exploration.from(runner, before);
	}

	private Explored from(ScenarioRunner start, List<Step.Failure> before) {
		progress.begin("exploring, states", 0);
		BitSet all = new BitSet();
		all.set(0, units.size());
		Map<Integer, Path> paths = visit(start, all, Set.of());
		List<FinalState> finals = new ArrayList<>();
		ends.forEach((report, end) -> Optional.ofNullable(paths.get(end))
				.ifPresent(path -> finals.add(finalState(start.fork(), report, path))));
		finals.sort(Comparator.comparingLong(FinalState::moved).thenComparing(state -> state.units().toString()));
		BigInteger followed = finals.stream().map(FinalState::orders).reduce(BigInteger.ZERO, BigInteger::add);
		return new Explored(units.size(), before, followed, states, merged, finals);
	}

	/** In which ways each final state is reached from here. */
	private Map<Integer, Path> visit(ScenarioRunner runner, BitSet left, Set<Unmet> unmet) {
		progress.checkCancelled();
		ScenarioState state = runner.stateBefore(left.stream().mapToObj(units::get).flatMap(List::stream));
		Node node = new Node(left, state, told(runner.machine(), unmet));
		Map<Integer, Path> known = merging ? visited.get(node) : null;
		if (known != null) {
			merged++;
			return known;
		}
		states++;
		progress.worked(1);
		Map<Integer, Path> paths = left.isEmpty() ? Map.of(end(runner.machine(), unmet), Path.END)
				: Map.copyOf(goOn(runner, left, unmet));
		if (merging) {
			visited.put(node, paths);
		}
		return paths;
	}

	private Map<Integer, Path> goOn(ScenarioRunner runner, BitSet left, Set<Unmet> unmet) {
		Map<Integer, Path> paths = new HashMap<>();
		for (int unit = left.nextSetBit(0); unit >= 0 && !isExhausted(); unit = left.nextSetBit(unit + 1)) {
			ScenarioRunner next = runner.fork();
			Set<Unmet> unmetThen = new HashSet<>(unmet);
			perform(next, unit).forEach(step -> step.failures()
					.forEach(failure -> unmetThen.add(new Unmet(failure.line(), failure.expected()))));
			BitSet leftThen = (BitSet) left.clone();
			leftThen.clear(unit);
			int chosen = unit;
			int overtaken = left.get(0, unit).cardinality();
			visit(next, leftThen, unmetThen).forEach((end, path) -> paths.merge(end, path.after(chosen, overtaken), Path::or));
		}
		return paths;
	}

	/** Whether no more is visited; never before one order came to its end. */
	private boolean isExhausted() {
		return states >= mostStates && !ends.isEmpty();
	}

	private List<Step> perform(ScenarioRunner runner, int unit) {
		return units.get(unit).stream().map(runner::perform).toList();
	}

	/** One object for what is told often. */
	private Told told(SimulatedMachine machine, Set<Unmet> unmet) {
		Map<Integer, Map<String, Integer>> log = new HashMap<>();
		machine.domids().forEach(domid -> log.put(domid, DomainReport.counted(machine.kernelLog(domid))));
		return told.computeIfAbsent(new Told(log, Survey.faults(machine), unmet), same -> same);
	}

	private int end(SimulatedMachine machine, Set<Unmet> unmet) {
		return ends.computeIfAbsent(new Survey(machine).report(unmet), report -> ends.size());
	}

	/** Goes that way once more, and looks more closely. */
	private FinalState finalState(ScenarioRunner runner, FinalReport report, Path path) {
		List<Step> steps = new ArrayList<>();
		path.units().forEach(unit -> steps.addAll(perform(runner, unit)));
		SimulatedMachine machine = runner.machine();
		SortedMap<Integer, List<KernelMessage>> log = new TreeMap<>();
		machine.domids().forEach(domid -> log.put(domid, machine.kernelLog(domid)));
		return new FinalState(report, path.orders(), path.moved(), path.units(), steps,
				log, new Survey(machine).leaks(), machine.bugs());
	}
}
