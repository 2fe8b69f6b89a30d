package org.grantscope.model.join;

import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Capture;
import org.grantscope.model.ModelFactory;

/** What was joined, as people want to hear of it. */
final class Captures {

	private Captures() {
	}

	/** {@code dumps}: how many of that kind its source has, of which this is the last. */
	static Capture of(Observation observation, long dumps) {
		Capture capture = ModelFactory.eINSTANCE.createCapture();
		capture.setSource(observation.origin().source());
		capture.setTime(observation.origin().time());
		capture.setKind(kind(observation));
		if (dumps > 1) {
			capture.setRemark("the last of %d dumps".formatted(dumps));
		}
		return capture;
	}

	private static String kind(Observation observation) {
		return switch (observation) {
			case RawTable raw -> "raw frames of d" + raw.domid();
			case TrackedEntries tracked -> "entries that Xen tracks";
			case DriverState driver -> "gntalloc of d" + driver.domid();
			case EventChannels channels -> "event channels";
			case DomainList list -> "list of domains";
			case Frontends frontends -> "devices in xenstore";
			case KernelLog log -> log.domid().isEmpty() ? "Xen's log" : "kernel log of d" + log.domid().getAsInt();
			case KernelSymbols symbols -> "kernel symbols";
			case NotRead notRead -> "nothing that could be read";
		};
	}
}
