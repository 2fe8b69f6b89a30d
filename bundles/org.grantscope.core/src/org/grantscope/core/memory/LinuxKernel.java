package org.grantscope.core.memory;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * A Linux kernel whose structures can be found in memory: it knows its symbols and the layouts of its structures, and reads
 * them through any {@link MemoryReader} that takes the kernel's virtual addresses. Made once, used for each look.
 *
 * @param domid   whose kernel it is
 * @param symbols where its symbols are, before the slide
 * @param layouts of the structures, by their names in Linux ({@code gntalloc_gref}); they may differ from those known here, where BTF
 *                says so
 * @param slide   how far the kernel lies behind the addresses of its symbols, in bytes; empty to find out at each look
 */
public record LinuxKernel(int domid, KernelSymbols symbols, Map<String, Layout> layouts, OptionalLong slide) {

	/** More than a full table, its free list and all grefs of a large guest. */
	private static final int CACHE_BYTES = 16 << 20;

	/** Takes a copy of the map. */
	public LinuxKernel {
		layouts = Map.copyOf(layouts);
	}

	/**
	 * Reads the files that the settings name.
	 *
	 * @throws FormatException when one of them is not what it should be, or there are no symbols
	 * @throws IOException     when one cannot be reached
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static LinuxKernel load(KernelSettings settings, Progress progress) throws FormatException, IOException {
		return KernelFiles.load(settings, progress);
	}

	/**
	 * Looks once at the grant table, at what Linux keeps of its own entries, and at gntalloc's grants. The machine should stand
	 * still meanwhile; where it does not, what does not fit together is a problem of the observation, and is left out.
	 *
	 * @param origin of what is seen
	 * @param memory by the kernel's virtual addresses
	 * @return at least one; with problems where it is incomplete
	 * @throws FormatException when nothing could be read
	 * @throws IOException     when the connection is lost
	 * @throws java.util.concurrent.CancellationException when nobody waits any more
	 */
	public List<Observation> observe(Origin origin, MemoryReader memory, Progress progress) throws FormatException, IOException {
		progress.begin("reading grants of the kernel", 0);
		PagedMemory pages = new PagedMemory(memory, CACHE_BYTES);
		long moved = slide.isPresent() ? slide.getAsLong() : Slide.find(symbols, memory, progress);
		return new KernelLook(this, moved, origin, pages, progress).observe();
	}
}
