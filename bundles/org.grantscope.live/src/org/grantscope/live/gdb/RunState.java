package org.grantscope.live.gdb;

import java.io.IOException;
import java.util.Optional;

/**
 * Whether what is debugged runs, as far as is known here; listeners are told. Written by the thread that reads and by whoever
 * resumes.
 */
final class RunState implements RemoteConnection.Events {

	private final EventThread listeners;
	private volatile boolean running;
	private volatile boolean begun;
	private volatile boolean stoppedByUs;
	private volatile Optional<StopReply> last = Optional.empty();

	RunState(EventThread listeners) {
		this.listeners = listeners;
	}

	/** The first stop is known: what comes from now on is news. */
	void begin(StopReply reason) {
		begun = true;
		last = Optional.of(reason);
	}

	/** It is about to run. */
	void resumed() {
		running = true;
		listeners.tell(GdbListener::resumed);
	}

	boolean isRunning() {
		return running;
	}

	/** Whether it told, before it was asked anything, that it had stopped. */
	boolean wasStoppedByConnecting() {
		return stoppedByUs;
	}

	Optional<StopReply> last() {
		return last;
	}

	@Override
	public void stopped(StopReply stop) {
		last = Optional.of(stop);
		running = false;
		if (begun) {
			listeners.tell(each -> each.stopped(stop));
		} else {
			stoppedByUs = true;
		}
	}

	@Override
	public void console(String text) {
		listeners.tellIfRoom(each -> each.console(text));
	}

	@Override
	public void lost(IOException why) {
		listeners.tell(each -> each.lost(why));
		listeners.end();
	}
}
