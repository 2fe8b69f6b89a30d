package org.grantscope.allocator.linux;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Operation.Ioctl.Argument;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;

/**
 * Requests to a device by their number alone. Source of the numbers: Linux {@code include/uapi/xen/gntalloc.h},
 * {@code gntdev.h} and {@code evtchn.h}, 6.1.192; they hold the size of what the pointer points to.
 */
final class Requests {

	private static final long GNTALLOC_ALLOC = 0x184705;
	private static final long GNTALLOC_DEALLOC = 0x104706;
	private static final long SET_UNMAP_NOTIFY = 0x104707;
	private static final long GNTDEV_MAP = 0x184700;
	private static final long GNTDEV_UNMAP = 0x104701;
	private static final long GNTDEV_OFFSET = 0x184702;
	private static final long GNTDEV_COPY = 0x104708;
	private static final long EVTCHN_BIND_VIRQ = 0x44500;
	private static final long EVTCHN_BIND_INTERDOMAIN = 0x84501;
	private static final long EVTCHN_BIND_UNBOUND = 0x44502;
	private static final long EVTCHN_UNBIND = 0x44503;
	private static final long EVTCHN_NOTIFY = 0x44504;
	private static final long EVTCHN_RESET = 0x4505;
	private static final long EVTCHN_RESTRICT = 0x24506;

	private static final Set<Long> GNTALLOC = Set.of(GNTALLOC_ALLOC, GNTALLOC_DEALLOC, SET_UNMAP_NOTIFY);
	private static final Set<Long> GNTDEV = Set.of(GNTDEV_MAP, GNTDEV_UNMAP, GNTDEV_OFFSET, SET_UNMAP_NOTIFY, GNTDEV_COPY);
	private static final Set<Long> EVTCHN = Set.of(EVTCHN_BIND_VIRQ, EVTCHN_BIND_INTERDOMAIN, EVTCHN_BIND_UNBOUND,
			EVTCHN_UNBIND, EVTCHN_NOTIFY, EVTCHN_RESTRICT);

	private Requests() {
	}

	/** Does a request of that number to a file. */
	static Outcome perform(OpenFile file, Operation.Ioctl wish, GuestProcess caller) {
		if (file instanceof EvtchnFile events && wish.command() == EVTCHN_RESET) {
			return events.reset();
		}
		if (isKnown(file, wish.command()) && wish.argument() != Argument.ZERO) {
			return new Outcome.Refused(Errno.EFAULT);
		}
		if (file instanceof EvtchnFile events) {
			if (wish.command() == EVTCHN_BIND_VIRQ) {
				return events.bindTimer();
			}
			if (wish.command() == EVTCHN_RESTRICT) {
				return events.restrict(0);
			}
		}
		if (file instanceof GntdevFile && wish.command() == GNTDEV_COPY) {
			return new Outcome.Done();
		}
		Optional<Operation.Request> known = ofZeros(wish);
		return known.isPresent() ? file.ioctl(known.get(), caller) : new Outcome.Refused(file.unknownRequest());
	}

	private static boolean isKnown(OpenFile file, long command) {
		Optional<Device> device = file.device();
		return device.isPresent() && switch (device.get()) {
			case GNTALLOC -> GNTALLOC.contains(command);
			case GNTDEV -> GNTDEV.contains(command);
			case EVTCHN -> EVTCHN.contains(command);
		};
	}

	/** The operation that the request is when all its fields are 0. */
	private static Optional<Operation.Request> ofZeros(Operation.Ioctl wish) {
		int fd = wish.fd();
		if (wish.command() == GNTALLOC_ALLOC) {
			return Optional.of(new Operation.Alloc(fd, 0, 0, 0));
		} else if (wish.command() == GNTALLOC_DEALLOC) {
			return Optional.of(new Operation.Dealloc(fd, 0, 0));
		} else if (wish.command() == SET_UNMAP_NOTIFY) {
			return Optional.of(new Operation.SetUnmapNotify(fd, 0, 0, 0));
		} else if (wish.command() == GNTDEV_MAP) {
			return Optional.of(new Operation.GntdevMap(fd, List.of()));
		} else if (wish.command() == GNTDEV_UNMAP) {
			return Optional.of(new Operation.GntdevUnmap(fd, 0, 0));
		} else if (wish.command() == GNTDEV_OFFSET) {
			return Optional.of(new Operation.GntdevOffset(fd, 0));
		} else if (wish.command() == EVTCHN_BIND_INTERDOMAIN) {
			return Optional.of(new Operation.EvtchnBindInterdomain(fd, 0, 0));
		} else if (wish.command() == EVTCHN_BIND_UNBOUND) {
			return Optional.of(new Operation.EvtchnBindUnbound(fd, 0));
		} else if (wish.command() == EVTCHN_UNBIND) {
			return Optional.of(new Operation.EvtchnUnbind(fd, 0));
		} else if (wish.command() == EVTCHN_NOTIFY) {
			return Optional.of(new Operation.EvtchnNotify(fd, 0));
		}
		return Optional.empty();
	}
}
