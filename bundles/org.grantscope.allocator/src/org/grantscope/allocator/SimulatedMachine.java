package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.linux.DriverObserver;
import org.grantscope.allocator.linux.Linux;
import org.grantscope.allocator.linux.LogObserver;
import org.grantscope.allocator.linux.MachineClock;
import org.grantscope.allocator.linux.MachineCopy;
import org.grantscope.allocator.linux.UseObserver;
import org.grantscope.allocator.xen.Hypervisor;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.allocator.xen.XenObserver;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * A Xen machine with several domains: their grant tables and event channels, and in each a Linux with its drivers and
 * processes.
 *
 * <p>It is deterministic: the same operations on the same settings come to the same outcomes. An operation takes no time;
 * time passes by {@link Operation.Sleep} alone, and after 146 years no more. Any thread may call it; one call runs at a time.
 */
public final class SimulatedMachine {

	private static final long MILLISECOND = 1_000_000;

	/** Where the clock stops, in nanoseconds: after 146 years, long before the number of a later timer would not fit. */
	private static final long LAST_INSTANT = 1L << 62;

	private final MachineSettings settings;
	private final MachineClock clock;
	private final Hypervisor hypervisor;
	private final ProcessId first;
	private final SortedMap<Integer, Linux> kernels = new TreeMap<>();
	/** In which domain something was done last: most often the next one. */
	private @Nullable Linux recent;

	/** A machine that has just booted. */
	public SimulatedMachine(MachineSettings settings) {
		this.settings = settings;
		this.first = new ProcessId(settings.domains().get(0).domid(), ProcessId.FIRST);
		this.clock = new MachineClock();
		this.hypervisor = new Hypervisor();
		settings.domains().forEach(this::boot);
	}

	private SimulatedMachine(SimulatedMachine that) {
		settings = that.settings;
		first = that.first;
		clock = that.clock.copy();
		Hypervisor.Copy copied = that.hypervisor.copy();
		hypervisor = copied.hypervisor();
		MachineCopy copy = new MachineCopy(copied, clock);
		that.kernels.forEach((domid, kernel) -> kernels.put(domid, kernel.copy(copy)));
	}

	private void boot(DomainSettings domain) {
		kernels.put(domain.domid(), new Linux(hypervisor, hypervisor.create(domain), domain, clock));
	}

	/** Another machine in the same state, independent of this one. */
	public synchronized SimulatedMachine fork() {
		return new SimulatedMachine(this);
	}

	/** How this machine began. */
	public MachineSettings settings() {
		return settings;
	}

	/** The first process of the first domain that the machine began with: who does what nobody else is said to do. */
	public ProcessId firstProcess() {
		return first;
	}

	/** Does it, in the name of the first process, and says what came back. */
	public Outcome execute(Operation operation) {
		return execute(first, operation);
	}

	/**
	 * Does it, as Linux and Xen would, and says what came back.
	 *
	 * @param who does it; a process that is not there is refused with ESRCH
	 */
	public synchronized Outcome execute(ProcessId who, Operation operation) {
		return switch (operation) {
			case Operation.Sleep(long milliseconds) -> sleep(milliseconds * MILLISECOND);
			case Operation.CreateDomain(DomainSettings domain) -> create(domain);
			case Operation.DestroyDomain(int domid) -> destroy(domid);
			default -> {
				Linux kernel = recent != null && recent.domid() == who.domid() ? recent : kernels.get(who.domid());
				recent = kernel;
				yield kernel == null ? new Outcome.Refused(Errno.ESRCH) : kernel.execute(who.pid(), operation);
			}
		};
	}

	/** Timers fire in the order of time, and at one time in the order of the domains. */
	private Outcome sleep(long nanoseconds) {
		long end = Math.min(clock.now() + nanoseconds, LAST_INSTANT);
		kernels.values().forEach(Linux::beginSleep);
		for (Optional<Linux> next = nextTimer(end); next.isPresent(); next = nextTimer(end)) {
			clock.set(next.get().timer().orElse(end));
			next.get().runTimer(end);
		}
		clock.set(end);
		return new Outcome.Done();
	}

	private Optional<Linux> nextTimer(long end) {
		Optional<Linux> earliest = Optional.empty();
		long when = end + 1;
		for (Linux kernel : kernels.values()) {
			OptionalLong timer = kernel.timer();
			if (timer.isPresent() && timer.getAsLong() < when) {
				earliest = Optional.of(kernel);
				when = timer.getAsLong();
			}
		}
		return earliest;
	}

	/** A domain that was destroyed is there as long as others use its pages. */
	private Outcome create(DomainSettings domain) {
		if (hypervisor.domain(domain.domid()).isPresent()) {
			return new Outcome.Refused(Errno.EEXIST);
		}
		boot(domain);
		return new Outcome.Done();
	}

	/** Domain 0 runs the toolstack, and cannot be destroyed by it. */
	private Outcome destroy(int domid) {
		Linux kernel = kernels.get(domid);
		if (kernel == null) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		if (domid == 0) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		kernels.remove(domid);
		recent = null;
		kernel.stop();
		hypervisor.destroy(domid);
		return new Outcome.Done();
	}

	/** The numbers of the domains now, in ascending order. */
	public synchronized List<Integer> domids() {
		return List.copyOf(kernels.keySet());
	}

	private Optional<Linux> kernel(int domid) {
		return Optional.ofNullable(kernels.get(domid));
	}

	private Linux existing(int domid) {
		return kernel(domid).orElseThrow(() -> new IllegalArgumentException("no domain " + domid));
	}

	/** The bytes of the first domain's grant table now. */
	public GrantTableImage table() {
		return table(firstProcess().domid());
	}

	/**
	 * The bytes of a domain's grant table now.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized GrantTableImage table(int domid) {
		return existing(domid).grantTable().table().snapshot();
	}

	/**
	 * Writes into a domain's table what a driver did to an entry of its own that is not simulated, or Xen for a domain that
	 * is not there. A machine that records does not know of it.
	 *
	 * @param status in version 2, the status word
	 * @throws IllegalArgumentException  when there is no such domain
	 * @throws IndexOutOfBoundsException when its table has no such entry
	 */
	public synchronized void enter(int domid, DomainSettings.Entry entry, int status) {
		existing(domid);
		hypervisor.enter(hypervisor.domain(domid).orElseThrow(), entry, status);
	}

	/** The free references of the first domain's kernel, next one first. */
	public List<Integer> freeRefs() {
		return freeRefs(firstProcess().domid());
	}

	/**
	 * The free references of a domain's kernel, next one first.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized List<Integer> freeRefs(int domid) {
		return existing(domid).grantTable().freeRefs();
	}

	/**
	 * What the processes of a domain have open, mapped and bound.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized DomainUse use(int domid) {
		return new UseObserver(existing(domid)).observe();
	}

	/**
	 * The pids of a domain's processes now, in ascending order.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized List<Integer> pids(int domid) {
		return new UseObserver(existing(domid)).pids();
	}

	/** What a process has open and mapped now; empty when it is not there. */
	public synchronized Optional<ProcessUse> process(ProcessId who) {
		return kernel(who.domid()).flatMap(kernel -> new UseObserver(kernel).process(who.pid()));
	}

	/** An entry of a domain's table as everybody has it now; empty when there is no such domain or no such entry. */
	public synchronized Optional<EntryState> entry(int domid, int ref) {
		return kernel(domid).flatMap(kernel -> kernel.entries(new int[] {ref}).get(0));
	}

	/** Some entries of a domain's table as everybody has them now, in the order asked; empty for each that is not there. */
	public synchronized List<Optional<EntryState>> entries(int domid, int[] refs) {
		return kernel(domid).map(kernel -> kernel.entries(refs)).orElseGet(() -> Collections.nCopies(refs.length, Optional.empty()));
	}

	/**
	 * The references of a domain that wait until their grantee does not use them any more, the one tried next first.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized List<Integer> deferredRefs(int domid) {
		return existing(domid).grantTable().deferredRefs();
	}

	/**
	 * How many references of a domain are free, {@code gnttab_free_count}, without listing them.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized int freeCount(int domid) {
		return existing(domid).grantTable().freeCount();
	}

	/**
	 * The count of grefs of a domain's gntalloc, {@code gref_size}, without listing them.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized int grefSize(int domid) {
		return existing(domid).gntalloc().grefSize();
	}

	/**
	 * What the kernel of a domain has printed, the oldest line first; of very many the latest.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized List<KernelMessage> kernelLog(int domid) {
		return existing(domid).messages();
	}

	/** What the drivers of all domains have done wrong, by domain and time; of very many the latest. */
	public synchronized List<DriverBug> bugs() {
		List<DriverBug> all = new ArrayList<>();
		kernels.values().forEach(kernel -> all.addAll(kernel.bugs()));
		return all;
	}

	/** Nanoseconds since the machine began. */
	public synchronized long now() {
		return clock.now();
	}

	/** Its state now; of two machines that began alike it is equal only when they will go on alike. */
	public MachineState state() {
		return state(true);
	}

	/**
	 * The same but for the order in which free references, pages and handles of mappings will be given out: equal also when
	 * only that differs. It is enough where none of these will be given out any more.
	 */
	public MachineState stateWithoutReserves() {
		return state(false);
	}

	private synchronized MachineState state(boolean reserves) {
		StateWriter out = new StateWriter(hypervisor.memory(), clock.now(), reserves);
		hypervisor.write(out);
		out.number(kernels.size());
		kernels.values().forEach(kernel -> kernel.write(out));
		return new MachineState(settings, out.toBytes());
	}

	/** Roughly how many bytes of memory a {@link #fork()} of it takes; rather too many. */
	public synchronized long weight() {
		return hypervisor.memory().weight() + kernels.values().stream().mapToLong(Linux::weight).sum();
	}

	/** What the driver of the first domain holds now. */
	public DriverState driverState(Origin origin) {
		return driverState(origin, firstProcess().domid());
	}

	/**
	 * What the driver of a domain holds now.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized DriverState driverState(Origin origin, int domid) {
		return new DriverObserver(existing(domid)).observe(origin);
	}

	/**
	 * What the kernel of a domain knows of its grant table now, with all free references.
	 *
	 * @throws IllegalArgumentException when there is no such domain
	 */
	public synchronized TableDriverState tableDriverState(Origin origin, int domid) {
		return existing(domid).grantTable().observe(origin, domid);
	}

	/**
	 * All that can be seen now: the raw table of each domain; of Xen the entries in use, the event channels and the domains,
	 * each complete; and of each domain what its kernel knows of the table, the state of its driver, and the log of a kernel
	 * that has printed something.
	 *
	 * @param origin what the observations give as their own
	 */
	public synchronized List<Observation> observe(Origin origin) {
		List<Observation> all = new ArrayList<>();
		kernels.keySet().forEach(domid -> all.add(new RawTable(origin, domid, table(domid), List.of())));
		all.add(tracked(origin));
		all.add(channels(origin));
		all.add(new XenObserver(hypervisor).list(origin));
		kernels.keySet().forEach(domid -> {
			all.add(tableDriverState(origin, domid));
			all.add(driverState(origin, domid));
		});
		kernels.values().stream().filter(kernel -> !kernel.messages().isEmpty())
				.forEach(kernel -> all.add(new LogObserver(kernel).observe(origin)));
		return all;
	}

	/** Xen's list of the entries in use, of all domains; complete. */
	public synchronized TrackedEntries tracked(Origin origin) {
		return new XenObserver(hypervisor).observe(origin);
	}

	/** The event channels of all domains; complete. */
	public synchronized EventChannels channels(Origin origin) {
		return new XenObserver(hypervisor).channels(origin);
	}
}
