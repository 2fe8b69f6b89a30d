package org.grantscope.allocator.history;

import java.util.List;

import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * What was done to a machine step by step, and what it looked like at each moment: moment 0 is the beginning, step 1 leads from
 * there to moment 1. It may grow at its end. Any thread may call it; a number out of range is an {@link IndexOutOfBoundsException}.
 */
public interface Timeline {

	/** How many steps there are now. */
	int size();

	/** The steps that lead from the one moment to the other. */
	List<TimelineStep> steps(int from, int to);

	/** All that could be seen at that moment. */
	List<Observation> observe(int moment, Origin origin);

	/**
	 * The nearest step that changed one of these entries, on the way from a moment to the end or back to the beginning: what the
	 * domain or Xen had in it, or who kept it.
	 *
	 * @param refs their references
	 * @param back towards the beginning; the step that leads to the moment itself counts then
	 * @return the step's number; 0 when there is none
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	int changeOf(int domid, int[] refs, int moment, boolean back, Progress progress);
}
