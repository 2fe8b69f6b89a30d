package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.grantscope.allocator.KernelMessage;
import org.grantscope.core.observe.KernelLog.Message;
import org.grantscope.core.observe.Origin;

/** Puts into a record what a kernel has printed. */
public final class LogObserver {

	private final Linux linux;

	/** Looks at that kernel. */
	public LogObserver(Linux linux) {
		this.linux = linux;
	}

	/** The lines that it keeps, numbered from 1, which is the oldest of them. */
	public org.grantscope.core.observe.KernelLog observe(Origin origin) {
		List<Message> messages = new ArrayList<>();
		for (KernelMessage printed : linux.messages()) {
			messages.add(new Message(messages.size() + 1, OptionalDouble.of(printed.seconds()), printed.kind(), printed.ref(),
					printed.pfn(), Collections.emptySortedMap(), printed.text()));
		}
		return new org.grantscope.core.observe.KernelLog(origin, OptionalInt.of(linux.domid()), messages, List.of());
	}
}
