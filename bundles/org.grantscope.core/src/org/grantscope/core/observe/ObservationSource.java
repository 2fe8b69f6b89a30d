package org.grantscope.core.observe;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The one door to what can be looked at: a file, a connection and the simulator are sources alike. */
@FunctionalInterface
public interface ObservationSource {

	/**
	 * Looks once.
	 *
	 * <p>May take long and may block; never call it on a user interface's thread.
	 *
	 * @return what was seen, at least one observation; those with problems are incomplete
	 * @throws FormatException       when nothing could be read
	 * @throws IOException           when the source cannot be reached
	 * @throws CancellationException soon after {@code progress} says that it is cancelled
	 */
	List<Observation> observe(Progress progress) throws FormatException, IOException;

	/** Gives back what it keeps between two looks, such as a connection. It may be asked to observe no more. */
	default void close() {
		// most sources keep nothing
	}
}
