package org.grantscope.allocator;

import java.util.Set;

import org.grantscope.core.abi.GrantTableVersion;

/**
 * A machine that shows at a glance what can happen with grants: three open files that offer pages to d1, d2 and d5, of
 * which one is closed and lives by its mapping alone; writable and read-only grants; an unmap notification; grants that
 * were given back and live by a mapping alone; and entries that are free but still hold an old domid and frame.
 */
public final class ExampleMachine {

	private static final int PAGE = GrantTableVersion.FRAME_BYTES;
	private static final int WRITABLE = 1;

	private final SimulatedMachine machine;

	private ExampleMachine(GrantTableVersion version) {
		machine = new SimulatedMachine(MachineSettings.booted(version));
	}

	/** A new such machine, always the same. */
	public static SimulatedMachine create(GrantTableVersion version) {
		ExampleMachine example = new ExampleMachine(version);
		int display = example.open();
		int channel = example.open();
		int disk = example.open();
		example.sharedDisplay(display);
		example.vchanOfLibxengnttab(channel);
		example.closedDisk(disk);
		example.staleEntries(display);
		return example.machine;
	}

	/** Six writable pages and two read-only ones for d1, the first one mapped, with a byte that is cleared at the end. */
	private void sharedDisplay(int fd) {
		long frames = alloc(fd, 1, WRITABLE, 6);
		alloc(fd, 1, 0, 2);
		map(fd, frames, 1);
		done(new Operation.SetUnmapNotify(fd, frames + 0x16, Operation.SetUnmapNotify.CLEAR_BYTE, 0));
	}

	/** What libxengnttab does for d2: alloc, mmap, notify, and dealloc at once. */
	private void vchanOfLibxengnttab(int fd) {
		long ring = alloc(fd, 2, WRITABLE, 3);
		long address = map(fd, ring, 3);
		done(new Operation.SetUnmapNotify(fd, ring + 0x15, Operation.SetUnmapNotify.CLEAR_BYTE, 0));
		done(new Operation.Dealloc(fd, ring, 3));
		done(new Operation.Poke(address + 0x15, new byte[] {1}));
	}

	/** Four pages for d5, two of them mapped; the file is closed, and the mapping keeps all four. */
	private void closedDisk(int fd) {
		long blocks = alloc(fd, 5, WRITABLE, 4);
		map(fd, blocks, 2);
		done(new Operation.Close(fd));
	}

	/** Three pages that d2 had until a moment ago. */
	private void staleEntries(int fd) {
		long passing = alloc(fd, 2, WRITABLE, 3);
		done(new Operation.Dealloc(fd, passing, 3));
	}

	private int open() {
		return machine.execute(new Operation.Open()) instanceof Outcome.Opened(int fd) ? fd : failed();
	}

	private long alloc(int fd, int domid, int flags, long count) {
		return machine.execute(new Operation.Alloc(fd, domid, flags, count)) instanceof Outcome.Allocated allocated
				? allocated.index() : failed();
	}

	private long map(int fd, long index, long pages) {
		Set<Protection> protection = Set.of(Protection.READ, Protection.WRITE);
		return machine.execute(new Operation.Mmap(fd, index, pages * PAGE, protection, true)) instanceof Outcome.Mapped(long address)
				? address : failed();
	}

	private void done(Operation operation) {
		if (!(machine.execute(operation) instanceof Outcome.Done)) {
			failed();
		}
	}

	private static int failed() {
		throw new IllegalStateException("the example does not work");
	}
}
