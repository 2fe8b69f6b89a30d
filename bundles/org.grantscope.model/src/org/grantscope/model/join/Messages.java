package org.grantscope.model.join;

import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Origin;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.ModelFactory;

/** Lines of a log as model objects. */
final class Messages {

	private Messages() {
	}

	static KernelMessage of(Origin origin, KernelLog.Message seen) {
		KernelMessage message = ModelFactory.eINSTANCE.createKernelMessage();
		message.setSource(origin.source());
		message.setLine(seen.line());
		message.setSeconds(seen.seconds().isPresent() ? Double.valueOf(seen.seconds().getAsDouble()) : null);
		message.setKind(seen.kind());
		message.setRef(seen.ref().isPresent() ? Integer.valueOf(seen.ref().getAsInt()) : null);
		message.setPfn(seen.pfn().isPresent() ? Long.valueOf(seen.pfn().getAsLong()) : null);
		message.setText(seen.text());
		return message;
	}
}
