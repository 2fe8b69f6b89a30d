package org.grantscope.allocator.xen;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

import org.grantscope.allocator.Outcome.ChannelStatus;

/**
 * The event channels of one domain, and the bits that it shares with Xen for them: {@code struct evtchn} of
 * {@code xen/common/event_channel.c} and {@code event_2l.c} (4.17). A port that is not in use has no entry.
 */
final class EventChannels {

	/** Ports of the two-level ABI on x86-64. */
	static final int PORTS = 4096;
	/** {@code EVTCHNS_PER_BUCKET}: Xen makes room for ports by so many. */
	private static final int BUCKET = 64;

	static final ChannelStatus CLOSED = new ChannelStatus(ChannelStatus.State.CLOSED, OptionalInt.empty(),
			OptionalInt.empty());

	private final NavigableMap<Integer, ChannelStatus> used = new TreeMap<>();
	private final BitSet pending = new BitSet(PORTS);
	private final BitSet masked = new BitSet(PORTS);
	private int room = BUCKET;
	private volatile IntConsumer upcall = port -> {
	};

	EventChannels(Set<Integer> taken) {
		masked.set(0, PORTS);
		taken.stream().filter(port -> port > 0 && port < PORTS).sorted().forEach(port -> put(port,
				new ChannelStatus(ChannelStatus.State.VIRQ, OptionalInt.empty(), OptionalInt.empty())));
	}

	EventChannels(EventChannels that) {
		used.putAll(that.used);
		pending.or(that.pending);
		masked.or(that.masked);
		room = that.room;
	}

	synchronized void write(StateWriter out) {
		out.number(used.size());
		used.forEach((port, status) -> {
			out.number(port);
			out.number(status.state().ordinal());
			out.number(status.remoteDomid().orElse(-1));
			out.number(status.remotePort().orElse(-1));
		});
		out.bits(pending);
		out.bits(masked);
		out.number(room);
	}

	void setUpcall(IntConsumer port) {
		upcall = port;
	}

	/** Whether Xen has made room for that port, unsigned, which is not to say that it is in use. */
	synchronized boolean isValid(long port) {
		return port >= 0 && port < room;
	}

	/** The lowest port that is not in use, never 0, and room for it; empty when there is none: {@code get_free_port}. */
	synchronized OptionalInt free() {
		int port = 1;
		for (int taken : used.keySet()) {
			if (taken != port) {
				break;
			}
			port++;
		}
		if (port >= PORTS) {
			return OptionalInt.empty();
		}
		makeRoom(port);
		return OptionalInt.of(port);
	}

	private void makeRoom(int port) {
		while (port >= room) {
			room += BUCKET;
		}
	}

	/** What a port is bound to. */
	synchronized ChannelStatus status(long port) {
		return port > 0 && port < PORTS ? used.getOrDefault((int) port, CLOSED) : CLOSED;
	}

	synchronized void put(int port, ChannelStatus status) {
		used.put(port, status);
		makeRoom(port);
	}

	/** {@code evtchn_free}: an event that waited is forgotten, and the mask stays. */
	synchronized void remove(int port) {
		used.remove(port);
		pending.clear(port);
	}

	/** The ports in use, in ascending order. */
	synchronized List<Integer> ports() {
		return List.copyOf(used.keySet());
	}

	/** {@code evtchn_2l_set_pending}. */
	void raise(int port) {
		boolean arrives;
		synchronized (this) {
			arrives = used.containsKey(port) && !pending.get(port) && !masked.get(port);
			if (used.containsKey(port)) {
				pending.set(port);
			}
		}
		if (arrives) {
			upcall.accept(port);
		}
	}

	/** {@code evtchn_2l_unmask}. */
	void unmask(int port) {
		boolean arrives;
		synchronized (this) {
			arrives = used.containsKey(port) && masked.get(port) && pending.get(port);
			if (used.containsKey(port)) {
				masked.clear(port);
			}
		}
		if (arrives) {
			upcall.accept(port);
		}
	}

	synchronized void mask(int port) {
		if (isPort(port)) {
			masked.set(port);
		}
	}

	synchronized boolean isMasked(int port) {
		return !isPort(port) || masked.get(port);
	}

	synchronized boolean isPending(int port) {
		return isPort(port) && pending.get(port);
	}

	synchronized boolean clearPending(int port) {
		boolean was = isPending(port);
		if (was) {
			pending.clear(port);
		}
		return was;
	}

	private static boolean isPort(int port) {
		return port >= 0 && port < PORTS;
	}
}
