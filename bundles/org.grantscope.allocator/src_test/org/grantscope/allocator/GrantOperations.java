package org.grantscope.allocator;

import java.util.List;
import java.util.Set;

/** Random operations on descriptors and on gntalloc. */
final class GrantOperations {

	static final List<Kind> KINDS = List.of(
			new Kind(holdings -> true, 3, (holdings, choices) -> new Operation.Open()),
			new Kind(Holdings::hasDescriptors, 1, (holdings, choices) -> new Operation.Dup(holdings.descriptor(choices))),
			new Kind(Holdings::hasDescriptors, 2, (holdings, choices) -> new Operation.Close(holdings.descriptor(choices))),
			new Kind(holdings -> true, 1, GrantOperations::rare),
			new Kind(holdings -> holdings.has(Device.GNTALLOC), 12, GrantOperations::alloc),
			new Kind(Holdings::hasGrants, 5, GrantOperations::dealloc),
			new Kind(Holdings::hasGrants, 3, GrantOperations::setUnmapNotify),
			new Kind(Holdings::hasGrants, 10, GrantOperations::mmap));

	/** The numbers of the devices' requests, and another one. */
	private static final List<Long> COMMANDS = List.of(0x184705L, 0x104706L, 0x104707L, 0x184700L, 0x104701L, 0x184702L, 0x104708L,
			0x44500L, 0x84501L, 0x44502L, 0x44503L, 0x44504L, 0x4505L, 0x24506L, 0L);

	private GrantOperations() {
	}

	private static Operation rare(Holdings holdings, Choices choices) {
		int fd = holdings.descriptor(choices);
		return switch (choices.below(4)) {
			case 0 -> new Operation.SocketPair();
			case 1 -> new Operation.Read(fd, choices.below(0x3000));
			default -> new Operation.Ioctl(fd, choices.of(COMMANDS), choices.of(List.of(Operation.Ioctl.Argument.values()).reversed()));
		};
	}

	/** Sometimes all references that a frame has, and more. */
	private static Operation alloc(Holdings holdings, Choices choices) {
		int fd = holdings.descriptor(Device.GNTALLOC, choices);
		int domid = holdings.known.domid(choices);
		long count = choices.onceIn(10) ? choices.of(List.of(248L, 249L, 505L, Operation.MAX_U32)) : 1 + choices.below(4);
		return new Operation.Alloc(fd, domid, choices.onceIn(4) ? choices.below(4) : 1, count, choices.onceIn(15) ? choices.below(4) : count);
	}

	private static Operation dealloc(Holdings holdings, Choices choices) {
		Holdings.Pages grants = holdings.grants(choices);
		return new Operation.Dealloc(grants.fd(), grants.index(), choices.onceIn(4) ? choices.below(9) : grants.count());
	}

	private static Operation setUnmapNotify(Holdings holdings, Choices choices) {
		Holdings.Pages grants = holdings.grants(choices);
		long index = grants.index() + choices.below(3) * (Guest.PAGE + 1L);
		return notify(grants.fd(), index, holdings, choices);
	}

	/** To clear a byte, to send an event, or something that is refused. */
	static Operation notify(int fd, long index, Holdings holdings, Choices choices) {
		return new Operation.SetUnmapNotify(fd, index, choices.onceIn(6) ? choices.below(9) : 1 + choices.below(3),
				holdings.known.port(holdings.who.domid(), choices));
	}

	/** Mostly what one alloc made, sometimes more, so that mappings span several. */
	private static Operation mmap(Holdings holdings, Choices choices) {
		Holdings.Pages grants = holdings.grants(choices);
		long length = grants.count() * Guest.PAGE;
		if (choices.onceIn(2)) {
			length = choices.onceIn(8) ? choices.absurd() : Math.max(length, holdings.span(grants, choices));
		}
		Set<Protection> protection = choices.onceIn(9) ? Set.of(choices.of(List.of(Protection.values())))
				: Set.of(Protection.READ, Protection.WRITE);
		long hint = choices.onceIn(8) ? holdings.address(choices) : 0;
		return new Operation.Mmap(grants.fd(), grants.index(), length, protection, !choices.onceIn(20), hint);
	}
}
