package org.grantscope.live.gdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.memory.PageTables;
import org.grantscope.core.memory.PagedMemory;
import org.grantscope.core.memory.Slide;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * From where a kernel is seen while its machine stands still: by a processor's virtual addresses, or through page tables in
 * physical memory. A processor may have stopped in a hypervisor, or with page tables that do not map the kernel; then others
 * are tried.
 */
public final class KernelSight {

	/** What a kernel that has grants has; the first one that is known tells whether the kernel is in sight. */
	static final List<String> LANDMARKS = List.of("gnttab_shared", "nr_grant_frames", "gref_list");
	private static final int POINTER = 8;
	private static final int KEPT_TABLES = 4 << 20;

	private final String name;
	private final GdbSettings settings;
	private final GdbSession session;
	private final LinuxKernel kernel;
	private final Progress progress;
	private long likely;
	private final List<String> tried = new ArrayList<>();

	/**
	 * Nothing is read yet.
	 *
	 * @param name    of the source, for problems
	 * @param session to a machine that stands still
	 */
	public KernelSight(String name, GdbSettings settings, GdbSession session, LinuxKernel kernel, Progress progress) {
		this.name = name;
		this.settings = settings;
		this.session = session;
		this.kernel = kernel;
		this.progress = progress;
	}

	/** Where KASLR put the kernel when somebody looked last: tried first. */
	void likely(long slide) {
		likely = slide;
	}

	/**
	 * A memory in which the kernel is, while the machine stands still.
	 *
	 * @param memory by the kernel's virtual addresses
	 * @param kernel with its slide
	 */
	public record Sight(MemoryReader memory, LinuxKernel kernel) {
	}

	/**
	 * Looks once.
	 *
	 * @throws FormatException when the kernel is in no memory that can be read, or nothing could be read there
	 */
	public List<Observation> observe(Origin origin) throws FormatException, IOException {
		Sight sight = find();
		return sight.kernel().observe(origin, sight.memory(), progress);
	}

	/**
	 * Finds the kernel.
	 *
	 * @throws FormatException when it is in no memory that can be read
	 */
	public Sight find() throws FormatException, IOException {
		boolean virtual = settings.memory() != GdbSettings.Memory.PHYSICAL;
		boolean physical = settings.memory() == GdbSettings.Memory.PHYSICAL
				|| settings.memory() == GdbSettings.Memory.AUTO && session.knowsPhysicalMemory();
		Optional<Sight> found = Optional.empty();
		if (virtual) {
			found = virtual(settings.thread());
		}
		if (found.isEmpty() && physical) {
			found = physical(settings.thread());
		}
		if (found.isEmpty() && settings.thread().isEmpty()) {
			found = others(virtual, physical);
		}
		if (found.isEmpty()) {
			throw new FormatException(new Problem(name, "", "the kernel of these symbols in memory",
					String.join("; ", tried)));
		}
		return found.get();
	}

	private Optional<Sight> others(boolean virtual, boolean physical) throws IOException {
		Set<ThreadId> all = new LinkedHashSet<>();
		session.threads(progress).forEach(thread -> all.add(thread.id()));
		session.lastStop().ifPresent(stop -> {
			if (stop instanceof StopReply.Stopped(int signal, Optional<ThreadId> thread, var reason)) {
				thread.ifPresent(all::remove);
			}
		});
		for (ThreadId each : all) {
			Optional<Sight> found = virtual ? virtual(Optional.of(each)) : Optional.empty();
			if (found.isEmpty() && physical && settings.cr3().isEmpty()) {
				found = physical(Optional.of(each));
			}
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Optional<Sight> virtual(Optional<ThreadId> thread) throws IOException {
		return at(session.memory(new MemorySpace(thread, false), progress), "by virtual address" + of(thread));
	}

	private Optional<Sight> physical(Optional<ThreadId> thread) throws IOException {
		OptionalLong cr3 = settings.cr3().isPresent() ? settings.cr3() : register("cr3", thread);
		if (cr3.isEmpty()) {
			tried.add("the stub tells no cr3%s; cr3= does".formatted(of(thread)));
			return Optional.empty();
		}
		MemoryReader memory = new PagedMemory(session.memory(MemorySpace.PHYSICAL, progress), KEPT_TABLES);
		PageTables tables = new PageTables(memory, cr3.getAsLong(), PageTables.levels(register("cr4", thread).orElse(0)));
		return at(tables, "through page tables at 0x%x".formatted(cr3.getAsLong()));
	}

	private OptionalLong register(String register, Optional<ThreadId> thread) throws IOException {
		try {
			return session.value(register, thread, progress);
		} catch (StubErrorException e) {
			return OptionalLong.empty();
		}
	}

	private Optional<Sight> at(MemoryReader memory, String how) throws IOException {
		try {
			long slide = kernel.slide().isPresent() ? kernel.slide().getAsLong() : Slide.find(kernel.symbols(), memory, likely, progress);
			for (String landmark : LANDMARKS) {
				OptionalLong address = kernel.symbols().address(landmark);
				if (address.isPresent()) {
					memory.read(address.getAsLong() + slide, POINTER);
					break;
				}
			}
			return Optional.of(new Sight(memory, new LinuxKernel(kernel.domid(), kernel.symbols(), kernel.layouts(),
					OptionalLong.of(slide))));
		} catch (UnreadableMemoryException e) {
			tried.add(how + ": " + e.getMessage());
		} catch (FormatException e) {
			tried.add("%s: %s: %s (symbols of another start of the machine?)".formatted(how, e.problem().position(), e.problem().found()));
		}
		return Optional.empty();
	}

	private static String of(Optional<ThreadId> thread) {
		return thread.map(id -> " of thread " + id).orElse("");
	}
}
