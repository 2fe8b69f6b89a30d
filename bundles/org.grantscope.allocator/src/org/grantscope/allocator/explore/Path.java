package org.grantscope.allocator.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How a final state is reached from a state: in how many orders of the units left, and of these the one nearest to the
 * written order.
 *
 * @param moved how many pairs of units that order has changed
 * @param unit  the first one of that order; -1 at the end
 * @param rest  how it goes on; null at the end
 */
record Path(BigInteger orders, long moved, int unit, @Nullable Path rest) {

	/** No unit is left. */
	static final Path END = new Path(BigInteger.ONE, 0, -1, null);

	/**
	 * The same after one more unit.
	 *
	 * @param overtaken how many of the units left stand before it in the written order
	 */
	Path after(int before, int overtaken) {
		return new Path(orders, moved + overtaken, before, this);
	}

	/** All orders of both. Of two that are as near to the written one, this one's is taken. */
	Path or(Path that) {
		Path nearest = that.moved < moved ? that : this;
		return new Path(orders.add(that.orders), nearest.moved, nearest.unit, nearest.rest);
	}

	/** That order. */
	List<Integer> units() {
		List<Integer> units = new ArrayList<>();
		for (Path at = this; at != null && at.unit >= 0; at = at.rest) {
			units.add(at.unit);
		}
		return units;
	}
}
