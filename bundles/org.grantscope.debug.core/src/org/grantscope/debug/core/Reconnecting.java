package org.grantscope.debug.core;

import java.io.IOException;

import org.grantscope.core.observe.Progress;
import org.grantscope.model.store.MachineSource;

/** A source that connects again only when the user wants it to; otherwise its looks fail once the connection is lost. */
public interface Reconnecting extends MachineSource {

	/**
	 * Called before a look that the user asked for; does nothing while the connection is well. May block.
	 *
	 * @throws IOException when it cannot connect
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	void reconnect(Progress progress) throws IOException;
}
