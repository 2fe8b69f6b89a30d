package org.grantscope.live.gdb;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.grantscope.core.observe.Progress;

/** Sessions for tests. */
final class Sessions {

	/** More than a test machine ever needs. */
	static final Duration PATIENT = Duration.ofSeconds(20);

	/** What a stub that will not answer is given. */
	static final Duration SHORT = Duration.ofMillis(400);

	private Sessions() {
	}

	static GdbSession with(FakeStub stub) throws IOException {
		return GdbSession.connect(stub.address(), PATIENT, Progress.NONE);
	}

	static GdbSession impatient(FakeStub stub) throws IOException {
		return GdbSession.connect(stub.address(), SHORT, Progress.NONE);
	}

	/** Bytes without a pattern, always the same. */
	static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	/** Cancelled soon after it is asked whether it is. */
	static Progress cancelledSoon(AtomicBoolean asked) {
		return new Progress() {
			@Override
			public void worked(long units) {
				// not of interest
			}

			@Override
			public boolean isCancelled() {
				return asked.getAndSet(true);
			}
		};
	}

	/** What another thread does; fails when it takes longer than a minute. */
	static <T> T elsewhere(CompletableFuture<T> future) throws Exception {
		return future.get(60, TimeUnit.SECONDS);
	}
}
