package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;

/** What processes tell one another, to be named in later operations: grants, ports, handles. Some of it is gone already. */
final class KnownToAll {

	/** Of so many newest things one is taken. */
	private static final int NEWEST = 6;

	/** The domains that the machine begins with. */
	final List<Integer> domids;
	final List<Offer> offers = new ArrayList<>();
	final List<Port> ports = new ArrayList<>();
	final List<Handle> handles = new ArrayList<>();
	/** Pids of whatever domain. */
	final List<Integer> pids = new ArrayList<>(List.of(ProcessId.FIRST));

	/** A grant of a domain to another, or to itself. */
	record Offer(int domid, int ref, int grantee) {
	}

	/** An event channel's end. */
	record Port(int domid, int port) {
	}

	/** What a hypercall of a domain has mapped. */
	record Handle(int domid, int handle, long hostAddress, long devBusAddress) {
	}

	KnownToAll(List<Integer> domids) {
		this.domids = domids;
	}

	/** One of the newest. */
	static <T> T newest(List<T> all, Choices choices) {
		return all.get(all.size() - 1 - choices.below(Math.min(all.size(), NEWEST)));
	}

	/** A domain, seldom one that is not there. */
	int domid(Choices choices) {
		return choices.onceIn(25) ? choices.below(0x10000) : choices.of(domids);
	}

	/** A grant, mostly one that was made, to that domain if there is one. */
	Operation.GrantRef offered(int grantee, Choices choices) {
		List<Offer> mine = offers.stream().filter(offer -> offer.grantee == grantee).toList();
		if (mine.isEmpty() || choices.onceIn(25)) {
			return new Operation.GrantRef(domid(choices), choices.below(600));
		}
		Offer offer = newest(mine, choices);
		return new Operation.GrantRef(offer.domid, offer.ref);
	}

	/** A port of that domain, seldom another number. */
	int port(int domid, Choices choices) {
		List<Port> its = ports.stream().filter(port -> port.domid == domid).toList();
		return its.isEmpty() || choices.onceIn(15) ? choices.below(9) : newest(its, choices).port;
	}
}
