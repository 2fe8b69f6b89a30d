package org.grantscope.allocator.explore;

import java.math.BigInteger;
import java.util.List;

import org.grantscope.allocator.scenario.Step;

/**
 * What an exploration found.
 *
 * @param units    in the part without an order
 * @param before   what was expected in the part that has an order and did not come
 * @param followed how many orders were followed to their end
 * @param states   that were visited, each once
 * @param merged   how often an order came to a state that was visited already with the same units left
 * @param finals   the final states, that of the order nearest to the written one first
 */
public record Explored(int units, List<Step.Failure> before, BigInteger followed, long states, long merged,
		List<FinalState> finals) {

	/** Takes copies of the lists. */
	public Explored {
		before = List.copyOf(before);
		finals = List.copyOf(finals);
	}

	/** How many orders there are: the factorial of the number of units. */
	public BigInteger orders() {
		BigInteger product = BigInteger.ONE;
		for (int i = 2; i <= units; i++) {
			product = product.multiply(BigInteger.valueOf(i));
		}
		return product;
	}

	/** Whether all orders were followed; if not, there may be more final states, and more orders to those found. */
	public boolean isComplete() {
		return followed.equals(orders());
	}

	/** Whether in no order that was followed anything leaks, and all came that was expected. */
	public boolean isSound() {
		return before.isEmpty() && finals.stream().allMatch(FinalState::isSound);
	}
}
