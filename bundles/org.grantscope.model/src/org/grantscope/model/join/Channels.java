package org.grantscope.model.join;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
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
		channel.setRemoteDomid(boxed(seen.remoteDomain()));
		channel.setRemotePort(boxed(seen.remotePort()));
		channel.setIrq(boxed(seen.irq()));
		channel.setVcpu(boxed(seen.vcpu()));
		channel.setPending(boxed(seen.pending()));
		channel.setMasked(boxed(seen.masked()));
		return channel;
	}

	private static @Nullable Integer boxed(OptionalInt value) {
		return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
	}

	private static @Nullable Boolean boxed(Optional<Boolean> value) {
		return value.isPresent() ? value.get() : null;
	}
}
