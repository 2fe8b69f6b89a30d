package org.grantscope.debug.core.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IThread;
import org.grantscope.debug.core.attach.GrantThread;

/** The events of debug targets and their threads, as words, in the order they were fired. */
final class EventLog implements IDebugEventSetListener, AutoCloseable {

	private final List<String> events = new CopyOnWriteArrayList<>();

	EventLog() {
		DebugPlugin.getDefault().addDebugEventListener(this);
	}

	@Override
	public void handleDebugEvents(DebugEvent[] set) {
		for (DebugEvent event : set) {
			if (event.getSource() instanceof IDebugTarget || event.getSource() instanceof IThread) {
				String who = event.getSource() instanceof GrantThread thread ? "thread " + thread.id() : "target";
				events.add("%s %s%s".formatted(who, kind(event), detail(event)));
			}
		}
	}

	private static String kind(DebugEvent event) {
		return switch (event.getKind()) {
			case DebugEvent.CREATE -> "created";
			case DebugEvent.SUSPEND -> "suspended";
			case DebugEvent.RESUME -> "resumed";
			case DebugEvent.TERMINATE -> "terminated";
			default -> "changed";
		};
	}

	private static String detail(DebugEvent event) {
		return switch (event.getDetail()) {
			case DebugEvent.CLIENT_REQUEST -> " on request";
			case DebugEvent.BREAKPOINT -> " at a breakpoint";
			case DebugEvent.STEP_INTO, DebugEvent.STEP_END -> " by a step";
			default -> "";
		};
	}

	/** Waits until so many events came since the last call, and takes them. */
	List<String> next(int count) {
		Wait.until(count + " events", () -> events.size() >= count);
		List<String> taken = List.copyOf(events.subList(0, count));
		events.subList(0, count).clear();
		return taken;
	}

	@Override
	public void close() {
		DebugPlugin.getDefault().removeDebugEventListener(this);
	}
}
