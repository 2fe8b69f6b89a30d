package org.grantscope.model.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

	/** The files that it reads, as they were named; empty when it reads something else. */
	default List<Path> files() {
		return List.of();
	}

	/** Gives back what it keeps between two looks, such as a connection. It may be asked to load no more. */
	default void close() {
		// most sources keep nothing
	}

	/** What a source shows, joined; closing it closes the source. */
	static MachineSource joining(String name, ObservationSource source) {
		return new MachineSource() {
			@Override
			public Machine load(Progress progress) throws FormatException, IOException {
				return Join.of(name, source.observe(progress));
			}

			@Override
			public void close() {
				source.close();
			}
		};
	}
}
