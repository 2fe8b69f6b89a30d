package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens in other threads. */
final class Wait {

	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final long LOOK_NANOS = 2_000_000;

	private Wait() {
	}

	static void until(String what, BooleanSupplier so) {
		until(() -> what, so);
	}

	static void until(Supplier<String> what, BooleanSupplier so) {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!so.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("waited in vain for " + what.get());
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}
}
