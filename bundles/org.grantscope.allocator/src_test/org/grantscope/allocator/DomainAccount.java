package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.grantscope.allocator.MappingAccount.Pin;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.observe.DriverState;

/**
 * What the processes of a domain must hold, from the outcomes alone.
 *
 * <p>Two faults of the real driver are in the account. An alloc that fails for want of references leaves its count of
 * grefs one too low; it shows in the file's index, which has moved although the alloc was refused. And a mapping whose
 * grefs are not neighbours in the driver's list releases others than it mapped; from then on the users are not foretold.
 */
final class DomainAccount {

	private static final int HOST_MAPS = 2;
	/** {@code IOCTL_GNTDEV_UNMAP_GRANT_REF}. */
	private static final long GNTDEV_UNMAP = 0x104701;

	final SortedMap<Integer, ProcessAccount> processes = new TreeMap<>();
	/** References that nobody knows any more, because the module went before they were given back. */
	final Set<Integer> forgotten = new HashSet<>();
	int failedHalfWay;
	boolean releasedOthers;

	DomainAccount() {
		processes.put(ProcessId.FIRST, new ProcessAccount());
	}

	/** Enters what came of an operation of that process. */
	void enter(int pid, Operation operation, Outcome outcome, DriverState before, DriverState after) {
		ProcessAccount process = processes.get(pid);
		if (process == null) {
			return;
		}
		Set<MappingAccount> mappings = mappings();
		switch (operation) {
			case Operation.Alloc alloc -> alloc(process.descriptors.get(alloc.fd()), alloc, outcome, before, after);
			case Operation.Mremap mremap -> process.remap(mremap, outcome);
			case Operation.Madvise madvise when !outcome.equals(new Outcome.Refused(Errno.EINVAL)) ->
				process.advise(madvise.address(), ProcessAccount.roundUp(madvise.length()), madvise.advice());
			case Operation.Mprotect mprotect when !outcome.equals(new Outcome.Refused(Errno.EINVAL)) ->
				process.protect(mprotect.address(), ProcessAccount.roundUp(mprotect.length()), mprotect.protection());
			default -> {
				if (!(outcome instanceof Outcome.Refused)) {
					enterDone(process, pid, operation, outcome, before);
				}
			}
		}
		mappings.stream().filter(mapping -> mapping.pages == 0 && !mapping.refs.isEmpty())
				.forEach(gone -> releasedOthers |= !neighbours(gone.refs, before));
	}

	private void enterDone(ProcessAccount process, int pid, Operation operation, Outcome outcome, DriverState before) {
		switch (operation) {
			case Operation.Fork() when outcome instanceof Outcome.Forked(int child) -> processes.put(child, process.fork());
			case Operation.Exit() -> end(pid);
			case Operation.Kill(int other) -> end(other);
			case Operation.InsertModule() -> {
				before.grefs().forEach(gref -> forgotten.add(gref.ref()));
				failedHalfWay = 0;
			}
			case Operation.Mmap mmap when outcome instanceof Outcome.Mapped(long address) -> mmap(process, mmap, address);
			case Operation.MmapAnonymous mmap when outcome instanceof Outcome.Mapped(long address) -> process.map(address,
					pages(mmap.length()), new MappingAccount(Optional.empty(), List.of(), List.of()), mmap.protection());
			case Operation.Munmap(long address, long length) -> process.unmap(address, ProcessAccount.roundUp(length));
			default -> enterFile(process.descriptors, operation, outcome);
		}
	}

	private static void enterFile(Map<Integer, FileAccount> descriptors, Operation operation, Outcome outcome) {
		switch (operation) {
			case Operation.Open(Device device) when outcome instanceof Outcome.Opened(int fd) ->
				descriptors.put(fd, new FileAccount(Optional.of(device)));
			case Operation.Dup(int fd) when outcome instanceof Outcome.Opened(int other) -> descriptors.put(other, descriptors.get(fd));
			case Operation.SocketPair() when outcome instanceof Outcome.OpenedPair(int first, int second) ->
				List.of(first, second).forEach(fd -> descriptors.put(fd, new FileAccount(Optional.empty())));
			case Operation.Close(int fd) -> descriptors.remove(fd);
			case Operation.Dealloc dealloc -> {
				for (long i = 0; i < dealloc.count(); i++) {
					descriptors.get(dealloc.fd()).listed.remove(dealloc.index() + i * Guest.PAGE);
				}
			}
			case Operation.GntdevMap map when outcome instanceof Outcome.Indexed(long index) ->
				descriptors.get(map.fd()).prepared.put(FileAccount.page(index), map.refs());
			case Operation.GntdevUnmap unmap -> descriptors.get(unmap.fd()).prepared.remove(FileAccount.page(unmap.index()));
			case Operation.Ioctl ioctl when ioctl.command() == GNTDEV_UNMAP -> descriptors.get(ioctl.fd()).prepared.remove(0);
			default -> {
				// holds nothing
			}
		}
	}

	/** New grefs come to the end of the driver's list. */
	private void alloc(FileAccount file, Operation.Alloc wish, Outcome outcome, DriverState before, DriverState after) {
		if (outcome instanceof Outcome.Allocated(long index, List<Integer> refs)) {
			list(file, index, wish.count(), after);
		} else if (outcome instanceof Outcome.Undelivered(Errno errno, long index, List<Integer> refs)) {
			list(file, index, wish.count(), after);
		} else if (outcome.equals(new Outcome.Refused(Errno.ENOSPC)) && !nextIndices(before).equals(nextIndices(after))) {
			failedHalfWay++;
		}
	}

	private static void list(FileAccount file, long index, long count, DriverState after) {
		int first = after.grefs().size() - (int) count;
		for (int i = 0; i < count; i++) {
			file.listed.put(index + (long) i * Guest.PAGE, after.grefs().get(first + i).ref());
		}
	}

	private static List<Long> nextIndices(DriverState state) {
		return state.files().stream().map(file -> file.nextIndex().orElseThrow()).toList();
	}

	private static void mmap(ProcessAccount process, Operation.Mmap mmap, long address) {
		FileAccount file = process.descriptors.get(mmap.fd());
		int pages = pages(mmap.length());
		List<Integer> refs = new ArrayList<>();
		List<Pin> pins = new ArrayList<>();
		if (file.is(Device.GNTALLOC)) {
			for (int page = 0; page < pages; page++) {
				refs.add(file.listed.get(mmap.index() + (long) page * Guest.PAGE));
			}
		} else {
			boolean writable = mmap.protection().contains(Protection.WRITE);
			file.prepared.get(FileAccount.page(mmap.index()))
					.forEach(grant -> pins.add(new Pin((int) grant.domid() & 0xffff, (int) grant.ref(), writable)));
		}
		process.map(address, pages, new MappingAccount(Optional.of(file), refs, new ArrayList<>(pins)), mmap.protection());
	}

	private static int pages(long bytes) {
		return (int) (ProcessAccount.roundUp(bytes) / Guest.PAGE);
	}

	private void end(int pid) {
		ProcessAccount gone = processes.get(pid);
		gone.unmap(0, gone.memory.isEmpty() ? 0 : gone.memory.lastKey() + Guest.PAGE);
		processes.remove(pid);
	}

	/** All open files. */
	Set<FileAccount> files() {
		Set<FileAccount> open = Collections.newSetFromMap(new IdentityHashMap<>());
		processes.values().forEach(process -> open.addAll(process.descriptors.values()));
		mappings().forEach(mapping -> mapping.file.ifPresent(open::add));
		return open;
	}

	/** All mappings, each once. */
	Set<MappingAccount> mappings() {
		Set<MappingAccount> all = Collections.newSetFromMap(new IdentityHashMap<>());
		processes.values().forEach(process -> process.memory.values().forEach(page -> all.add(page.mapping())));
		return all;
	}

	/** How many files and mappings use each reference. */
	Map<Integer, Integer> users() {
		Map<Integer, Integer> users = new HashMap<>();
		Stream.concat(files().stream().flatMap(file -> file.listed.values().stream()),
				mappings().stream().flatMap(mapping -> mapping.refs.stream())).forEach(ref -> users.merge(ref, 1, Integer::sum));
		return users;
	}

	/** The grants that gntdev has mapped, each twice: for the process and for the kernel. */
	Stream<Pin> pins() {
		return mappings().stream().flatMap(mapping -> mapping.pins.stream()).flatMap(pin -> pin == null ? Stream.empty()
				: Stream.generate(() -> pin).limit(HOST_MAPS));
	}

	private static boolean neighbours(List<Integer> refs, DriverState state) {
		List<Integer> all = state.grefs().stream().map(DriverState.Gref::ref).toList();
		int first = all.indexOf(refs.get(0));
		return first >= 0 && first + refs.size() <= all.size() && all.subList(first, first + refs.size()).equals(refs);
	}
}
