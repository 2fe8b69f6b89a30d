package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.Hypercall.MapGrantRef;

/** What a process has got from the machine so far, to be named in later operations; some of it is gone already. */
final class Holdings {

	final ProcessId who;
	final KnownToAll known;
	private final List<Descriptor> descriptors = new ArrayList<>();
	private final List<Pages> grants = new ArrayList<>();
	private final List<Pages> foreign = new ArrayList<>();
	private final List<Area> areas = new ArrayList<>();

	private record Descriptor(int fd, Device device) {
	}

	/** What one alloc made, or one request of gntdev. */
	record Pages(int fd, long index, long count) {

		private Pages through(int descriptor) {
			return new Pages(descriptor, index, count);
		}
	}

	private record Area(long address, long length) {
	}

	Holdings(ProcessId who, KnownToAll known) {
		this.who = who;
		this.known = known;
	}

	/** What a child begins with. */
	Holdings inherited(int pid) {
		Holdings child = new Holdings(new ProcessId(who.domid(), pid), known);
		child.descriptors.addAll(descriptors);
		child.grants.addAll(grants);
		child.foreign.addAll(foreign);
		child.areas.addAll(areas);
		return child;
	}

	/** Enters what came back, and takes out what went. */
	void enter(Operation operation, Outcome outcome) {
		switch (operation) {
			case Operation.Open(Device device) when outcome instanceof Outcome.Opened(int fd) -> descriptors.add(new Descriptor(fd, device));
			case Operation.Dup(int fd) when outcome instanceof Outcome.Opened(int descriptor) -> duplicate(fd, descriptor);
			case Operation.Close(int fd) when outcome instanceof Outcome.Done -> {
				descriptors.removeIf(each -> each.fd == fd);
				grants.removeIf(each -> each.fd == fd);
				foreign.removeIf(each -> each.fd == fd);
			}
			case Operation.Alloc alloc when outcome instanceof Outcome.Allocated made -> {
				grants.add(new Pages(alloc.fd(), made.index(), alloc.count()));
				made.grefs().stream().limit(4).forEach(ref -> known.offers.add(new KnownToAll.Offer(who.domid(), ref, alloc.domid())));
			}
			case Operation.Dealloc dealloc when outcome instanceof Outcome.Done -> grants.removeIf(each -> each.index == dealloc.index());
			case Operation.GntdevMap map when outcome instanceof Outcome.Indexed(long index) ->
				foreign.add(new Pages(map.fd(), index, map.refs().size()));
			case Operation.GntdevUnmap unmap when outcome instanceof Outcome.Done -> foreign.removeIf(each -> each.index == unmap.index());
			default -> enterMemory(operation, outcome);
		}
	}

	private void duplicate(int fd, int descriptor) {
		List.copyOf(descriptors).stream().filter(each -> each.fd == fd).forEach(each -> descriptors.add(new Descriptor(descriptor, each.device)));
		List.copyOf(grants).stream().filter(each -> each.fd == fd).forEach(each -> grants.add(each.through(descriptor)));
		List.copyOf(foreign).stream().filter(each -> each.fd == fd).forEach(each -> foreign.add(each.through(descriptor)));
	}

	private void enterMemory(Operation operation, Outcome outcome) {
		switch (operation) {
			case Operation.Mmap mmap when outcome instanceof Outcome.Mapped(long address) -> areas.add(new Area(address, mmap.length()));
			case Operation.MmapAnonymous mmap when outcome instanceof Outcome.Mapped(long address) ->
				areas.add(new Area(address, mmap.length()));
			case Operation.Mremap mremap when outcome instanceof Outcome.Mapped(long address) ->
				areas.add(new Area(address, mremap.newLength()));
			case Operation.Munmap munmap when outcome instanceof Outcome.Done ->
				areas.removeIf(each -> each.address == munmap.address() && each.length <= munmap.length());
			case Operation.Call(MapGrantRef map) when outcome instanceof Outcome.GrantMapped mapped ->
				known.handles.add(new KnownToAll.Handle(who.domid(), mapped.handle(), map.hostAddress(), mapped.devBusAddress()));
			default -> {
				if (outcome instanceof Outcome.Bound(int port)) {
					known.ports.add(new KnownToAll.Port(who.domid(), port));
				}
			}
		}
	}

	boolean has(Device device) {
		return descriptors.stream().anyMatch(each -> each.device == device);
	}

	boolean hasDescriptors() {
		return !descriptors.isEmpty();
	}

	boolean hasGrants() {
		return !grants.isEmpty();
	}

	boolean hasForeign() {
		return !foreign.isEmpty();
	}

	boolean hasMemory() {
		return !areas.isEmpty();
	}

	/** An open descriptor, seldom another one. */
	int descriptor(Choices choices) {
		return descriptors.isEmpty() || choices.onceIn(30) ? choices.below(9) : choices.of(descriptors).fd;
	}

	/** A descriptor of that device, seldom another one. */
	int descriptor(Device device, Choices choices) {
		List<Descriptor> fit = descriptors.stream().filter(each -> each.device == device).toList();
		return fit.isEmpty() || choices.onceIn(30) ? descriptor(choices) : choices.of(fit).fd;
	}

	/** Grants that were made, seldom others. */
	Pages grants(Choices choices) {
		return grants.isEmpty() || choices.onceIn(30) ? new Pages(descriptor(choices), choices.absurd(), 1) : choices.of(grants);
	}

	/** From these grants to the end of others behind the same descriptor that come later, in bytes; 0 when there are none. */
	long span(Pages from, Choices choices) {
		List<Pages> later = grants.stream().filter(each -> each.fd == from.fd && each.index > from.index).toList();
		if (later.isEmpty()) {
			return 0;
		}
		Pages last = choices.of(later);
		return last.index + last.count * Guest.PAGE - from.index;
	}

	/** What gntdev can map, seldom other numbers. */
	Pages foreign(Choices choices) {
		return foreign.isEmpty() || choices.onceIn(30) ? new Pages(descriptor(choices), choices.absurd(), 1)
				: KnownToAll.newest(foreign, choices);
	}

	/** The address of a page that was mapped, seldom another one. */
	long address(Choices choices) {
		if (areas.isEmpty() || choices.onceIn(30)) {
			return choices.absurd();
		}
		Area area = choices.of(areas);
		return area.address + choices.below(choices.onceIn(3) ? 4 : 1) * (long) Guest.PAGE;
	}

	/** Unmaps all that was mapped at once. */
	Operation unmapWhole(Choices choices) {
		Area area = areas.isEmpty() ? new Area(choices.absurd(), Guest.PAGE) : choices.of(areas);
		return new Operation.Munmap(area.address, area.length);
	}
}
