package org.grantscope.allocator;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** The choices that make one operation. While jqwik shrinks they become the first of what there is to choose from. */
final class Choices {

	/** More than the most choices that one operation takes; after the last one all are 0. */
	private static final int MANY = 16;
	private static final int BITS = 16;
	private static final List<Long> ABSURD = List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 0xffff_ffffL, 0x1_0000_0000L,
			0x7fff_ffff_f000L, -4096L, 4095L);

	private final List<Integer> numbers;
	private int used;

	private Choices(List<Integer> numbers) {
		this.numbers = numbers;
	}

	/** Choices for any operation. */
	static Arbitrary<Choices> any() {
		return Arbitraries.integers().between(0, (1 << BITS) - 1).withDistribution(RandomDistribution.uniform()).list().ofSize(MANY)
				.map(Choices::new);
	}

	/** A number from 0 on. */
	int below(int end) {
		return used == numbers.size() ? 0 : (int) ((long) numbers.get(used++) * end >> BITS);
	}

	/** True that often. */
	boolean onceIn(int times) {
		return below(times) == times - 1;
	}

	/** One of several, at least one. */
	<T> T of(List<T> all) {
		return all.get(below(all.size()));
	}

	/** A number that nobody means. */
	long absurd() {
		return of(ABSURD);
	}
}
