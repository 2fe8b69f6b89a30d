package org.grantscope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives whoever looks at something live the time to let it go when the program is ended: by Ctrl-C, by a signal, with its
 * terminal. A machine that stands still for a look runs on then.
 */
final class Goodbye implements AutoCloseable {

	/** The system gives a program that it ends a little longer than this, in seconds. */
	private static final int LONGEST = 8;

	private final CountDownLatch over = new CountDownLatch(1);
	private final Thread hook;

	/** {@code stop}: has whoever looks stop, and close what it looks at, after which {@link #close} is called. */
	Goodbye(Runnable stop) {
		hook = new Thread(() -> {
			stop.run();
			awaitQuietly();
		}, "goodbye");
		try {
			Runtime.getRuntime().addShutdownHook(hook);
		} catch (IllegalStateException e) {
			stop.run(); // it ends already
		}
	}

	private void awaitQuietly() {
		try {
			over.await(LONGEST, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** All is let go. Where the program ends already, the hook has done its work. */
	@Override
	public void close() {
		over.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// it ends
		}
	}
}
