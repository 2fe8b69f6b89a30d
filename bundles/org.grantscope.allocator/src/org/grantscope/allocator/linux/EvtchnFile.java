package org.grantscope.allocator.linux;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.Errno;

/**
 * One open file of {@code /dev/xen/evtchn}: its ports, and the ring of those that have had events. A port is in the ring
 * once, and stays silent until it is written back. Counterpart of these in Linux {@code drivers/xen/evtchn.c}, 6.1.192:
 * {@code evtchn_bind_to_user}, {@code evtchn_unbind_from_user}, {@code evtchn_interrupt}, {@code evtchn_read},
 * {@code evtchn_write}, {@code evtchn_resize_ring}, {@code evtchn_ioctl}, {@code evtchn_release}.
 */
final class EvtchnFile extends OpenFile {

	/** How many ports the first ring can hold; each further one can hold twice as many. */
	private static final int FIRST_RING = 64;

	private final Linux linux;
	private final SortedMap<Integer, Boolean> enabled = new TreeMap<>();
	private final Deque<Integer> ring = new ArrayDeque<>();
	/** How many ports the ring can hold; as many as the file has, unless one comes in twice. */
	private int ringSize;
	private boolean overflown;
	/** The only domain that the file may deal with, once it was restricted. */
	private OptionalInt restrictedTo = OptionalInt.empty();

	EvtchnFile(int id, Linux linux) {
		super(id);
		this.linux = linux;
	}

	@Override
	Optional<Device> device() {
		return Optional.of(Device.EVTCHN);
	}

	/** Its ports, in ascending order. */
	List<Integer> ports() {
		return List.copyOf(enabled.keySet());
	}

	/** How many events wait to be read. */
	int waiting() {
		return ring.size();
	}

	@Override
	Outcome ioctl(Operation.Request request, GuestProcess caller) {
		if (request instanceof Operation.EvtchnBindUnbound(int fd, long remote)) {
			return restrictedTo.isEmpty() ? bind(new Hypercall.AllocUnbound(Domid.SELF, (int) remote & Domid.MAX))
					: refused(Errno.EACCES);
		}
		if (request instanceof Operation.EvtchnBindInterdomain(int fd, long remote, long port)) {
			int domid = (int) remote & Domid.MAX;
			return mayReach(domid) ? bind(new Hypercall.BindInterdomain(domid, port)) : refused(Errno.EACCES);
		}
		if (request instanceof Operation.EvtchnUnbind(int fd, long port)) {
			return unbind(port);
		}
		if (request instanceof Operation.EvtchnNotify(int fd, long port)) {
			return notifyRemote(port);
		}
		return new Outcome.Refused(unknownRequest());
	}

	@Override
	Errno unknownRequest() {
		return Errno.ENOSYS;
	}

	private boolean mayReach(int domid) {
		return restrictedTo.isEmpty() || restrictedTo.getAsInt() == domid;
	}

	private Outcome bind(Hypercall hypercall) {
		Outcome outcome = linux.call(hypercall);
		if (outcome instanceof Outcome.Bound(int port)) {
			enabled.put(port, true);
			if (enabled.size() > ringSize) {
				ringSize = ringSize == 0 ? FIRST_RING : 2 * ringSize;
			}
			linux.irqs().bind(port, this);
		}
		return outcome;
	}

	private Outcome unbind(long port) {
		if (port >= linux.irqs().channels()) {
			return refused(Errno.EINVAL);
		}
		if (!enabled.containsKey((int) port)) {
			return refused(Errno.ENOTCONN);
		}
		enabled.remove((int) port);
		linux.irqs().unbind((int) port);
		return new Outcome.Done();
	}

	private Outcome notifyRemote(long port) {
		if (port > Integer.MAX_VALUE || !enabled.containsKey((int) port)) {
			return refused(Errno.ENOTCONN);
		}
		linux.irqs().notifyRemote((int) port);
		return new Outcome.Done();
	}

	/** {@code IOCTL_EVTCHN_RESET}: forgets what was in the ring. The ports stay, and those that were in it stay silent. */
	Outcome reset() {
		ring.clear();
		overflown = false;
		return new Outcome.Done();
	}

	/** {@code IOCTL_EVTCHN_RESTRICT_DOMID}. */
	Outcome restrict(int domid) {
		if (restrictedTo.isPresent()) {
			return refused(Errno.EACCES);
		}
		if (domid == 0 || domid >= Domid.FIRST_RESERVED) {
			return refused(Errno.EINVAL);
		}
		restrictedTo = OptionalInt.of(domid);
		return new Outcome.Done();
	}

	/** {@code IOCTL_EVTCHN_BIND_VIRQ} of the timer, which the kernel has bound already. */
	Outcome bindTimer() {
		return refused(restrictedTo.isPresent() ? Errno.EACCES : Errno.EEXIST);
	}

	/** An event came. Only ports that were written back without having been read can be too many for the ring. */
	void interrupt(int port) {
		if (enabled.containsKey(port)) {
			enabled.put(port, false);
			if (ring.size() < ringSize) {
				ring.addLast(port);
			} else {
				overflown = true;
			}
		}
	}

	@Override
	Outcome read(int bytes) {
		int most = Math.min(bytes, Page.BYTES) / Integer.BYTES;
		if (most == 0) {
			return new Outcome.Ports(List.of());
		}
		if (overflown) {
			return refused(Errno.EFBIG);
		}
		if (ring.isEmpty()) {
			return refused(Errno.EAGAIN);
		}
		List<Integer> ports = new ArrayList<>();
		while (ports.size() < most && !ring.isEmpty()) {
			ports.add(ring.removeFirst());
		}
		return new Outcome.Ports(ports);
	}

	@Override
	Outcome write(Operation.Write wish) {
		for (int port : wish.ports().subList(0, Math.min(wish.ports().size(), Page.BYTES / Integer.BYTES))) {
			if (Boolean.FALSE.equals(enabled.get(port))) {
				enabled.put(port, true);
				linux.irqs().lateEoi(port);
			}
		}
		return new Outcome.Done();
	}

	@Override
	void release() {
		List<Integer> ports = ports();
		enabled.clear();
		ports.forEach(linux.irqs()::unbind);
	}

	@Override
	void writeOwn(StateWriter out) {
		out.number(enabled.size());
		enabled.forEach((port, silent) -> {
			out.number(port);
			out.flag(silent);
		});
		out.numbers(ring);
		out.number(ringSize);
		out.flag(overflown);
		out.number(restrictedTo.orElse(-1));
	}

	@Override
	OpenFile copy(MachineCopy copy, Linux itsLinux) {
		EvtchnFile file = new EvtchnFile(id, itsLinux);
		file.references = references;
		file.enabled.putAll(enabled);
		file.ring.addAll(ring);
		file.ringSize = ringSize;
		file.overflown = overflown;
		file.restrictedTo = restrictedTo;
		enabled.keySet().forEach(port -> itsLinux.irqs().handOver(port, file));
		return file;
	}

	private static Outcome refused(Errno errno) {
		return new Outcome.Refused(errno);
	}
}
