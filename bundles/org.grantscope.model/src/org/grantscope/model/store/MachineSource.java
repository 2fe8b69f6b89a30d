package org.grantscope.model.store;

import java.io.IOException;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** Where a machine comes from, and comes from again when it is looked at again. */
@FunctionalInterface
public interface MachineSource {

	/**
	 * Looks once. May take long and may block; never call it on a user interface's thread.
	 *
	 * @return a machine of its own for each call; one with problems is incomplete
	 * @throws FormatException when nothing could be read
	 * @throws IOException     when the source cannot be reached
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	Machine load(Progress progress) throws FormatException, IOException;

	/** What a source shows, joined. */
	static MachineSource joining(String name, ObservationSource source) {
		return progress -> Join.of(name, source.observe(progress));
	}
}
