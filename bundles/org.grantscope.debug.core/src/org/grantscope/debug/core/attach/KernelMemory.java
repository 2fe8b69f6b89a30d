package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.GdbSettings;
import org.grantscope.live.gdb.KernelSight;
import org.grantscope.live.gdb.MemorySpace;
import org.grantscope.live.gdb.StubErrorException;

/**
 * How a kernel's virtual addresses are read through a stub: from where the kernel was found during this stop, or as the processor
 * that stopped sees them when it was not found or is not known. Thread-safe.
 */
final class KernelMemory {

	private final GdbSession session;
	private final GdbSettings settings;
	private final Optional<LinuxKernel> kernel;
	private @Nullable MemoryReader found;

	KernelMemory(GdbSession session, GdbSettings settings, Optional<LinuxKernel> kernel) {
		this.session = session;
		this.settings = settings;
		this.kernel = kernel;
	}

	/** From where the kernel is seen now; empty when it is not known. */
	Optional<KernelSight> sight(String name, Progress progress) {
		return kernel.map(known -> new KernelSight(name, settings, session, known, progress));
	}

	/** For as long as this stop lasts. */
	synchronized MemoryReader reader() throws IOException {
		MemoryReader known = found;
		if (known == null) {
			known = find();
			found = known;
		}
		return known;
	}

	/** What was found during a stop need not be there after the next, nor after something was written. */
	synchronized void forget() {
		found = null;
	}

	private MemoryReader find() throws IOException {
		try {
			Optional<KernelSight> sight = sight("memory", Progress.NONE);
			if (sight.isPresent()) {
				return sight.get().find().memory();
			}
		} catch (FormatException e) {
			// its machine tells; whatever the processor sees may be looked at
		}
		return session.memory(new MemorySpace(settings.thread(), false), Progress.NONE);
	}

	/** Memory can be written: it is not meant to be read by physical addresses. */
	boolean isWritable() {
		return settings.memory() != GdbSettings.Memory.PHYSICAL;
	}

	/** Writes by the addresses of the processor whose memory is read. */
	void write(long address, byte[] bytes) throws IOException {
		if (!isWritable()) {
			throw new StubErrorException("memory that is read through page tables is not written");
		}
		session.write(new MemorySpace(settings.thread(), false), address, bytes, Progress.NONE);
		forget();
	}

	/** Once disconnected, it is to stand still. */
	boolean isLeftStopped() {
		return settings.after().filter(GdbSettings.After.STOP::equals).isPresent();
	}
}
