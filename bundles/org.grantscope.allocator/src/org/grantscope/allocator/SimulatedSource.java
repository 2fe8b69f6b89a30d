package org.grantscope.allocator;

import java.time.Clock;
import java.util.List;

import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * A simulated machine as a source: each look gives its state of that moment.
 *
 * @param machine which may go on working between two looks
 * @param name    what the observations give as their source, for people
 * @param clock   tells when they were made
 */
public record SimulatedSource(SimulatedMachine machine, String name, Clock clock) implements ObservationSource {

	/** A source that tells the time of the system's clock. */
	public SimulatedSource(SimulatedMachine machine, String name) {
		this(machine, name, Clock.systemUTC());
	}

	@Override
	public List<Observation> observe(Progress progress) {
		progress.checkCancelled();
		return machine.observe(new Origin(name, clock.instant()));
	}
}
