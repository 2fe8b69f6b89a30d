package org.grantscope.allocator.linux;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.xen.Domain;
import org.grantscope.allocator.xen.Hypervisor;
import org.grantscope.allocator.xen.StateWriter;

/**
 * The interrupts that the kernel ties to event channels, with the references that are counted for those of user space.
 * Counterpart of these in Linux {@code drivers/xen/events/events_base.c}, 6.1.192: {@code bind_evtchn_to_irqhandler_lateeoi},
 * {@code unbind_from_irqhandler}, {@code evtchn_make_refcounted}, {@code evtchn_get}, {@code evtchn_put},
 * {@code notify_remote_via_evtchn}, {@code xen_irq_lateeoi}.
 */
final class EventChannelIrqs {

	/** {@code SHRT_MAX}: no reference can be had beyond it. */
	private static final int MOST_REFERENCES = Short.MAX_VALUE;

	/** {@code EVENT_WORDS_PER_PAGE}: the kernel makes room for ports by so many, Linux {@code drivers/xen/events/events_fifo.c}. */
	private static final int PORTS_PER_PAGE = 1024;

	private final Hypervisor hypervisor;
	private final Domain domain;
	private final Map<Integer, Irq> irqs = new TreeMap<>();

	/** For how many ports there is room. */
	private int channels = PORTS_PER_PAGE;

	/** One interrupt: how many hold its port, and whom an event is told. */
	private static final class Irq {
		int references = 1;
		@Nullable EvtchnFile handler;
	}

	EventChannelIrqs(Hypervisor hypervisor, Domain domain) {
		this.hypervisor = hypervisor;
		this.domain = domain;
		domain.setUpcall(this::upcall);
	}

	/** The copy; whom the events are told comes with the copies of the files. */
	EventChannelIrqs copy(Hypervisor itsHypervisor, Domain itsDomain) {
		EventChannelIrqs copy = new EventChannelIrqs(itsHypervisor, itsDomain);
		copy.channels = channels;
		irqs.forEach((port, irq) -> {
			Irq other = new Irq();
			other.references = irq.references;
			copy.irqs.put(port, other);
		});
		return copy;
	}

	void write(StateWriter out) {
		out.number(channels);
		out.number(irqs.size());
		irqs.forEach((port, irq) -> {
			out.number(port);
			out.number(irq.references);
			out.part(irq.handler);
		});
	}

	/** A copied file takes the place of the one that it was copied from. */
	void handOver(int port, EvtchnFile handler) {
		Irq irq = irqs.get(port);
		if (irq != null) {
			irq.handler = handler;
		}
	}

	/** A file gets the events of a new port; one that waits already arrives now. */
	void bind(int port, EvtchnFile handler) {
		Irq irq = new Irq();
		irq.handler = handler;
		irqs.put(port, irq);
		channels = Math.max(channels, (port / PORTS_PER_PAGE + 1) * PORTS_PER_PAGE);
		call(new Hypercall.Unmask(port));
	}

	/** For how many ports the kernel has room; counterpart of {@code xen_evtchn_nr_channels}. */
	int channels() {
		return channels;
	}

	/** The file does not want them any more. The port stays open while somebody else holds it. */
	void unbind(int port) {
		Irq irq = irqs.get(port);
		if (irq != null) {
			irq.handler = null;
			domain.mask(port);
			put(port);
		}
	}

	/**
	 * One more reference to a port.
	 *
	 * @param port unsigned
	 * @return whether it can be had: not for an unknown port or one of the kernel's own
	 */
	boolean get(long port) {
		Irq irq = port > Integer.MAX_VALUE ? null : irqs.get((int) port);
		if (irq == null || irq.references >= MOST_REFERENCES) {
			return false;
		}
		irq.references++;
		return true;
	}

	/** One reference less; with the last one the port is closed. */
	void put(int port) {
		Irq irq = irqs.get(port);
		if (irq != null && --irq.references == 0) {
			irqs.remove(port);
			call(new Hypercall.CloseChannel(port));
		}
	}

	/** Sends an event to the other end, if there is one. */
	void notifyRemote(int port) {
		if (irqs.containsKey(port)) {
			call(new Hypercall.Send(port));
		}
	}

	/** The event has been dealt with; the next one may come, and does when it waits already. */
	void lateEoi(int port) {
		if (irqs.containsKey(port)) {
			call(new Hypercall.Unmask(port));
		}
	}

	private void upcall(int port) {
		Irq irq = irqs.get(port);
		EvtchnFile handler = irq == null ? null : irq.handler;
		if (handler != null) {
			domain.mask(port);
			domain.clearPending(port);
			handler.interrupt(port);
		}
	}

	private void call(Hypercall hypercall) {
		hypervisor.call(domain, hypercall);
	}
}
