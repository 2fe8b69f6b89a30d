package org.grantscope.core.observe;

import java.util.concurrent.CancellationException;

/** How far a long operation has come, told to whoever waits; and whether they still do. */
public interface Progress {

	/** Nobody watches and nobody cancels. */
	Progress NONE = new Progress() {
		@Override
		public void worked(long bytes) {
			// nobody watches
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/** So many more bytes of the input are done. */
	void worked(long bytes);

	/** Whether the operation should stop. */
	boolean isCancelled();

	/**
	 * Stops when nobody waits any more.
	 *
	 * @throws CancellationException when cancelled
	 */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException("cancelled");
		}
	}
}
