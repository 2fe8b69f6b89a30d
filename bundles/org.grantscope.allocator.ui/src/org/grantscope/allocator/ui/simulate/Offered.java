package org.grantscope.allocator.ui.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.ProcessUse;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;

/**
 * What a machine has that an operation can be about, and what of it is selected.
 *
 * @param processes what each process has open and mapped
 * @param who       the process that is meant by the selection, else the machine's first
 * @param selected  values of fields that follow from the selection
 */
record Offered(List<ProcessUse> processes, ProcessId who, Map<String, String> selected) {

	private static final int PAGE = GrantTableVersion.FRAME_BYTES;

	/** Looks at a machine; not on the user interface's thread, since it may be busy. */
	static Offered of(SimulatedMachine machine, int domid, int[] refs) {
		List<ProcessUse> processes = new ArrayList<>();
		machine.domids().forEach(one -> machine.pids(one)
				.forEach(pid -> machine.process(new ProcessId(one, pid)).ifPresent(processes::add)));
		Map<String, String> selected = new HashMap<>();
		ProcessId who = machine.firstProcess();
		if (refs.length > 0 && machine.domids().contains(domid)) {
			selected.put("granter", Integer.toString(domid));
			selected.put("ref", Integer.toString(refs[0]));
			selected.put("refs", OperationKind.refs(refs));
			machine.entry(domid, refs[0]).ifPresent(entry -> peer(selected, processes, (int) (entry.first() >>> 16 & 0xffff)));
			who = owner(machine, domid, refs, processes, selected).orElse(who);
		}
		return new Offered(processes, who, selected);
	}

	private static void peer(Map<String, String> selected, List<ProcessUse> processes, int peer) {
		selected.put("peer", Integer.toString(peer));
		selected.put("domid", Integer.toString(peer));
		processes.stream().filter(use -> use.id().equals(new ProcessId(Math.min(peer, 0x7fef), ProcessId.FIRST)))
				.flatMap(use -> use.mappings().stream())
				.filter(mapping -> mapping.file().flatMap(ProcessUse.File::device).filter(device -> device == Device.GNTDEV).isPresent())
				.reduce((older, newer) -> newer).ifPresent(mapping -> {
					selected.put("peerAddress", OperationKind.hex(mapping.address()));
					selected.put("peerPages", Integer.toString(mapping.pages()));
				});
	}

	/** The process that has the file of the first reference open, or maps it; with where that is. */
	private static Optional<ProcessId> owner(SimulatedMachine machine, int domid, int[] refs, List<ProcessUse> processes,
			Map<String, String> selected) {
		Optional<DriverState.Gref> gref = machine.driverState(new Origin("selection", Instant.EPOCH), domid).grefs().stream()
				.filter(one -> one.ref() == refs[0]).findFirst();
		gref.ifPresent(one -> {
			selected.put("index", OperationKind.hex(one.fileOffset()));
			selected.put("count", Integer.toString(refs.length));
		});
		Optional<ProcessId> who = Optional.empty();
		for (ProcessUse use : processes.stream().filter(use -> use.id().domid() == domid).toList()) {
			for (ProcessUse.Mapping mapping : use.mappings()) {
				if (mapping.refs().contains(refs[0])) {
					int page = Math.min(mapping.refs().indexOf(refs[0]), mapping.pages() - 1);
					selected.put("address", OperationKind.hex(mapping.address() + (long) page * PAGE));
					selected.put("pages", Integer.toString(Math.min(refs.length, mapping.pages() - page)));
					who = who.or(() -> Optional.of(use.id()));
				}
			}
			for (Map.Entry<Integer, ProcessUse.File> file : use.files().entrySet()) {
				if (gref.isPresent() && gref.get().file().isPresent() && gref.get().file().getAsLong() == file.getValue().id()) {
					selected.putIfAbsent("fd", describe(file));
					who = Optional.of(use.id());
				}
			}
		}
		return who;
	}

	/** The descriptors of a process that are of these devices, in words that begin with the number. */
	List<String> descriptors(ProcessId of, Set<Device> devices) {
		return processes.stream().filter(use -> use.id().equals(of)).flatMap(use -> use.files().entrySet().stream())
				.filter(file -> file.getValue().device().filter(devices::contains).isPresent()).map(Offered::describe).toList();
	}

	/** The mappings of a process, in words that begin with the address. */
	List<String> addresses(ProcessId of) {
		return processes.stream().filter(use -> use.id().equals(of)).flatMap(use -> use.mappings().stream())
				.map(mapping -> "%s  (%d pages of %s)".formatted(OperationKind.hex(mapping.address()), mapping.pages(),
						mapping.file().map(Offered::name).orElse("no file"))).toList();
	}

	private static String describe(Map.Entry<Integer, ProcessUse.File> file) {
		return file.getKey() + "  (" + name(file.getValue()) + ")";
	}

	private static String name(ProcessUse.File file) {
		return file.device().map(device -> device.name().toLowerCase(Locale.ROOT) + ", file " + file.id()).orElse("socket");
	}
}
