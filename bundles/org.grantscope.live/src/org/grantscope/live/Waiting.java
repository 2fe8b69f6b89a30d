package org.grantscope.live;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.grantscope.core.observe.Progress;

/** How connections wait: in steps, so that whoever cancels is obeyed. */
public final class Waiting {

	/** How often somebody who waits looks whether it is cancelled, in milliseconds. */
	public static final long STEP = 40;

	private Waiting() {
	}

	/**
	 * Waits until the selector has something to tell, for a moment at most.
	 *
	 * @param deadline nanoseconds of {@link System#nanoTime}
	 * @throws IOException with that message when the deadline is over
	 * @throws CancellationException when nobody waits any more, or the thread is interrupted
	 */
	public static void await(Selector selector, long deadline, Progress progress, String late) throws IOException {
		progress.checkCancelled();
		if (Thread.currentThread().isInterrupted()) {
			throw new CancellationException("interrupted");
		}
		long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
		if (left <= 0) {
			throw new IOException(late);
		}
		selector.select(Math.min(left, STEP));
		selector.selectedKeys().clear();
	}
}
