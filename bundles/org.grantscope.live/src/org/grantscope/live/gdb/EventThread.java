package org.grantscope.live.gdb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Tells listeners what happened, one thing after the other, on a daemon thread that begins with the first listener.
 * Thread-safe.
 */
final class EventThread {

	private static final int MOST_WAITING = 1000;

	private final String name;
	private final List<GdbListener> listeners = new CopyOnWriteArrayList<>();
	private final LinkedBlockingQueue<Consumer<GdbListener>> waiting = new LinkedBlockingQueue<>();
	private @Nullable Thread thread;
	private volatile boolean over;

	EventThread(String name) {
		this.name = name;
	}

	synchronized void add(GdbListener listener) {
		listeners.add(listener);
		if (thread == null && !over) {
			thread = Thread.ofPlatform().daemon().name(name).start(this::run);
		}
	}

	void remove(GdbListener listener) {
		listeners.remove(listener);
	}

	/** Something that everybody must know. */
	void tell(Consumer<GdbListener> event) {
		if (!listeners.isEmpty() && !over) {
			waiting.add(event);
		}
	}

	/** Something that may be dropped when there is too much of it. */
	void tellIfRoom(Consumer<GdbListener> event) {
		if (waiting.size() < MOST_WAITING) {
			tell(event);
		}
	}

	/** Tells what waits, and ends. */
	synchronized void end() {
		if (!over) {
			over = true;
			waiting.add(listener -> {
				// wakes the thread
			});
		}
	}

	private void run() {
		try {
			while (!over || !waiting.isEmpty()) {
				Consumer<GdbListener> event = waiting.take();
				for (GdbListener each : listeners) {
					tell(event, each);
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void tell(Consumer<GdbListener> event, GdbListener listener) {
		try {
			event.accept(listener);
		} catch (RuntimeException e) {
			System.getLogger(EventThread.class.getName()).log(System.Logger.Level.ERROR, "a listener of a GDB session failed", e);
		}
	}
}
