package org.grantscope.allocator.xen;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/** Puts into records what Xen knows: of the domains' grants as its {@code g} key prints it, of their event channels, and of themselves. */
public final class XenObserver {

	/** A domain has one virtual processor. */
	private static final int VCPUS = 1;
	private static final int VCPU = 0;

	private final Hypervisor hypervisor;

	/** Looks at that hypervisor. */
	public XenObserver(Hypervisor hypervisor) {
		this.hypervisor = hypervisor;
	}

	/** The entries in use of all domains; complete. */
	public TrackedEntries observe(Origin origin) {
		return new TrackedEntries(origin, hypervisor.domains().stream().map(XenObserver::domain).toList(), false, List.of());
	}

	/** The event channels of all domains; complete. */
	public EventChannels channels(Origin origin) {
		List<EventChannels.Domain> all = hypervisor.domains().stream().map(domain -> new EventChannels.Domain(
				OptionalInt.of(domain.domid()), domain.ports().stream().map(XenObserver::channel).toList(), true)).toList();
		return new EventChannels(origin, all, false, List.of());
	}

	/** All domains, named as {@code xl} names those that have no name of their own; which of them runs nobody tells. */
	public DomainList list(Origin origin) {
		List<DomainList.Domain> all = hypervisor.domains().stream().map(domain -> new DomainList.Domain(domain.domid(), name(domain),
				OptionalInt.empty(), OptionalInt.of(VCPUS), domain.isDying() ? "-----d" : "------")).toList();
		return new DomainList(origin, all, true, List.of());
	}

	private static String name(Domain domain) {
		return domain.isDying() ? "(null)" : "Domain-" + domain.domid();
	}

	private static EventChannels.Channel channel(PortStatus port) {
		EventChannelStatus status = EventChannelStatus.of(port.status().state().ordinal()).orElseThrow();
		return new EventChannels.Channel(port.port(), status, port.status().remoteDomid(), port.status().remotePort(),
				OptionalInt.empty(), OptionalInt.of(VCPU), Optional.of(port.pending()), Optional.of(port.masked()));
	}

	private static TrackedEntries.Domain domain(Domain domain) {
		SharedTable table = domain.table();
		GrantTableImage image = table.snapshot();
		MaptrackUse maptrack = domain.maptrackUse();
		List<TrackedEntries.Entry> entries = domain.tracked().stream().map(entry -> entry(entry, image)).toList();
		return new TrackedEntries.Domain(OptionalInt.of(domain.domid()), OptionalInt.of(table.version().number()),
				OptionalInt.of(table.frames()), OptionalInt.of(table.maxFrames()), OptionalInt.of(maptrack.frames()),
				OptionalInt.of(maptrack.maxFrames()), entries, true);
	}

	private static TrackedEntries.Entry entry(TrackedEntry active, GrantTableImage image) {
		int ref = active.ref();
		return new TrackedEntries.Entry(ref, active.domid(), active.frame(), active.pins(), image.domid(ref), image.frame(ref),
				image.inUseWord(ref));
	}
}
