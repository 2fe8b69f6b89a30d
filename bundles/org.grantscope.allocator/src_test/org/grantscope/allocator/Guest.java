package org.grantscope.allocator;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.table.GrantTableImage;

/** A process on a simulated machine, in short words; what it asks for must succeed unless the word says otherwise. */
public final class Guest {

	/** Bytes in a page. */
	public static final int PAGE = GrantTableVersion.FRAME_BYTES;

	private final SimulatedMachine machine;

	public Guest(SimulatedMachine machine) {
		this.machine = machine;
	}

	public static Guest booted() {
		return new Guest(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
	}

	public static Guest withLimit(int limit) {
		return new Guest(new SimulatedMachine(MachineSettings.of(DomainSettings.booted(0, GrantTableVersion.V1).withLimit(limit))));
	}

	public Guest fork() {
		return new Guest(machine.fork());
	}

	public Outcome tries(Operation operation) {
		return machine.execute(operation);
	}

	public int open() {
		return ((Outcome.Opened) tries(new Operation.Open())).descriptor();
	}

	public void close(int fd) {
		done(new Operation.Close(fd));
	}

	public Outcome.Allocated alloc(int fd, long count) {
		return (Outcome.Allocated) tries(new Operation.Alloc(fd, 1, 1, count));
	}

	public Outcome triesAlloc(int fd, long count) {
		return tries(new Operation.Alloc(fd, 1, 1, count));
	}

	public void dealloc(int fd, long index, long count) {
		done(new Operation.Dealloc(fd, index, count));
	}

	public long map(int fd, long index, long pages) {
		return ((Outcome.Mapped) triesMap(fd, index, pages)).address();
	}

	public Outcome triesMap(int fd, long index, long pages) {
		return tries(new Operation.Mmap(fd, index, pages * PAGE, Set.of(Protection.READ, Protection.WRITE), true));
	}

	public void unmap(long address, long pages) {
		done(new Operation.Munmap(address, pages * PAGE));
	}

	public void write(long address, int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		done(new Operation.Poke(address, bytes));
	}

	public byte[] read(long address, int length) {
		return ((Outcome.Bytes) tries(new Operation.Peek(address, length))).bytes();
	}

	public void done(Operation operation) {
		if (!(tries(operation) instanceof Outcome.Done)) {
			throw new AssertionError(operation + " was not done");
		}
	}

	public GrantTableImage table() {
		return machine.table();
	}

	public DriverState state() {
		return machine.driverState(new Origin("test", Instant.EPOCH));
	}

	public List<Integer> granted() {
		return state().grefs().stream().map(DriverState.Gref::ref).toList();
	}

	public static Outcome refused(Errno errno) {
		return new Outcome.Refused(errno);
	}
}
