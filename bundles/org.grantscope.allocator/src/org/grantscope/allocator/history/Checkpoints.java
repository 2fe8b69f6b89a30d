package org.grantscope.allocator.history;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Machines as they were after some of the operations, the first one after none. Any thread may call it. */
final class Checkpoints {

	private final NavigableMap<Integer, Checkpoint> all = new TreeMap<>();

	/** Begins with that one. */
	Checkpoints(Checkpoint start) {
		add(start);
	}

	private Checkpoints(SortedMap<Integer, Checkpoint> some) {
		all.putAll(some);
	}

	synchronized void add(Checkpoint checkpoint) {
		all.put(checkpoint.operations(), checkpoint);
	}

	/** The last one that has done no more than so many operations. */
	synchronized Checkpoint floor(int operations) {
		return Objects.requireNonNull(all.floorEntry(operations), "the first one").getValue();
	}

	/** Those that have done no more than so many operations. */
	synchronized Checkpoints upTo(int operations) {
		return new Checkpoints(all.headMap(operations, true));
	}

	/** What all of them weigh but the first one, in bytes. */
	synchronized long weight() {
		return all.values().stream().skip(1).mapToLong(Checkpoint::weight).sum();
	}

	/** How many. */
	synchronized int size() {
		return all.size();
	}
}
