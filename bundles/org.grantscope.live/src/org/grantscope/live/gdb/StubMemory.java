package org.grantscope.live.gdb;

import java.io.IOException;
import java.util.List;

import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.observe.Progress;

/**
 * The memory of what is debugged, read through a session while it stands still. Ranges that touch are read together, in
 * packets as long as the stub takes, and where it can take several requests at once they are not waited for one by one. Any
 * thread may read; each waits for its turn.
 */
public final class StubMemory implements MemoryReader {

	private final GdbSession session;
	private final MemorySpace space;
	private final Progress progress;

	StubMemory(GdbSession session, MemorySpace space, Progress progress) {
		this.session = session;
		this.space = space;
		this.progress = progress;
	}

	@Override
	public byte[] read(long address, int length) throws IOException {
		return readAll(List.of(new MemoryRange(address, length))).getFirst();
	}

	@Override
	public List<byte[]> readAll(List<MemoryRange> ranges) throws IOException {
		return session.read(space, ranges, progress);
	}
}
