package org.grantscope.allocator.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Keeps changes in order and tells listeners of them, in one thread at a time: the first one that has something to tell
 * tells all that comes meanwhile.
 */
final class Announcements {

	private static final System.Logger LOG = System.getLogger(Announcements.class.getName());

	/** A listener, from its coming to its going. */
	private static final class Registration {

		private final MachineListener listener;
		private volatile boolean removed;

		Registration(MachineListener listener) {
			this.listener = listener;
		}

		void tell(MachineChange change) {
			if (!removed) {
				try {
					listener.changed(change);
				} catch (Throwable e) { // whatever it is, the others must be told, and of the next change too
					LOG.log(System.Logger.Level.ERROR, "a listener failed on " + change, e);
				}
			}
		}
	}

	/** A change, and those that were listening when it happened. */
	private record Announcement(MachineChange change, List<Registration> listeners) {

		void tell() {
			listeners.forEach(listener -> listener.tell(change));
		}
	}

	private final Queue<Announcement> waiting = new ArrayDeque<>();
	private List<Registration> listeners = List.of();
	private boolean announcing;

	/** Notes a change for all who listen now. */
	synchronized void add(MachineChange change) {
		if (!listeners.isEmpty()) {
			waiting.add(new Announcement(change, listeners));
		}
	}

	/** Notes a listener, and what it alone is to be told first. */
	synchronized void addListener(MachineListener listener, List<MachineChange.Opened> first) {
		if (listeners.stream().noneMatch(known -> known.listener == listener)) {
			Registration added = new Registration(listener);
			List<Registration> all = new ArrayList<>(listeners);
			all.add(added);
			listeners = List.copyOf(all);
			first.forEach(change -> waiting.add(new Announcement(change, List.of(added))));
		}
	}

	synchronized void removeListener(MachineListener listener) {
		listeners.stream().filter(known -> known.listener == listener).forEach(known -> known.removed = true);
		listeners = listeners.stream().filter(known -> !known.removed).toList();
	}

	/** Tells all that waits, unless a thread is doing so, which may be this one. */
	void announce() {
		for (Optional<Announcement> next = take(true); next.isPresent(); next = take(false)) {
			next.get().tell();
		}
	}

	private synchronized Optional<Announcement> take(boolean first) {
		if (first && announcing) {
			return Optional.empty();
		}
		Optional<Announcement> next = Optional.ofNullable(waiting.poll());
		announcing = next.isPresent();
		return next;
	}
}
