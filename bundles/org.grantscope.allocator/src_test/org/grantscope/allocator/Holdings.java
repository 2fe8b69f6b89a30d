package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;

/** What a process has got from the machine so far, to be named in later operations; some of it is gone already. */
final class Holdings {

	private final List<Integer> descriptors = new ArrayList<>();
	private final List<Grants> grants = new ArrayList<>();
	private final List<Area> areas = new ArrayList<>();

	/** What one alloc made. */
	record Grants(int fd, long index, long count) {

		private Grants through(int descriptor) {
			return new Grants(descriptor, index, count);
		}
	}

	private record Area(long address, long length) {
	}

	/** Enters what came back, and takes out what went. */
	void enter(Operation operation, Outcome outcome) {
		switch (operation) {
			case Operation.Dup(int fd) when outcome instanceof Outcome.Opened(int descriptor) -> {
				descriptors.add(descriptor);
				List.copyOf(grants).stream().filter(each -> each.fd == fd).forEach(each -> grants.add(each.through(descriptor)));
			}
			case Operation.Close(int fd) when outcome instanceof Outcome.Done -> {
				descriptors.remove((Integer) fd);
				grants.removeIf(each -> each.fd == fd);
			}
			case Operation.Alloc alloc when outcome instanceof Outcome.Allocated made ->
				grants.add(new Grants(alloc.fd(), made.index(), made.grefs().size()));
			case Operation.Dealloc dealloc when outcome instanceof Outcome.Done -> grants.removeIf(each -> each.index == dealloc.index());
			case Operation.Mmap mmap when outcome instanceof Outcome.Mapped(long address) -> areas.add(new Area(address, mmap.length()));
			case Operation.Munmap munmap when outcome instanceof Outcome.Done ->
				areas.removeIf(each -> each.address == munmap.address() && each.length <= munmap.length());
			default -> enter(outcome);
		}
	}

	private void enter(Outcome outcome) {
		if (outcome instanceof Outcome.Opened(int descriptor)) {
			descriptors.add(descriptor);
		}
	}

	boolean hasDescriptors() {
		return !descriptors.isEmpty();
	}

	boolean hasGrants() {
		return !grants.isEmpty();
	}

	boolean hasMemory() {
		return !areas.isEmpty();
	}

	/** An open descriptor, seldom another one. */
	int descriptor(Choices choices) {
		return descriptors.isEmpty() || choices.onceIn(30) ? choices.below(9) : choices.of(descriptors);
	}

	/** Grants that were made, seldom others. */
	Grants grants(Choices choices) {
		return grants.isEmpty() || choices.onceIn(30) ? new Grants(descriptor(choices), choices.absurd(), 1) : choices.of(grants);
	}

	/** The address of a page that was mapped, seldom another one. */
	long address(Choices choices) {
		if (areas.isEmpty() || choices.onceIn(30)) {
			return choices.absurd();
		}
		Area area = choices.of(areas);
		return area.address + choices.below(choices.onceIn(3) ? 4 : 1) * (long) Guest.PAGE;
	}
}
