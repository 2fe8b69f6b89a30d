package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;

/**
 * A machine that remembers all that was done to it, so that its state after any operation can be had again.
 *
 * <p>It keeps the operations as bytes, about a dozen for each, and forks of the machine as it went, no more of them than 60
 * bytes for each operation pay for. A state is had by doing again what was done since the nearest fork before; states asked
 * for lately are kept too, as far as 8 bytes for each operation and 8 MiB go.
 *
 * <p>Operations and states are counted alike: state 0 is the beginning, operation 0 leads from there to state 1. A number
 * that is not among them is an {@link IndexOutOfBoundsException}. Any thread may call it; asking for a state holds up
 * nobody who records.
 */
public final class Recording {

	/** Doing so few operations again is quicker than looking after their result. */
	private static final int NEAR = 16;
	/** Who asks for a state so few operations before one he had goes back step by step. */
	private static final int STEPS_BACK = 1024;

	private final OperationLog log;
	private final Checkpoints checkpoints;
	private final CheckpointBudget budget;
	private final RecentStates recent = new RecentStates();
	private final SimulatedMachine live;
	private final ToLongFunction<SimulatedMachine> weight;
	private final LongSupplier nanoTime;

	/** Records what is done to a machine that boots now. */
	public Recording(MachineSettings settings) {
		this(new SimulatedMachine(settings));
	}

	/** Records what is done to a machine that goes on from the state of that one, which itself stays as it is. */
	public Recording(SimulatedMachine start) {
		this(start, SimulatedMachine::weight, System::nanoTime);
	}

	/**
	 * Records what is done from now on to that very machine, which stays everybody's to look at: by {@link #execute} alone. What is
	 * done to it otherwise is not recorded, and the states then are others.
	 */
	public static Recording of(SimulatedMachine machine) {
		SimulatedMachine start = machine.fork();
		ToLongFunction<SimulatedMachine> weight = SimulatedMachine::weight;
		return new Recording(new OperationLog(), new Checkpoints(new Checkpoint(0, start, weight.applyAsLong(start))), machine, weight,
				System::nanoTime);
	}

	/** With other measures of a machine's memory, in bytes, and of time, in nanoseconds. */
	Recording(SimulatedMachine start, ToLongFunction<SimulatedMachine> weight, LongSupplier nanoTime) {
		this(new OperationLog(), new Checkpoints(new Checkpoint(0, start.fork(), weight.applyAsLong(start))), start.fork(), weight,
				nanoTime);
	}

	private Recording(OperationLog log, Checkpoints checkpoints, SimulatedMachine live, ToLongFunction<SimulatedMachine> weight,
			LongSupplier nanoTime) {
		this.log = log;
		this.checkpoints = checkpoints;
		this.budget = CheckpointBudget.after(log.size(), checkpoints.weight());
		this.live = live;
		this.weight = weight;
		this.nanoTime = nanoTime;
	}

	/** Does it as that process, says what came back, and records it. What the machine throws is not recorded. */
	public synchronized Outcome execute(ProcessId who, Operation operation) {
		log.prepare(who, operation);
		long before = nanoTime.getAsLong();
		Outcome outcome = live.execute(who, operation);
		long took = nanoTime.getAsLong() - before;
		log.commit();
		if (budget.earn(took)) {
			checkpoint();
		}
		return outcome;
	}

	private void checkpoint() {
		long price = weight.applyAsLong(live);
		if (budget.affords(price)) {
			checkpoints.add(new Checkpoint(log.size(), live.fork(), price));
			budget.spend(price);
		}
	}

	/** How many operations have been recorded. */
	public int size() {
		return log.size();
	}

	/** The operation with that number, and who did it. */
	public RecordedStep step(int number) {
		return log.cursor(Objects.checkIndex(number, size())).next();
	}

	/** Those from the one number to before the other, in order, with what they came to. */
	public List<RecordedStep.Done> steps(int from, int to) {
		Objects.checkFromToIndex(from, to, size());
		Walk walk = walk(from);
		List<RecordedStep.Done> done = new ArrayList<>(to - from);
		for (int number = from; number < to; number++) {
			done.add(walk.next());
		}
		return done;
	}

	/** Does again what was done from a state on. */
	Walk walk(int from) {
		return new Walk(from);
	}

	/** Somebody who does again what was done, one step at a time. For one thread. */
	final class Walk {

		private final SimulatedMachine machine;
		private final OperationLog.Cursor cursor;
		private int number;

		private Walk(int from) {
			machine = at(from);
			cursor = log.cursor(from);
			number = from;
		}

		/** In the state to which the steps until now led. */
		SimulatedMachine machine() {
			return machine;
		}

		/** Does the next step, which must be there. */
		RecordedStep.Done next() {
			RecordedStep step = cursor.next();
			return new RecordedStep.Done(number++, step, machine.execute(step.who(), step.operation()));
		}
	}

	/** The machine that records, to look at it. */
	public SimulatedMachine machine() {
		return live;
	}

	/** The machine as it is now, independent of the one that records. */
	public SimulatedMachine now() {
		return live.fork();
	}

	/** The machine as it was after so many operations, independent of the one that records. */
	public SimulatedMachine at(int operations) {
		Objects.checkIndex((long) operations, size() + 1L);
		Checkpoint nearest = nearest(operations);
		return operations - nearest.operations() <= NEAR ? replay(nearest, operations) : replayAndKeep(nearest, operations);
	}

	/**
	 * A recording of its own that has the same first operations, so many of them, and goes on from there. What both have in
	 * common is in memory once.
	 */
	public Recording branch(int operations) {
		SimulatedMachine machine = at(operations);
		return new Recording(log.before(operations), checkpoints.upTo(operations), machine, weight, nanoTime);
	}

	/** How many forks of the machine it keeps, to begin from when a state is asked for. */
	public int checkpoints() {
		return checkpoints.size();
	}

	private Checkpoint nearest(int operations) {
		Checkpoint checkpoint = checkpoints.floor(operations);
		Optional<Checkpoint> state = recent.floor(operations);
		return state.isPresent() && state.get().operations() > checkpoint.operations() ? state.get() : checkpoint;
	}

	private SimulatedMachine replay(Checkpoint from, int operations) {
		SimulatedMachine machine = from.machine().fork();
		OperationLog.Cursor cursor = log.cursor(from.operations());
		for (int number = from.operations(); number < operations; number++) {
			RecordedStep step = cursor.next();
			machine.execute(step.who(), step.operation());
		}
		return machine;
	}

	/**
	 * Keeps the state for the next time. For somebody who goes back step by step it also keeps, on the way, the one half way,
	 * the one half way from there, and so on: so each of the following steps is a short way from one of these.
	 */
	private SimulatedMachine replayAndKeep(Checkpoint nearest, int operations) {
		boolean back = recent.hasBetween(operations, operations + STEPS_BACK)
				&& RecentStates.holdsSeveral(nearest.weight(), size());
		Checkpoint from = nearest;
		while (back && operations - from.operations() > 2 * NEAR) {
			int halfWay = from.operations() + operations >>> 1;
			from = keep(replay(from, halfWay), halfWay);
		}
		return keep(replay(from, operations), operations).machine().fork();
	}

	private Checkpoint keep(SimulatedMachine machine, int operations) {
		Checkpoint state = new Checkpoint(operations, machine, weight.applyAsLong(machine));
		recent.add(state, size());
		return state;
	}
}
