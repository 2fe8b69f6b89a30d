package org.grantscope.live.gdb;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Progress;

/**
 * Replies on their way from the thread that reads to the one that asked. Requests are answered in their order; whoever no
 * longer waits leaves replies that are passed over when they come. Thread-safe.
 */
final class ReplyQueue {

	/** How often somebody who waits looks whether it is cancelled. */
	static final long LOOK_MILLIS = 40;

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final Queue<byte[]> replies = new ArrayDeque<>();
	private int expected;
	private int abandoned;
	private @Nullable IOException failure;

	/** So many requests are about to be sent, which will have one reply each. */
	void expect(int count) {
		locked(() -> expected += count);
	}

	/** A reply came; {@code false} when nobody asked for it. */
	boolean add(byte[] reply) {
		lock.lock();
		try {
			if (abandoned > 0) {
				abandoned--;
			} else if (expected > replies.size()) {
				replies.add(reply);
			} else {
				return false;
			}
			changed.signalAll();
			return true;
		} finally {
			lock.unlock();
		}
	}

	/** Whether somebody waits, or waited, for a reply that has not come. */
	boolean isExpecting() {
		lock.lock();
		try {
			return abandoned > 0 || expected > replies.size();
		} finally {
			lock.unlock();
		}
	}

	/** Nobody waits for what was asked any more. */
	void abandon() {
		locked(() -> {
			abandoned += expected - replies.size();
			expected = 0;
			replies.clear();
		});
	}

	/** Nothing more will come. */
	void fail(IOException why) {
		locked(() -> {
			if (failure == null) {
				failure = why;
			}
		});
	}

	/** Something that somebody may wait for has happened elsewhere. */
	void signal() {
		locked(() -> {
			// only to wake whoever waits
		});
	}

	/**
	 * The next reply, or none when it did not come by then.
	 *
	 * @param deadline of {@link System#nanoTime}
	 * @throws IOException           when nothing more will come
	 * @throws CancellationException when cancelled
	 */
	byte @Nullable [] next(long deadline, Progress progress) throws IOException {
		lock.lock();
		try {
			if (!await(() -> !replies.isEmpty(), deadline, progress)) {
				return null;
			}
			expected--;
			return replies.remove();
		} finally {
			lock.unlock();
		}
	}

	/** Waits until everything that nobody wants has come; {@code false} when it did not by then. */
	boolean awaitQuiet(long deadline, Progress progress) throws IOException {
		return await(() -> abandoned == 0, deadline, progress);
	}

	/** Waits until it is so; {@code false} when it was not by then. */
	boolean await(BooleanSupplier so, long deadline, Progress progress) throws IOException {
		lock.lock();
		try {
			while (!so.getAsBoolean()) {
				IOException why = failure;
				if (why != null) {
					throw why instanceof StubConnectionException lost ? lost.again() : why;
				}
				progress.checkCancelled();
				long left = deadline - System.nanoTime();
				if (left <= 0) {
					return false;
				}
				changed.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)));
			}
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw (CancellationException) new CancellationException("interrupted").initCause(e);
		} finally {
			lock.unlock();
		}
	}

	private void locked(Runnable change) {
		lock.lock();
		try {
			change.run();
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}
}
