package org.grantscope.model.join;


import org.grantscope.core.observe.EventChannels;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.ModelFactory;

/** A domain's event channels as model objects. */
final class Channels {

	private Channels() {
	}

	/** Puts them in place of those that an earlier source told of. */
	static void add(EventChannels.Domain seen, Domain domain) {
		domain.getChannels().clear();
		seen.channels().forEach(channel -> domain.getChannels().add(of(channel)));
		domain.setChannelsComplete(seen.complete());
	}

	private static EventChannel of(EventChannels.Channel seen) {
		EventChannel channel = ModelFactory.eINSTANCE.createEventChannel();
		channel.setPort(seen.port());
		channel.setStatus(seen.status());
		channel.setRemoteDomid(Boxed.of(seen.remoteDomain()));
		channel.setRemotePort(Boxed.of(seen.remotePort()));
		channel.setIrq(Boxed.of(seen.irq()));
		channel.setVcpu(Boxed.of(seen.vcpu()));
		channel.setPending(Boxed.of(seen.pending()));
		channel.setMasked(Boxed.of(seen.masked()));
		return channel;
	}
}
