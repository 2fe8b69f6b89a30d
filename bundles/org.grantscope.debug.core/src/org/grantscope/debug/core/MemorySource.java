package org.grantscope.debug.core;

import java.io.IOException;
import java.time.Instant;

import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.store.MachineSource;

/** The kernel in the memory of a debug session. Its files are read at the first look. */
final class MemorySource implements MachineSource {

	private final IMemoryBlockRetrieval retrieval;
	private final Object context;
	private final String title;
	private final KernelSettings settings;
	private @Nullable LinuxKernel kernel;

	MemorySource(IMemoryBlockRetrieval retrieval, Object context, String title, KernelSettings settings) {
		this.retrieval = retrieval;
		this.context = context;
		this.title = title;
		this.settings = settings;
	}

	@Override
	public synchronized Machine load(Progress progress) throws FormatException, IOException {
		LinuxKernel known = kernel;
		if (known == null) {
			known = LinuxKernel.load(settings, progress);
			kernel = known;
		}
		try (SessionMemory memory = new SessionMemory(retrieval, context, progress)) {
			return Join.of(title, known.observe(new Origin(title, Instant.now()), memory, progress));
		}
	}
}
