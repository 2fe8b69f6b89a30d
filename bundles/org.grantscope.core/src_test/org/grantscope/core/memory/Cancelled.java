package org.grantscope.core.memory;

import org.grantscope.core.observe.Progress;

/** Nobody waits any more. */
final class Cancelled implements Progress {

	@Override
	public void worked(long units) {
		// nobody watches
	}

	@Override
	public boolean isCancelled() {
		return true;
	}
}
