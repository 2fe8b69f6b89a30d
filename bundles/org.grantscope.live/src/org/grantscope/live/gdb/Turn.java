package org.grantscope.live.gdb;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.grantscope.core.observe.Progress;

/** One at a time; others wait, and may be cancelled meanwhile. Thread-safe. */
final class Turn {

	/** What is done in a turn. */
	@FunctionalInterface
	interface Work<T> {

		T run() throws IOException;
	}

	private final ReentrantLock lock = new ReentrantLock(true);

	/** Does it when nobody else does anything. */
	<T> T take(Progress progress, Work<T> work) throws IOException {
		try {
			progress.checkCancelled();
			while (!lock.tryLock(ReplyQueue.LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
				progress.checkCancelled();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw (CancellationException) new CancellationException("interrupted").initCause(e);
		}
		try {
			return work.run();
		} finally {
			lock.unlock();
		}
	}
}
