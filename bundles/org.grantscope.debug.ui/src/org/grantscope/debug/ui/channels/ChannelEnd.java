package org.grantscope.debug.ui.channels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Machine;

/**
 * What is at the other end of a channel, as far as the sources tell.
 *
 * @param kind  what that means for an event that is sent
 * @param words for people; empty where the kind says all
 */
record ChannelEnd(Kind kind, String words) {

	/** What becomes of an event. */
	enum Kind {
		/** The peer gets it: its own list has the other end. */
		CONNECTED,
		/** The peer gets it if its end is still there, which no source tells. */
		UNSEEN,
		/** The domain sends it to itself: an interrupt or another processor. */
		OWN,
		/** Nobody is there yet. */
		UNBOUND,
		/** The peer's own list has no such other end. */
		ONE_SIDED,
		/** The port is closed. */
		CLOSED,
		/** No source lists the port, and the list is not known to be whole. */
		UNLISTED;

		/** Whether an event reaches nobody. */
		boolean isDeaf() {
			return this == UNBOUND || this == ONE_SIDED || this == CLOSED;
		}
	}

	/** The channels of a machine's domains by their ports, to look other ends up. */
	static final class Ends {

		private final Map<Integer, @NonNull Domain> domains = new HashMap<>();
		private final Map<Integer, @NonNull Map<Integer, @NonNull EventChannel>> channels = new HashMap<>();
		private final NumberForms forms;

		/** Of that machine; null for none. */
		Ends(@Nullable Machine machine, NumberForms forms) {
			this.forms = forms;
			if (machine != null) {
				for (Domain domain : machine.getDomains()) {
					Integer domid = domain.getDomid();
					if (domid != null) {
						domains.put(domid, domain);
						Map<Integer, @NonNull EventChannel> ports = new HashMap<>();
						domain.getChannels().forEach(channel -> ports.put(channel.getPort(), channel));
						channels.put(domid, ports);
					}
				}
			}
		}

		/** The other end of a channel of that domain. */
		ChannelEnd of(Domain domain, EventChannel channel) {
			Integer remote = channel.getRemoteDomid();
			return switch (channel.getStatus()) {
				case CLOSED -> new ChannelEnd(Kind.CLOSED, "closed");
				case UNBOUND -> new ChannelEnd(Kind.UNBOUND, "waits for " + (remote == null ? "its peer" : forms.domid(remote)));
				case PIRQ, VIRQ, IPI -> new ChannelEnd(Kind.OWN, "");
				case INTERDOMAIN -> bound(domain, channel);
			};
		}

		private ChannelEnd bound(Domain domain, EventChannel channel) {
			Integer remote = channel.getRemoteDomid();
			Integer port = channel.getRemotePort();
			Domain peer = remote == null ? null : domains.get(remote);
			if (remote == null || port == null || peer == null) {
				return new ChannelEnd(Kind.UNSEEN, "the other end was not seen");
			}
			EventChannel other = channels.getOrDefault(remote, Map.of()).get(port);
			String name = "%s port %d".formatted(forms.domid(remote), port);
			if (other == null) {
				return peer.isChannelsComplete() ? new ChannelEnd(Kind.ONE_SIDED, name + " is closed")
						: new ChannelEnd(Kind.UNSEEN, "the other end was not seen");
			}
			return back(domain, channel, other, name);
		}

		private ChannelEnd back(Domain domain, EventChannel channel, EventChannel other, String name) {
			if (other.getStatus() != EventChannelStatus.INTERDOMAIN) {
				return new ChannelEnd(Kind.ONE_SIDED, name + " is " + other.getStatus().label());
			}
			Integer domid = other.getRemoteDomid();
			Integer port = other.getRemotePort();
			if (domid == null || port == null || domain.getDomid() == null) {
				return new ChannelEnd(Kind.UNSEEN, "the other end does not tell its peer");
			}
			return Objects.equals(domid, domain.getDomid()) && port == channel.getPort() ? new ChannelEnd(Kind.CONNECTED, "")
					: new ChannelEnd(Kind.ONE_SIDED, "%s is bound to %s port %d".formatted(name, forms.domid(domid), port));
		}

		/** Of a port that is not among the domain's channels. */
		ChannelEnd missing(Domain domain) {
			return domain.isChannelsComplete() ? new ChannelEnd(Kind.CLOSED, "closed: not among the domain's channels")
					: new ChannelEnd(Kind.UNLISTED, "no source lists it");
		}
	}

	/** {@code words} of several, those that say something. */
	static String joined(List<String> words) {
		return String.join("; ", words.stream().filter(one -> !one.isEmpty()).toList());
	}
}
