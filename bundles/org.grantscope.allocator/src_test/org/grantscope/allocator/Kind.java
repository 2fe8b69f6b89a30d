package org.grantscope.allocator;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What must be there for an operation to have a chance, how often it comes against the others, and how one is made. */
record Kind(Predicate<Holdings> possible, int weight, BiFunction<Holdings, Choices, Operation> maker) {

	/** An operation of one of the kinds, seldom one that has no chance. */
	static Operation operation(List<Kind> all, Holdings holdings, Choices choices) {
		List<Kind> kinds = choices.onceIn(30) ? all : all.stream().filter(kind -> kind.possible.test(holdings)).toList();
		int left = choices.below(kinds.stream().mapToInt(Kind::weight).sum());
		for (Kind kind : kinds) {
			left -= kind.weight;
			if (left < 0) {
				return kind.maker.apply(holdings, choices);
			}
		}
		throw new AssertionError(left);
	}
}
