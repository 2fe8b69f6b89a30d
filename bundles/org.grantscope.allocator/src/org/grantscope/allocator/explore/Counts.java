package org.grantscope.allocator.explore;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts equal things. */
final class Counts {

	private Counts() {
	}

	/** How often each of them comes. */
	static <T> Map<T, Integer> of(Stream<T> things) {
		return things.collect(Collectors.toMap(thing -> thing, thing -> 1, Integer::sum));
	}
}
