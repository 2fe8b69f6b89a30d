package org.grantscope.debug.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * For how long the user interface's thread was busy: it runs the display's events and takes the time of each. A dialog that was
 * opened by an event counts from there until it is closed.
 */
final class Pauses {

	private static final double NANOS_PER_MS = 1e6;
	private static final int TOLD_FRAMES = 40;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** From so many milliseconds on a pause is written to the output with what the thread did, when the property is set. */
	private static final long TOLD_MS = Long.getLong("grantscope.pauses", 0);

	private final Thread watched = Thread.currentThread();
	private volatile long began;
	private long longest;
	private long busy;
	private long busyProcessor;
	private long longestProcessor;

	/** For events of the thread that makes it. */
	Pauses() {
		if (TOLD_MS > 0) {
			Thread.ofPlatform().daemon().name("Pauses").start(this::tell);
		}
	}

	/** Once for each pause that is too long, while it lasts. */
	private void tell() {
		long told = 0;
		while (watched.isAlive()) {
			LockSupport.parkNanos(2_000_000);
			long since = began;
			if (since != 0 && since != told && System.nanoTime() - since > TOLD_MS * NANOS_PER_MS) {
				told = since;
				System.out.println("busy for more than " + TOLD_MS + " ms:");
				Arrays.stream(watched.getStackTrace()).limit(TOLD_FRAMES).forEach(frame -> System.out.println("    " + frame));
			}
		}
	}

	/** Runs something that is no event as if it were one. */
	void run(Runnable action) {
		long processor = THREADS.getCurrentThreadCpuTime();
		long before = System.nanoTime();
		began = before;
		action.run();
		count(before, processor);
	}

	private void count(long before, long processor) {
		began = 0;
		long took = System.nanoTime() - before;
		longest = Math.max(longest, took);
		busy += took;
		long worked = THREADS.getCurrentThreadCpuTime() - processor;
		longestProcessor = Math.max(longestProcessor, worked);
		busyProcessor += worked;
	}

	/** Forgets what was. */
	void reset() {
		longest = 0;
		longestProcessor = 0;
		busy = 0;
		busyProcessor = 0;
	}

	/** Runs one event, as {@link Display#readAndDispatch()}. */
	boolean step(Display display) {
		long processor = THREADS.getCurrentThreadCpuTime();
		long before = System.nanoTime();
		began = before;
		boolean worked = display.readAndDispatch();
		if (worked) {
			count(before, processor);
		}
		began = 0;
		return worked;
	}

	/** Runs events, without ever sleeping, until it is so. */
	void runUntil(Display display, BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			if (!step(display)) {
				Thread.onSpinWait();
			}
		}
	}

	/** The longest time that one event took, in milliseconds. */
	double longest() {
		return longest / NANOS_PER_MS;
	}

	/** The most that the processor worked for one event, in milliseconds: what others do on a busy machine does not count. */
	double longestProcessor() {
		return longestProcessor / NANOS_PER_MS;
	}

	/** The time that all events took, in milliseconds. */
	double busy() {
		return busy / NANOS_PER_MS;
	}

	/** The time that the processor worked for them, in milliseconds. */
	double busyProcessor() {
		return busyProcessor / NANOS_PER_MS;
	}
}
