package org.grantscope.core.abi;

import java.util.Optional;

/**
 * What an event channel is. The number of each is that of Xen {@code xen/include/public/event_channel.h},
 * {@code EVTCHNSTAT_*}.
 */
public enum EventChannelStatus {

	/** The port is free. */
	CLOSED("closed"),
	/** Waiting for the domain that may bind it. */
	UNBOUND("unbound"),
	/** Connected to a port of another domain, or of the same. */
	INTERDOMAIN("interdomain"),
	/** Bound to a physical interrupt. */
	PIRQ("pirq"),
	/** Bound to a virtual interrupt. */
	VIRQ("virq"),
	/** Bound to a virtual processor, for messages between processors. */
	IPI("ipi");

	private final String label;

	EventChannelStatus(String label) {
		this.label = label;
	}

	/** Xen's number, 0 to 5. */
	public int number() {
		return ordinal();
	}

	/** The name in lower case. */
	public String label() {
		return label;
	}

	/** The status of that number, or empty when there is none. */
	public static Optional<EventChannelStatus> of(long number) {
		return number >= 0 && number < values().length ? Optional.of(values()[(int) number]) : Optional.empty();
	}
}
