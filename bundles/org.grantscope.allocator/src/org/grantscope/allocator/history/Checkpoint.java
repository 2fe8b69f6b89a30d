package org.grantscope.allocator.history;

import org.grantscope.allocator.SimulatedMachine;

/**
 * A machine as it was at some time. Nobody lets it do anything: it is only forked.
 *
 * @param operations how many operations it has done since the recording began
 * @param weight     roughly the memory that it keeps, in bytes
 */
record Checkpoint(int operations, SimulatedMachine machine, long weight) {
}
