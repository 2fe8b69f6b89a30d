package org.grantscope.model.join;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Origin;

/** Event channels whose two ends disagree: each end of a connected one names the other, and there is no third. */
final class ChannelDisputes {

	private static final String SUBJECT = "where an event channel leads";

	private record End(int domid, int port) {
	}

	private final Map<End, EventChannels.@NonNull Channel> channels = new HashMap<>();
	private final Map<Integer, Told.@NonNull From<EventChannels.Domain>> told = new HashMap<>();
	private final Set<End> reported = new HashSet<>();
	private final Disputes disputes;

	private ChannelDisputes(Collection<Told> domains, Disputes disputes) {
		this.disputes = disputes;
		for (Told domain : domains) {
			Told.From<EventChannels.Domain> seen = domain.channels;
			if (seen != null && domain.domid.isPresent()) {
				int domid = domain.domid.getAsInt();
				told.put(domid, seen);
				seen.what().channels().forEach(channel -> channels.put(new End(domid, channel.port()), channel));
			}
		}
	}

	static void find(Collection<Told> domains, Disputes disputes) {
		ChannelDisputes all = new ChannelDisputes(domains, disputes);
		for (Told domain : domains) {
			Told.From<EventChannels.Domain> seen = domain.channels;
			if (seen != null && domain.domid.isPresent()) {
				seen.what().channels()
						.forEach(channel -> all.check(new End(domain.domid.getAsInt(), channel.port()), channel, seen.origin()));
			}
		}
	}

	private void check(End here, EventChannels.Channel channel, Origin origin) {
		if (channel.status() != EventChannelStatus.INTERDOMAIN || channel.remoteDomain().isEmpty() || channel.remotePort().isEmpty()) {
			return;
		}
		End there = new End(channel.remoteDomain().getAsInt(), channel.remotePort().getAsInt());
		Told.From<EventChannels.Domain> others = told.get(there.domid);
		EventChannels.Channel other = channels.get(there);
		if (others == null || other == null && !others.what().complete() || leadsTo(other, here) || reported.contains(there)) {
			return;
		}
		reported.add(here);
		disputes.add(OptionalInt.of(here.domid), OptionalInt.empty(), SUBJECT, new Disputes.Says(origin, words(here, channel)),
				new Disputes.Says(others.origin(), words(there, other)));
	}

	private static boolean leadsTo(EventChannels.@Nullable Channel other, End here) {
		return other != null && other.status() == EventChannelStatus.INTERDOMAIN
				&& (other.remoteDomain().isEmpty() || other.remoteDomain().getAsInt() == here.domid)
				&& (other.remotePort().isEmpty() || other.remotePort().getAsInt() == here.port);
	}

	private static String words(End end, EventChannels.@Nullable Channel channel) {
		String self = "d%d port %d".formatted(end.domid, end.port);
		if (channel == null) {
			return self + " is closed";
		}
		String remote = channel.remoteDomain().isPresent() ? " d" + channel.remoteDomain().getAsInt() : "";
		String port = channel.remotePort().isPresent() ? " port " + channel.remotePort().getAsInt() : "";
		return "%s is %s%s%s".formatted(self, channel.status().label(), remote, port);
	}
}
