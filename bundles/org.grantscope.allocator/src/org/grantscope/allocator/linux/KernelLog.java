package org.grantscope.allocator.linux;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.KernelMessage;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.observe.KernelLog.Kind;

/**
 * What the kernel prints, and what it does wrong. Both keep the latest {@value #KEPT} only, as a kernel's ring buffer does.
 */
final class KernelLog {

	/** How many messages are kept. */
	static final int KEPT = 4096;

	/** {@code DEFAULT_RATELIMIT_INTERVAL}, Linux {@code include/linux/ratelimit_types.h}. */
	private static final long INTERVAL = 5_000_000_000L;
	/** {@code DEFAULT_RATELIMIT_BURST}. */
	private static final int BURST = 10;

	private final MachineClock clock;
	private final int domid;
	private final Deque<KernelMessage> messages = new ArrayDeque<>();
	private final Deque<DriverBug> bugs = new ArrayDeque<>();
	private final RateLimit grantFrames = new RateLimit();

	/** One place in the kernel that must not flood the log; counterpart of {@code ___ratelimit}, {@code lib/ratelimit.c}. */
	private static final class RateLimit {
		private long begin = -1;
		private int printed;
		private int missed;

		void copyFrom(RateLimit that) {
			begin = that.begin;
			printed = that.printed;
			missed = that.missed;
		}
	}

	KernelLog(MachineClock clock, int domid) {
		this.clock = clock;
		this.domid = domid;
	}

	KernelLog copy(MachineClock itsClock) {
		KernelLog log = new KernelLog(itsClock, domid);
		log.messages.addAll(messages);
		log.bugs.addAll(bugs);
		log.grantFrames.copyFrom(grantFrames);
		return log;
	}

	private void print(Kind kind, String text) {
		keep(messages, new KernelMessage(clock.now(), kind, OptionalInt.empty(), OptionalLong.empty(), text));
	}

	/** A line about one grant. */
	void printOf(int ref, Kind kind, String text) {
		keep(messages, new KernelMessage(clock.now(), kind, OptionalInt.of(ref), OptionalLong.empty(), text));
	}

	/** What {@code gntalloc_mmap} prints. */
	void printPrivateMapping() {
		print(Kind.PRIVATE_MAPPING, "xen:xen_gntalloc: gntalloc_mmap: Mapping must be shared");
	}

	/** What {@code gnttab_add_deferred} prints. */
	void printDeferring(int ref, long pfn) {
		keep(messages, new KernelMessage(clock.now(), Kind.DEFERRING, OptionalInt.of(ref), OptionalLong.of(pfn),
				"deferring g.e. 0x%x (pfn 0x%x)".formatted(ref, pfn)));
	}

	/** What {@code gnttab_expand} prints when the table is full. */
	void printFrameLimit(String text) {
		RateLimit limit = grantFrames;
		long now = clock.now();
		if (limit.begin < 0 || now > limit.begin + INTERVAL) {
			if (limit.missed > 0) {
				print(Kind.OTHER, "gnttab_expand: " + limit.missed + " callbacks suppressed");
			}
			limit.begin = now;
			limit.printed = 0;
			limit.missed = 0;
		}
		if (limit.printed < BURST) {
			limit.printed++;
			print(Kind.TABLE_FULL, text);
		} else {
			limit.missed++;
		}
	}

	/** What was printed is past; how much more may be printed is not. */
	void write(StateWriter out) {
		boolean over = grantFrames.begin < 0 || clock.now() > grantFrames.begin + INTERVAL;
		out.flag(over);
		if (!over) {
			out.moment(grantFrames.begin);
			out.number(grantFrames.printed);
		}
		out.number(grantFrames.missed);
	}

	void report(DriverBug.Kind kind, List<Integer> grefs) {
		keep(bugs, new DriverBug(clock.now(), domid, kind, grefs));
	}

	private static <T> void keep(Deque<T> all, T one) {
		if (all.size() == KEPT) {
			all.removeFirst();
		}
		all.addLast(one);
	}

	/** How many messages and faults there are. */
	int size() {
		return messages.size() + bugs.size();
	}

	List<KernelMessage> messages() {
		return new ArrayList<>(messages);
	}

	List<DriverBug> bugs() {
		return new ArrayList<>(bugs);
	}
}
