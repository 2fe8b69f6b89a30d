package org.grantscope.debug.ui.live;

import org.eclipse.core.expressions.PropertyTester;
import org.grantscope.debug.core.LiveSessions;

/** Whether a thing that can be selected in the Debug view has memory that can be read. */
public final class MemoryTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		return LiveSessions.memoryOf(receiver).filter(memory -> memory.supportsStorageRetrieval()).isPresent();
	}
}
