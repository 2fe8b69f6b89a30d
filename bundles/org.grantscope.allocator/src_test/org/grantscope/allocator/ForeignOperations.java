package org.grantscope.allocator;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Random operations that concern other domains: gntdev, event channels, and hypercalls that leave the domain's own table alone. */
final class ForeignOperations {

	private static final int READONLY = 4;

	static final List<Kind> KINDS = List.of(
			new Kind(holdings -> !holdings.has(Device.GNTDEV), 4, (holdings, choices) -> new Operation.Open(Device.GNTDEV)),
			new Kind(holdings -> !holdings.has(Device.EVTCHN), 4, (holdings, choices) -> new Operation.Open(Device.EVTCHN)),
			new Kind(holdings -> holdings.has(Device.GNTDEV) && !holdings.known.offers.isEmpty(), 8, ForeignOperations::gntdevMap),
			new Kind(Holdings::hasForeign, 9, ForeignOperations::mmap),
			new Kind(Holdings::hasForeign, 2, ForeignOperations::gntdevUnmap),
			new Kind(Holdings::hasForeign, 2, ForeignOperations::setUnmapNotify),
			new Kind(holdings -> holdings.has(Device.GNTDEV) && holdings.hasMemory(), 1, ForeignOperations::offset),
			new Kind(holdings -> holdings.has(Device.EVTCHN), 9, ForeignOperations::event),
			new Kind(holdings -> !holdings.known.offers.isEmpty(), 2, ForeignOperations::rawMap),
			new Kind(holdings -> !holdings.known.handles.isEmpty(), 2, ForeignOperations::rawUnmap),
			new Kind(holdings -> true, 1, ForeignOperations::call));

	private ForeignOperations() {
	}

	private static Operation gntdevMap(Holdings holdings, Choices choices) {
		int count = choices.onceIn(20) ? 0 : 1 + choices.below(3);
		return new Operation.GntdevMap(holdings.descriptor(Device.GNTDEV, choices),
				Stream.generate(() -> holdings.known.offered(holdings.who.domid(), choices)).limit(count).toList());
	}

	private static Operation mmap(Holdings holdings, Choices choices) {
		Holdings.Pages pages = holdings.foreign(choices);
		long length = choices.onceIn(20) ? choices.absurd() : pages.count() * Guest.PAGE;
		Set<Protection> protection = choices.onceIn(3) ? MemoryOperations.protection(choices) : Set.of(Protection.READ, Protection.WRITE);
		return new Operation.Mmap(pages.fd(), pages.index(), length, protection, !choices.onceIn(20));
	}

	private static Operation gntdevUnmap(Holdings holdings, Choices choices) {
		Holdings.Pages pages = holdings.foreign(choices);
		return new Operation.GntdevUnmap(pages.fd(), pages.index(), choices.onceIn(9) ? choices.below(4) : pages.count());
	}

	private static Operation setUnmapNotify(Holdings holdings, Choices choices) {
		Holdings.Pages pages = holdings.foreign(choices);
		return GrantOperations.notify(pages.fd(), pages.index() + choices.below(3) * (Guest.PAGE + 1L), holdings, choices);
	}

	private static Operation offset(Holdings holdings, Choices choices) {
		return choices.onceIn(3) ? new Operation.GntdevSetMaxGrants(holdings.descriptor(Device.GNTDEV, choices), choices.below(9))
				: new Operation.GntdevOffset(holdings.descriptor(Device.GNTDEV, choices), holdings.address(choices));
	}

	private static Operation event(Holdings holdings, Choices choices) {
		int fd = holdings.descriptor(Device.EVTCHN, choices);
		int domid = holdings.known.domid(choices);
		int port = holdings.known.port(holdings.who.domid(), choices);
		return switch (choices.below(9)) {
			case 0 -> new Operation.EvtchnBindUnbound(fd, domid);
			case 1, 2 -> new Operation.EvtchnBindInterdomain(fd, domid, holdings.known.port(domid, choices));
			case 3, 4 -> new Operation.EvtchnNotify(fd, port);
			case 5, 6 -> new Operation.Read(fd, 64);
			case 7 -> new Operation.Write(fd, List.of(port));
			default -> new Operation.EvtchnUnbind(fd, port);
		};
	}

	private static Operation rawMap(Holdings holdings, Choices choices) {
		Operation.GrantRef grant = holdings.known.offered(holdings.who.domid(), choices);
		int flags = 1 + choices.below(3) + (choices.onceIn(3) ? READONLY : 0);
		long hostAddress = choices.onceIn(20) ? choices.absurd() : 0x1_0000L + choices.below(20) * (long) Guest.PAGE;
		return new Operation.Call(new Hypercall.MapGrantRef(hostAddress, flags, grant.ref(), (int) grant.domid()));
	}

	private static Operation rawUnmap(Holdings holdings, Choices choices) {
		KnownToAll.Handle handle = KnownToAll.newest(holdings.known.handles, choices);
		return new Operation.Call(new Hypercall.UnmapGrantRef(choices.onceIn(6) ? 0 : handle.hostAddress(),
				choices.onceIn(6) ? 0 : handle.devBusAddress(), choices.onceIn(9) ? choices.below(9) : handle.handle()));
	}

	private static Operation call(Holdings holdings, Choices choices) {
		int domid = holdings.known.domid(choices);
		Operation.GrantRef grant = holdings.known.offered(holdings.who.domid(), choices);
		int port = holdings.known.port(holdings.who.domid(), choices);
		return new Operation.Call(switch (choices.below(9)) {
			case 0 -> new Hypercall.QuerySize(domid);
			case 1 -> new Hypercall.GetVersion(domid);
			case 2 -> new Hypercall.AllocUnbound(domid, holdings.known.domid(choices));
			case 3 -> new Hypercall.BindInterdomain(domid, holdings.known.port(domid, choices));
			case 4 -> new Hypercall.Send(port);
			case 5 -> new Hypercall.Status(domid, port);
			case 6 -> new Hypercall.Unmask(port);
			case 7 -> new Hypercall.CloseChannel(port);
			default -> new Hypercall.Copy(new Hypercall.Copy.Side(grant.ref(), (int) grant.domid(), choices.below(64)),
					new Hypercall.Copy.Side(grant.ref(), (int) grant.domid(), 64), choices.below(64),
					Hypercall.Copy.SOURCE_GREF | Hypercall.Copy.DEST_GREF);
		});
	}
}
