package org.grantscope.debug.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * For how long the user interface's thread was busy: it runs the display's events and takes the time of each. A dialog that was
 * opened by an event counts from there until it is closed.
 */
final class Pauses {

	private static final double NANOS_PER_MS = 1e6;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private long longest;
	private long busy;
	private long busyProcessor;

	/** Forgets what was. */
	void reset() {
		longest = 0;
		busy = 0;
		busyProcessor = 0;
	}

	/** Runs one event, as {@link Display#readAndDispatch()}. */
	boolean step(Display display) {
		long processor = THREADS.getCurrentThreadCpuTime();
		long before = System.nanoTime();
		boolean worked = display.readAndDispatch();
		long took = System.nanoTime() - before;
		longest = Math.max(longest, took);
		if (worked) {
			busy += took;
			busyProcessor += THREADS.getCurrentThreadCpuTime() - processor;
		}
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

	/** The time that all events took, in milliseconds. */
	double busy() {
		return busy / NANOS_PER_MS;
	}

	/** The time that the processor worked for them, in milliseconds. */
	double busyProcessor() {
		return busyProcessor / NANOS_PER_MS;
	}
}
