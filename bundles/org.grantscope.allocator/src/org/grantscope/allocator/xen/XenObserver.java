package org.grantscope.allocator.xen;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/** Puts into a record what Xen tracks of the domains' grants, as its {@code g} key prints it. */
public final class XenObserver {

	private final Hypervisor hypervisor;

	/** Looks at that hypervisor. */
	public XenObserver(Hypervisor hypervisor) {
		this.hypervisor = hypervisor;
	}

	/** The entries in use of all domains; complete. */
	public TrackedEntries observe(Origin origin) {
		return new TrackedEntries(origin, hypervisor.domains().stream().map(XenObserver::domain).toList(), false, List.of());
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
