package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.Problem;

/** The problems of one input, the first {@value #KEPT} of them and how many more there are: noise has one in every line. */
final class ProblemList {

	/** More than anybody reads. */
	static final int KEPT = 1000;

	private final String source;
	private final List<Problem> problems = new ArrayList<>();
	private long more;

	ProblemList(String source) {
		this.source = source;
	}

	void add(Problem problem) {
		if (problems.size() < KEPT) {
			problems.add(problem);
		} else {
			more++;
		}
	}

	boolean isEmpty() {
		return problems.isEmpty();
	}

	List<Problem> toList() {
		List<Problem> all = new ArrayList<>(problems);
		if (more > 0) {
			all.add(Problem.ofWhole(source, "what the other lines have", more + " more problems"));
		}
		return all;
	}
}
