package org.grantscope.allocator;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.allocator.linux.DriverObserver;
import org.grantscope.allocator.linux.GntallocDriver;
import org.grantscope.allocator.linux.GrantTableDriver;
import org.grantscope.allocator.linux.GuestProcess;
import org.grantscope.allocator.linux.MachineCopy;
import org.grantscope.allocator.xen.SharedTable;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * A Xen machine with one domain, whose Linux has the gntalloc driver, and one process that uses it.
 *
 * <p>It is deterministic: the same operations on the same settings come to the same outcomes. Any thread may call it;
 * one call runs at a time.
 */
public final class SimulatedMachine {

	private final MachineSettings settings;
	private final DomainSettings domain;
	private final GntallocDriver driver;
	private final GuestProcess process;

	/** A machine that has just booted. */
	public SimulatedMachine(MachineSettings settings) {
		this.settings = settings;
		this.domain = settings.domains().get(0);
		SharedTable table = new SharedTable(domain.version(), domain.frames(), domain.maxFrames());
		this.driver = new GntallocDriver(new GrantTableDriver(table, domain), domain);
		this.process = new GuestProcess(driver, domain.takenDescriptors());
	}

	private SimulatedMachine(SimulatedMachine that) {
		MachineCopy copy = new MachineCopy();
		settings = that.settings;
		domain = that.domain;
		driver = copy.driver(that.driver);
		process = copy.process(that.process, driver);
	}

	/** Another machine in the same state, independent of this one. */
	public synchronized SimulatedMachine fork() {
		return new SimulatedMachine(this);
	}

	/** How this machine began. */
	public MachineSettings settings() {
		return settings;
	}

	/** Does it as that process, and says what came back. */
	public synchronized Outcome execute(ProcessId who, Operation operation) {
		return execute(operation);
	}

	/** Does it, as Linux would, and says what came back. */
	public synchronized Outcome execute(Operation operation) {
		return switch (operation) {
			case Operation.Open open -> process.open();
			case Operation.Dup(int fd) -> process.dup(fd);
			case Operation.Close(int fd) -> process.close(fd);
			case Operation.Alloc alloc -> process.alloc(alloc);
			case Operation.Dealloc dealloc -> process.dealloc(dealloc);
			case Operation.SetUnmapNotify unmapNotify -> process.setUnmapNotify(unmapNotify);
			case Operation.Mmap mmap -> process.mmap(mmap);
			case Operation.Munmap(long address, long length) -> process.munmap(address, length);
			case Operation.Peek(long address, int length) -> process.peek(address, length);
			case Operation.Poke poke -> process.poke(poke.address(), poke.bytes());
			case Operation.SetLimit(String text) -> driver.setLimit(text);
			default -> throw new UnsupportedOperationException(operation.toString());
		};
	}

	/** The bytes of the domain's grant table now. */
	public synchronized GrantTableImage table() {
		return driver.grantTable().table().snapshot();
	}

	/** The kernel's free references, next one first. */
	public synchronized List<Integer> freeRefs() {
		return driver.grantTable().freeRefs();
	}

	/** What the driver holds now. */
	public synchronized DriverState driverState(Origin origin) {
		return new DriverObserver(driver, process).observe(origin, domain.domid());
	}

	/**
	 * All that can be seen now: the raw table, Xen's list of entries in use (complete and empty, since no domain maps
	 * yet), and the driver's state.
	 *
	 * @param origin what the observations give as their own
	 */
	public synchronized List<Observation> observe(Origin origin) {
		return List.of(new RawTable(origin, domain.domid(), table(), List.of()), tracked(origin), driverState(origin));
	}

	private TrackedEntries tracked(Origin origin) {
		SharedTable table = driver.grantTable().table();
		return new TrackedEntries(origin, List.of(new TrackedEntries.Domain(OptionalInt.of(domain.domid()),
				OptionalInt.of(domain.version().number()), OptionalInt.of(table.frames()), OptionalInt.of(table.maxFrames()),
				OptionalInt.empty(), OptionalInt.empty(), List.of(), true)), false, List.of());
	}
}
