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
		message.setSeconds(Boxed.of(seen.seconds()));
		message.setKind(seen.kind());
		message.setRef(Boxed.of(seen.ref()));
		message.setPfn(Boxed.of(seen.pfn()));
		message.setText(seen.text());
		return message;
	}
}
