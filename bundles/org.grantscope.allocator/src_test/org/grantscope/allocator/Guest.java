package org.grantscope.allocator;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;

/** A process on a simulated machine, in short words; what it asks for must succeed unless the word says otherwise. */
public final class Guest {

	/** Bytes in a page. */
	public static final int PAGE = GrantTableVersion.FRAME_BYTES;

	private final SimulatedMachine machine;
	private final ProcessId who;

	public Guest(SimulatedMachine machine) {
		this(machine, machine.firstProcess());
	}

	private Guest(SimulatedMachine machine, ProcessId who) {
		this.machine = machine;
		this.who = who;
	}

	public static Guest booted() {
		return booted(GrantTableVersion.V1);
	}

	public static Guest booted(GrantTableVersion version) {
		return new Guest(new SimulatedMachine(MachineSettings.booted(version)));
	}

	public static Guest booted(KernelProfile profile) {
		return booted(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(profile));
	}

	public static Guest booted(DomainSettings... domains) {
		return new Guest(new SimulatedMachine(MachineSettings.of(domains)));
	}

	public static Guest withLimit(int limit) {
		return booted(DomainSettings.booted(0, GrantTableVersion.V1).withLimit(limit));
	}

	/** The same process in a copy of the machine. */
	public Guest fork() {
		return new Guest(machine.fork(), who);
	}

	/** The process that another domain of this machine began with. */
	public Guest in(int domid) {
		return new Guest(machine, new ProcessId(domid, ProcessId.FIRST));
	}

	/** A child of this process. */
	public Guest child() {
		return new Guest(machine, new ProcessId(who.domid(), ((Outcome.Forked) tries(new Operation.Fork())).pid()));
	}

	public int pid() {
		return who.pid();
	}

	public Outcome tries(Operation operation) {
		return machine.execute(who, operation);
	}

	public int open() {
		return open(Device.GNTALLOC);
	}

	public int open(Device device) {
		return ((Outcome.Opened) tries(new Operation.Open(device))).descriptor();
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

	/** Writable grants to that domain. */
	public Outcome.Allocated grant(int fd, int domid, long count) {
		return (Outcome.Allocated) tries(new Operation.Alloc(fd, domid, 1, count));
	}

	/** What gntdev prepares for mapping: its index. */
	public long prepare(int dev, int domid, Integer... refs) {
		return ((Outcome.Indexed) tries(new Operation.GntdevMap(dev,
				Stream.of(refs).map(ref -> new Operation.GrantRef(domid, ref)).toList()))).index();
	}

	/** Maps grants of a domain through gntdev, for reading and writing. */
	public long mapGrants(int dev, int domid, Integer... refs) {
		return map(dev, prepare(dev, domid, refs), refs.length);
	}

	/** Two connected ports of this process's own domain: what is sent to the second arrives at the first. */
	public int[] connect(int events) {
		int waiting = port(new Operation.EvtchnBindUnbound(events, who.domid()));
		int bound = port(new Operation.EvtchnBindInterdomain(events, who.domid(), waiting));
		takeEvents(events);
		return new int[] {waiting, bound};
	}

	public int port(Operation binding) {
		return ((Outcome.Bound) tries(binding)).port();
	}

	/** Reads all that came, and writes it back. */
	public List<Integer> takeEvents(int events) {
		if (tries(new Operation.Read(events, PAGE)) instanceof Outcome.Ports(List<Integer> ports)) {
			done(new Operation.Write(events, ports));
			return ports;
		}
		return List.of();
	}

	public void notifyOnUnmap(int fd, long index, long action, long port) {
		done(new Operation.SetUnmapNotify(fd, index, action, port));
	}

	public void sleep(long milliseconds) {
		done(new Operation.Sleep(milliseconds));
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

	public Outcome triesReadOnlyMap(int fd, long index, long pages) {
		return tries(new Operation.Mmap(fd, index, pages * PAGE, Set.of(Protection.READ), true));
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
		return machine.table(who.domid());
	}

	public DriverState state() {
		return machine.driverState(new Origin("test", Instant.EPOCH), who.domid());
	}

	public TableDriverState tableState() {
		return machine.tableDriverState(new Origin("test", Instant.EPOCH), who.domid());
	}

	public List<Integer> granted() {
		return state().grefs().stream().map(DriverState.Gref::ref).toList();
	}

	public List<Integer> deferred() {
		return machine.deferredRefs(who.domid());
	}

	/** The reference that the kernel hands out next. */
	public int nextFree() {
		return machine.freeRefs(who.domid()).get(0);
	}

	public List<String> log() {
		return machine.kernelLog(who.domid()).stream().map(KernelMessage::text).toList();
	}

	public List<DriverBug.Kind> bugs() {
		return machine.bugs().stream().map(DriverBug::kind).toList();
	}

	public SimulatedMachine machine() {
		return machine;
	}

	public static Outcome refused(Errno errno) {
		return new Outcome.Refused(errno);
	}
}
