package org.grantscope.allocator.linux;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.xen.StateWriter;

/**
 * Entries that the grantee still used when they were to be freed, and the timer that tries again. Counterpart of
 * {@code deferred_list}, {@code deferred_timer}, {@code gnttab_add_deferred} and {@code gnttab_handle_deferred} in Linux
 * {@code drivers/xen/grant-table.c}, 6.1.192.
 */
final class DeferredList {

	/** {@code HZ} jiffies, in nanoseconds. */
	static final long PERIOD = 1_000_000_000;

	/** After so many passes in vain it is told that the entry is still pending. */
	private static final int WARN_DELAY = 60;

	private final MachineClock clock;
	private final Deque<Entry> entries = new ArrayDeque<>();
	/** When the timer fires; less than 0 when it does not run. */
	private long expires = -1;
	/** Tries in a row that changed nothing, neither here nor in the log, since nothing but timers ran. */
	private long vainTries;

	/** One entry: its reference, its page, and how many passes it takes until it is told. */
	private static final class Entry {
		final int ref;
		final GuestPage page;
		int warnDelay = WARN_DELAY;

		Entry(int ref, GuestPage page) {
			this.ref = ref;
			this.page = page;
		}
	}

	/** Who is asked to free an entry, and told of those that stay. */
	interface Owner {

		/** Tries to free reference and page; whether it could. */
		boolean tryToFree(int ref, GuestPage page);

		/** The entry is still in use after a minute. */
		void stillPending(int ref);
	}

	DeferredList(MachineClock clock) {
		this.clock = clock;
	}

	DeferredList copy(MachineCopy copy) {
		DeferredList list = new DeferredList(copy.clock());
		for (Entry entry : entries) {
			Entry other = new Entry(entry.ref, copy.guestPage(entry.page));
			other.warnDelay = entry.warnDelay;
			list.entries.addLast(other);
		}
		list.expires = expires;
		return list;
	}

	/**
	 * Writes its state. While one pass tries all of them, their order is only that in which they will be free.
	 *
	 * @param most  how many one pass tries; 0 for all
	 * @param later how many may come at most when nothing will be granted any more
	 */
	void write(StateWriter out, long most, int later) {
		boolean ordered = out.tellsReserves() || most != 0 && entries.size() + later > most;
		out.number(entries.size());
		for (Entry entry : ordered ? entries : entries.stream().sorted(Comparator.comparingInt(one -> one.ref)).toList()) {
			out.number(entry.ref);
			out.part(entry.page);
			out.number(entry.warnDelay);
		}
		out.flag(expires >= 0);
		if (expires >= 0) {
			out.moment(expires);
		}
	}

	void add(int ref, GuestPage page) {
		entries.addLast(new Entry(ref, page));
		startTimer();
	}

	private void startTimer() {
		if (expires < 0) {
			expires = clock.now() + PERIOD;
		}
	}

	/** When the timer fires, in nanoseconds of the machine's clock; empty when it does not run. */
	OptionalLong expires() {
		return expires < 0 ? OptionalLong.empty() : OptionalLong.of(expires);
	}

	/** The references in the list, the one tried next first. */
	List<Integer> refs() {
		return entries.stream().map(entry -> entry.ref).toList();
	}

	/** From now on nothing happens but that timers fire. */
	void beginSleep() {
		vainTries = 0;
	}

	/**
	 * Whether all entries have been tried in vain since the sleep began: whoever sleeps on will find that further passes do
	 * no more than to turn the list.
	 */
	boolean isIdle() {
		return vainTries >= entries.size();
	}

	/**
	 * Does at once the passes until then of a list that is idle.
	 *
	 * @param most how many are tried in a pass; 0 for all
	 */
	void skipTo(long time, long most) {
		long passes = expires < 0 || time < expires ? 0 : (time - expires) / PERIOD + 1;
		expires += passes * PERIOD;
		long perPass = most == 0 ? entries.size() : Math.min(most, entries.size());
		for (long turns = passes % Math.max(1, entries.size()) * perPass % Math.max(1, entries.size()); turns > 0; turns--) {
			entries.addLast(entries.removeFirst());
		}
	}

	/**
	 * The timer fires: entries are tried in turn, those that stay go to the end, until the first that stayed comes round.
	 *
	 * @param most how many are tried; 0 for all
	 */
	void handle(long most, Owner owner) {
		expires = -1;
		@Nullable
		Entry firstStayed = null;
		for (long tried = 0; !entries.isEmpty() && (most == 0 || tried < most); tried++) {
			if (entries.peekFirst() == firstStayed) {
				break;
			}
			Entry entry = entries.removeFirst();
			if (owner.tryToFree(entry.ref, entry.page)) {
				vainTries = 0;
			} else {
				vainTries = entry.warnDelay > 0 ? 0 : vainTries + 1;
				if (--entry.warnDelay == 0) {
					owner.stillPending(entry.ref);
				}
				if (firstStayed == null) {
					firstStayed = entry;
				}
				entries.addLast(entry);
			}
		}
		if (!entries.isEmpty()) {
			startTimer();
		}
	}
}
