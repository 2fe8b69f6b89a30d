package org.grantscope.core.memory;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.Problem;

/** What did not fit in one part of a kernel's memory, the first {@value #KEPT} of it and how much more there is. */
final class WalkProblems {

	/** More than anybody reads. */
	static final int KEPT = 200;

	private final String source;
	private final List<Problem> problems = new ArrayList<>();
	private long more;

	WalkProblems(String source) {
		this.source = source;
	}

	/** One more, {@code where} by a symbol's name or an address. */
	void add(String where, String expected, String found) {
		if (problems.size() < KEPT) {
			problems.add(new Problem(source, where, expected, found));
		} else {
			more++;
		}
	}

	/** Memory that was to be read, and could not be. */
	void add(String where, UnreadableMemoryException e) {
		add(where, "memory that can be read", String.valueOf(e.getMessage()));
	}

	boolean isEmpty() {
		return problems.isEmpty();
	}

	List<Problem> toList() {
		List<Problem> all = new ArrayList<>(problems);
		if (more > 0) {
			all.add(Problem.ofWhole(source, "memory that fits together", more + " more problems"));
		}
		return all;
	}
}
