package org.grantscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.grantscope.core.observe.Progress;

/** Whether whoever watches has had enough: they press {@code q}, or end the program. It wakes whoever waits. */
final class Enough implements Progress, Watch.Pause {

	private static final int POLL = 50;

	private final CountDownLatch enough = new CountDownLatch(1);
	private volatile Consumer<String> remarks = what -> { };

	/** They have. */
	void now() {
		enough.countDown();
	}

	@Override
	public void worked(long units) {
		// a look says how long it took when it is over
	}

	/** Who is told what happens between two looks. */
	void tell(Consumer<String> listener) {
		remarks = listener;
	}

	@Override
	public void remark(String what) {
		remarks.accept(what);
	}

	@Override
	public boolean isCancelled() {
		return enough.getCount() == 0 || Thread.currentThread().isInterrupted();
	}

	@Override
	public boolean await(Duration time) {
		try {
			return !enough.await(time.toNanos(), TimeUnit.NANOSECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** A thread that waits for {@code q} until there is enough. */
	void readKeys(InputStream keys) {
		Thread.ofPlatform().daemon().name("keys").start(() -> {
			try {
				while (!isCancelled()) {
					if (keys.available() > 0) {
						int key = keys.read();
						if (key == 'q' || key == 'Q' || key < 0) {
							now();
						}
					} else if (enough.await(POLL, TimeUnit.MILLISECONDS)) {
						return;
					}
				}
			} catch (IOException | InterruptedException e) {
				// no keys any more
			}
		});
	}
}
