package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The states that were asked for last, since whoever looked at one looks at its neighbours next. They are few, and together
 * weigh no more than {@value #BYTES_PER_OPERATION} bytes for each operation recorded and 8 MiB; the last one always
 * stays. Any thread may call it.
 */
final class RecentStates {

	static final int MOST = 24;
	private static final int SEVERAL = 6;
	static final int BYTES_PER_OPERATION = 8;
	static final int BYTES = 8 << 20;

	/** In the order of use, the last one at the end. */
	private final List<Checkpoint> states = new ArrayList<>();

	/** The one with the most operations among those with no more than that. */
	synchronized Optional<Checkpoint> floor(int operations) {
		Optional<Checkpoint> floor = states.stream().filter(state -> state.operations() <= operations)
				.max(Comparator.comparingInt(Checkpoint::operations));
		floor.ifPresent(this::use);
		return floor;
	}

	/** Whether one of them is a little further on than that: then somebody goes back step by step. */
	synchronized boolean hasBetween(int operations, int end) {
		return states.stream().anyMatch(state -> state.operations() > operations && state.operations() <= end);
	}

	/** One more, of a recording of so many operations. */
	synchronized void add(Checkpoint state, int operations) {
		states.removeIf(other -> other.operations() == state.operations());
		states.add(state);
		while (states.size() > 1 && (states.size() > MOST || weight() > most(operations))) {
			states.remove(0);
		}
	}

	/** Whether several states of that weight have room, in a recording of so many operations. */
	static boolean holdsSeveral(long weight, int operations) {
		return SEVERAL * weight <= most(operations);
	}

	private static long most(int operations) {
		return BYTES + (long) BYTES_PER_OPERATION * operations;
	}

	/** How many. */
	synchronized int size() {
		return states.size();
	}

	private void use(Checkpoint state) {
		states.remove(state);
		states.add(state);
	}

	private long weight() {
		return states.stream().mapToLong(Checkpoint::weight).sum();
	}
}
