package org.grantscope.allocator;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import org.grantscope.core.abi.GrantTableVersion;

/**
 * A machine that shows at a glance what can happen with grants. Domain 0 has three open files that offer pages to d1, d2
 * and d5, of which one is closed and lives by its mapping alone. There are writable and read-only grants, some of which d1
 * maps; unmap notifications; grants that were given back and live by a mapping alone; one that was given back and freed
 * although d5 still maps it; and entries that are free but still hold an old domid and frame.
 */
public final class ExampleMachine {

	private static final int PAGE = GrantTableVersion.FRAME_BYTES;
	private static final int WRITABLE = 1;
	private static final int DISPLAY = 1;
	private static final int CHANNEL = 2;
	private static final int DISK = 5;

	private static final Set<Protection> READING = Set.of(Protection.READ);
	private static final Set<Protection> WRITING = Set.of(Protection.READ, Protection.WRITE);

	private final BiFunction<ProcessId, Operation, Outcome> machine;

	private ExampleMachine(BiFunction<ProcessId, Operation, Outcome> machine) {
		this.machine = machine;
	}

	/** How it begins. */
	public static MachineSettings settings(GrantTableVersion version) {
		return MachineSettings.booted(version).with(DomainSettings.booted(DISPLAY, version)).with(DomainSettings.booted(DISK, version));
	}

	/** A new such machine, always the same. */
	public static SimulatedMachine create(GrantTableVersion version) {
		SimulatedMachine machine = new SimulatedMachine(settings(version));
		perform(machine::execute);
		return machine;
	}

	/** Makes a machine that begins with these settings such a one. */
	public static void perform(BiFunction<ProcessId, Operation, Outcome> machine) {
		ExampleMachine example = new ExampleMachine(machine);
		int display = example.open();
		int channel = example.open();
		int disk = example.open();
		example.sharedDisplay(display);
		example.vchanOfLibxengnttab(channel);
		example.closedDisk(disk);
		example.leak(display);
		example.staleEntries(display);
	}

	/**
	 * Six writable pages and two read-only ones for d1, the first one mapped here too, with a byte that is cleared at the
	 * end. The other domain maps two of the one kind and one of the other.
	 */
	private void sharedDisplay(int fd) {
		Outcome.Allocated pages = allocate(fd, DISPLAY, WRITABLE, 6);
		Outcome.Allocated readonly = allocate(fd, DISPLAY, 0, 2);
		long frames = pages.index();
		map(fd, frames, 1);
		mapElsewhere(DISPLAY, pages.grefs().subList(2, 4), WRITING);
		mapElsewhere(DISPLAY, readonly.grefs().subList(0, 1), READING);
		done(new Operation.SetUnmapNotify(fd, frames + 0x16, Operation.SetUnmapNotify.CLEAR_BYTE, 0));
	}

	/** What libxengnttab does for d2: alloc, mmap, notify, and dealloc at once. */
	private void vchanOfLibxengnttab(int fd) {
		long ring = alloc(fd, CHANNEL, WRITABLE, 3);
		long address = map(fd, ring, 3);
		done(new Operation.SetUnmapNotify(fd, ring + 0x15, Operation.SetUnmapNotify.CLEAR_BYTE, 0));
		done(new Operation.Dealloc(fd, ring, 3));
		done(new Operation.Poke(address + 0x15, new byte[] {1}));
	}

	/** Four pages for d5, two of them mapped; the file is closed, and the mapping keeps all four. */
	private void closedDisk(int fd) {
		long blocks = alloc(fd, DISK, WRITABLE, 4);
		map(fd, blocks, 2);
		done(new Operation.Close(fd));
	}

	/** A page that d5 maps still: its reference cannot be used again before d5 unmaps it. */
	private void leak(int fd) {
		Outcome.Allocated page = allocate(fd, DISK, WRITABLE, 1);
		mapElsewhere(DISK, page.grefs(), WRITING);
		done(new Operation.Dealloc(fd, page.index(), 1));
	}

	/** Three pages that d2 had until a moment ago. */
	private void staleEntries(int fd) {
		long passing = alloc(fd, CHANNEL, WRITABLE, 3);
		done(new Operation.Dealloc(fd, passing, 3));
	}

	private int open() {
		return machine.apply(ProcessId.DOM0, new Operation.Open()) instanceof Outcome.Opened(int fd) ? fd : failed();
	}

	private Outcome.Allocated allocate(int fd, int domid, int flags, long count) {
		return machine.apply(ProcessId.DOM0, new Operation.Alloc(fd, domid, flags, count)) instanceof Outcome.Allocated allocated ? allocated
				: new Outcome.Allocated(failed(), List.of());
	}

	private long alloc(int fd, int domid, int flags, long count) {
		return allocate(fd, domid, flags, count).index();
	}

	/** The first process of another domain maps grants of this one. */
	private void mapElsewhere(int domid, List<Integer> grefs, Set<Protection> protection) {
		ProcessId there = new ProcessId(domid, ProcessId.FIRST);
		List<Operation.GrantRef> grants = grefs.stream().map(ref -> new Operation.GrantRef(0, ref)).toList();
		long length = (long) grefs.size() * PAGE;
		boolean mapped = machine.apply(there, new Operation.Open(Device.GNTDEV)) instanceof Outcome.Opened(int fd)
				&& machine.apply(there, new Operation.GntdevMap(fd, grants)) instanceof Outcome.Indexed(long index)
				&& machine.apply(there, new Operation.Mmap(fd, index, length, protection, true)) instanceof Outcome.Mapped;
		if (!mapped) {
			failed();
		}
	}

	private long map(int fd, long index, long pages) {
		return machine.apply(ProcessId.DOM0, new Operation.Mmap(fd, index, pages * PAGE, WRITING, true)) instanceof Outcome.Mapped(long address)
				? address : failed();
	}

	private void done(Operation operation) {
		if (!(machine.apply(ProcessId.DOM0, operation) instanceof Outcome.Done)) {
			failed();
		}
	}

	private static int failed() {
		throw new IllegalStateException("the example does not work");
	}
}
