package org.grantscope.allocator.xen;

import java.util.OptionalInt;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Outcome.ChannelStatus;
import org.grantscope.allocator.Outcome.ChannelStatus.State;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.Errno;

/**
 * What a domain asks about event channels: {@code evtchn_alloc_unbound}, {@code evtchn_bind_interdomain},
 * {@code evtchn_close}, {@code evtchn_send}, {@code evtchn_status} and {@code evtchn_unmask} of
 * {@code xen/common/event_channel.c} (4.17), in the order of their checks.
 */
final class EventOperations {

	private final Hypervisor xen;
	private final Domain caller;

	EventOperations(Hypervisor xen, Domain caller) {
		this.xen = xen;
		this.caller = caller;
	}

	Outcome allocate(Hypercall.AllocUnbound call) {
		Domain domain = xen.find(call.domid(), caller);
		if (domain == null) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		if (domain.isDying()) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		OptionalInt port = domain.channels().free();
		if (port.isEmpty()) {
			return new Outcome.Refused(Errno.ENOSPC);
		}
		if (!mayAct(domain)) {
			return new Outcome.Refused(Errno.EPERM);
		}
		int remote = call.remoteDomid() == Domid.SELF ? caller.domid() : call.remoteDomid();
		domain.channels().put(port.getAsInt(), unbound(remote));
		return new Outcome.Bound(port.getAsInt());
	}

	Outcome bind(Hypercall.BindInterdomain call) {
		Domain remote = xen.find(call.remoteDomid(), caller);
		if (remote == null) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		OptionalInt port = caller.channels().free();
		if (port.isEmpty()) {
			return new Outcome.Refused(Errno.ENOSPC);
		}
		if (!remote.channels().status(call.remotePort()).equals(unbound(caller.domid()))) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		int local = port.getAsInt();
		caller.channels().put(local, interdomain(remote, (int) call.remotePort()));
		remote.channels().put((int) call.remotePort(), interdomain(caller, local));
		caller.channels().raise(local);
		return new Outcome.Bound(local);
	}

	Outcome close(long port) {
		ChannelStatus status = caller.channels().status(port);
		if (status.state() == State.CLOSED) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		caller.channels().remove((int) port);
		if (status.state() == State.INTERDOMAIN) {
			Domain remote = xen.find(status.remoteDomid().getAsInt());
			if (remote != null) {
				remote.channels().put(status.remotePort().getAsInt(), unbound(caller.domid()));
			}
		}
		return new Outcome.Done();
	}

	/** All ports of a domain that is destroyed. */
	void closeAll() {
		caller.channels().ports().forEach(this::close);
	}

	Outcome send(long port) {
		ChannelStatus status = caller.channels().status(port);
		return switch (status.state()) {
			case INTERDOMAIN -> {
				Domain remote = xen.find(status.remoteDomid().getAsInt());
				if (remote != null) {
					remote.channels().raise(status.remotePort().getAsInt());
				}
				yield new Outcome.Done();
			}
			case IPI -> {
				caller.channels().raise((int) port);
				yield new Outcome.Done();
			}
			case UNBOUND -> new Outcome.Done();
			case CLOSED, PIRQ, VIRQ -> new Outcome.Refused(Errno.EINVAL);
		};
	}

	Outcome status(Hypercall.Status call) {
		Domain domain = xen.find(call.domid(), caller);
		if (domain == null) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		if (!domain.channels().isValid(call.port())) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		return mayAct(domain) ? domain.channels().status(call.port()) : new Outcome.Refused(Errno.EPERM);
	}

	Outcome unmask(long port) {
		if (!caller.channels().isValid(port)) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		caller.channels().unmask((int) port);
		return new Outcome.Done();
	}

	/** {@code XSM_TARGET}. */
	private boolean mayAct(Domain domain) {
		return domain == caller || caller.isPrivileged();
	}

	private static ChannelStatus unbound(int remoteDomid) {
		return new ChannelStatus(State.UNBOUND, OptionalInt.of(remoteDomid), OptionalInt.empty());
	}

	private static ChannelStatus interdomain(Domain remote, int remotePort) {
		return new ChannelStatus(State.INTERDOMAIN, OptionalInt.of(remote.domid()), OptionalInt.of(remotePort));
	}
}
