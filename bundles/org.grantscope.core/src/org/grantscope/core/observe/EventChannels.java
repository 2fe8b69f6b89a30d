package org.grantscope.core.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;

/**
 * The event channels of some domains: what the hypervisor's {@code e} key, {@code lsevtchn} or an emulator tells.
 *
 * @param domains in the order told
 * @param cut     whether the beginning or the end is missing, so that there may be more
 */
public record EventChannels(Origin origin, List<Domain> domains, boolean cut, List<Problem> problems) implements Observation {

	/** Takes copies of the lists. */
	public EventChannels {
		domains = List.copyOf(domains);
		problems = List.copyOf(problems);
	}

	/**
	 * One domain's channels.
	 *
	 * @param domid    the domain; empty when its line was cut away
	 * @param channels those that are not closed, in ascending order of ports
	 * @param complete whether a port that is not listed is known to be closed
	 */
	public record Domain(OptionalInt domid, List<Channel> channels, boolean complete) {

		/** Takes a copy of the list. */
		public Domain {
			channels = List.copyOf(channels);
		}
	}

	/**
	 * One channel.
	 *
	 * @param port         its number in its domain
	 * @param status       what it is
	 * @param remoteDomain the domain at the other end, or that may bind it
	 * @param remotePort   the port at the other end of a connected one
	 * @param irq          the physical or virtual interrupt that it is bound to
	 * @param vcpu         the virtual processor that is notified
	 * @param pending      whether an event waits
	 * @param masked       whether events are held back
	 */
	public record Channel(int port, EventChannelStatus status, OptionalInt remoteDomain, OptionalInt remotePort, OptionalInt irq,
			OptionalInt vcpu, Optional<Boolean> pending, Optional<Boolean> masked) {
	}
}
