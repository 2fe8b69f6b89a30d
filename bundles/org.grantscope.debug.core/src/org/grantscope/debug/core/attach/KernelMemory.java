package org.grantscope.debug.core.attach;

import java.io.IOException;

import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.MemorySpace;

/** How a kernel's virtual addresses are read through a stub. */
record KernelMemory(AttachSettings settings) {

	/** They are the stub's own. */
	boolean isVirtual() {
		return settings.memory() != AttachSettings.Memory.PHYSICAL;
	}

	MemoryReader reader(GdbSession session, Progress progress) throws IOException {
		return session.memory(MemorySpace.VIRTUAL, progress);
	}

	void write(GdbSession session, long address, byte[] bytes, Progress progress) throws IOException {
		session.write(MemorySpace.VIRTUAL, address, bytes, progress);
	}
}
