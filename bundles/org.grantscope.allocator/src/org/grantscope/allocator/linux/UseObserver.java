package org.grantscope.allocator.linux;

import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.DomainUse;
import org.grantscope.allocator.Outcome.ChannelStatus;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.ProcessUse;
import org.grantscope.allocator.xen.PortStatus;

/** Counts what the processes of a domain have. */
public final class UseObserver {

	private final Linux linux;

	/** Looks at that kernel. */
	public UseObserver(Linux linux) {
		this.linux = linux;
	}

	/** What they have now. */
	public DomainUse observe() {
		Set<OpenFile> files = Collections.newSetFromMap(new IdentityHashMap<>());
		linux.processes().values().forEach(process -> files.addAll(process.descriptors().files()));
		memory().forEach(vma -> vma.file.ifPresent(files::add));
		Map<Device, Integer> open = new EnumMap<>(Device.class);
		files.forEach(file -> file.device().ifPresent(device -> open.merge(device, 1, Integer::sum)));
		List<PortStatus> ports = linux.domain().ports();
		Map<ChannelStatus.State, Integer> bound = new EnumMap<>(ChannelStatus.State.class);
		ports.forEach(port -> bound.merge(port.status().state(), 1, Integer::sum));
		int unread = files.stream().mapToInt(file -> file instanceof EvtchnFile events ? events.waiting() : 0).sum();
		int pending = (int) ports.stream().filter(PortStatus::pending).count();
		int mapped = (int) memory().filter(vma -> vma.file.isPresent()).count();
		return new DomainUse(linux.processes().size(), open, mapped, linux.domain().maptrackUse().mappings(), bound, unread + pending);
	}

	/** The pids of its processes, in ascending order. */
	public List<Integer> pids() {
		return List.copyOf(linux.processes().keySet());
	}

	/** What one process has now; empty when it is not there. */
	public Optional<ProcessUse> process(int pid) {
		GuestProcess process = linux.processes().get(pid);
		if (process == null) {
			return Optional.empty();
		}
		SortedMap<Integer, ProcessUse.File> files = new TreeMap<>();
		Descriptors open = process.descriptors();
		for (int number : open.numbers()) {
			OpenFile file = open.get(number);
			if (file != null) {
				files.put(number, file(file));
			}
		}
		List<ProcessUse.Mapping> mappings = process.memory().space().all().stream().map(UseObserver::mapping).toList();
		return Optional.of(new ProcessUse(new ProcessId(linux.domid(), pid), files, mappings));
	}

	private static ProcessUse.File file(OpenFile file) {
		return new ProcessUse.File(file.device(), file.id);
	}

	private static ProcessUse.Mapping mapping(Vma vma) {
		List<Integer> refs = vma.backing instanceof GrefMapping held ? held.grefs.stream().map(gref -> gref.ref).toList() : List.of();
		return new ProcessUse.Mapping(vma.start, vma.pageCount(), vma.file.map(UseObserver::file), refs);
	}

	private Stream<Vma> memory() {
		return linux.processes().values().stream().flatMap(process -> process.memory().space().all().stream());
	}
}
