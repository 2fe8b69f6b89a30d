package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Gref;
import org.grantscope.model.UnmapNotify;

/**
 * Unmap notifications whose event reaches nobody, or another domain than the one that the page is granted to. A port that is not
 * listed is closed only where the list of the domain's channels is complete.
 */
final class NotifyPort implements Check {

	private static final String EXPLANATION = "When the last user of the page goes, gntalloc sends an event on this port, "
			+ "once, whether or not anybody hears it. It holds the port with a reference of its own, so that it outlives the "
			+ "program's close of /dev/xen/evtchn; still an event on a port without a peer at its other end is lost, and a "
			+ "peer that waits for it instead of looking at the page waits for ever.";
	private static final String ADVICE = "Set the notification after the channel is bound to the peer that the page is granted "
			+ "to, and take it away (action 0) when the channel goes. A peer should look at the page's byte too, and not rely "
			+ "on the event alone.";

	@Override
	public String id() {
		return "notify-port";
	}

	@Override
	public String title() {
		return "Unmap notifications whose event does not reach the peer";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			AllocatorDevice device = domain.domain().getDevice();
			if (device != null && (domain.domain().isChannelsComplete() || !domain.domain().getChannels().isEmpty())) {
				add(domain, device, findings);
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, AllocatorDevice device, List<Finding> findings) {
		Map<Integer, @NonNull EventChannel> channels = new HashMap<>();
		domain.domain().getChannels().forEach(channel -> channels.put(channel.getPort(), channel));
		Map<String, Grefs> wrong = new TreeMap<>();
		Map<String, Severity> severities = new HashMap<>();
		for (Gref gref : device.getGrefs()) {
			UnmapNotify notify = gref.getUnmapNotify();
			Integer port = notify == null ? null : notify.getPort();
			if (port != null) {
				EventChannel channel = channels.get(port);
				String what = what(domain, channel, grantee(domain, gref.getRef()));
				if (what != null) {
					String summary = "port %d, which is %s".formatted(port, what);
					wrong.computeIfAbsent(summary, key -> new Grefs(domain)).add(gref.getRef());
					severities.put(summary, channel != null && channel.getStatus() == EventChannelStatus.UNBOUND ? Severity.INFO
							: Severity.WARNING);
				}
			}
		}
		wrong.forEach((what, grefs) -> findings.add(grefs.sort().finding(this, severities.getOrDefault(what, Severity.WARNING),
				"The unmap notification of %s goes to %s".formatted(grefs.describe(), what), EXPLANATION, ADVICE)));
	}

	private static int grantee(CheckedDomain domain, int ref) {
		CheckedTable table = domain.table();
		int at = table == null ? -1 : table.place(ref);
		return table == null || at < 0 || !table.offers(at) ? -1 : table.grantee(at);
	}

	/** What is wrong with that channel; null for nothing. */
	private static @Nullable String what(CheckedDomain domain, @Nullable EventChannel channel, int grantee) {
		if (channel == null) {
			return domain.domain().isChannelsComplete() ? "closed" : null;
		}
		Integer remote = channel.getRemoteDomid();
		return switch (channel.getStatus()) {
			case CLOSED -> "closed";
			case UNBOUND -> "not bound yet" + (remote == null ? "" : " by " + Domid.describe(remote));
			case PIRQ, VIRQ, IPI -> "no channel to another domain (" + channel.getStatus().label() + ")";
			case INTERDOMAIN -> remote == null || grantee < 0 || remote == grantee ? null
					: "bound to %s, while the page is granted to %s".formatted(Domid.describe(remote), Domid.describe(grantee));
		};
	}
}
