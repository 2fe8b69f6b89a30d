package org.grantscope.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.model.Machine;

/**
 * One look of {@code watch}.
 *
 * @param number     from 1
 * @param time       when it was over
 * @param took       how long it took
 * @param machine    what was seen
 * @param difference to the look before; null of the first
 * @param findings   of the checks, where they are asked for
 */
record Look(int number, Instant time, Duration took, Machine machine, @Nullable MachineDifference difference,
		List<Finding> findings) {
}
