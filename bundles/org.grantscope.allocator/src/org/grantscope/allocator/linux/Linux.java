package org.grantscope.allocator.linux;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Device;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.EntryState;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.KernelMessage;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.xen.Domain;
import org.grantscope.allocator.xen.Hypervisor;
import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.SharedTable;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;

/** The kernel of one domain, with its drivers and processes. */
public final class Linux {

	/** Where made-up machine addresses of page table entries begin, in bytes: beyond any page that a machine gives out. */
	private static final long PAGE_TABLES = 1L << 44;

	/** What copies of these take, measured and rounded up, in bytes. */
	private static final int KERNEL_WEIGHT = 8192;
	private static final int PROCESS_WEIGHT = 4096;
	private static final int VMA_WEIGHT = 256;
	private static final int FRAME_WEIGHT = Page.BYTES + 256;
	private static final long GREF_WEIGHT = 192;
	private static final int MESSAGE_WEIGHT = 128;

	private final Hypervisor hypervisor;
	private final Domain domain;
	private final DomainSettings settings;
	private final KernelLog log;
	private final PageAllocator pages;
	private final GrantTableDriver grantTable;
	private final EventChannelIrqs irqs;
	private GntallocDriver gntalloc;
	private boolean gntallocLoaded = true;
	private final SortedMap<Integer, GuestProcess> processes = new TreeMap<>();
	/** Who called last: most often who calls next. */
	private @Nullable GuestProcess recentCaller;
	private int nextPid = ProcessId.FIRST;
	private int nextFileId;
	private long nextPageTableEntry = PAGE_TABLES;

	/** A kernel that has just booted in that domain, with one process. */
	public Linux(Hypervisor hypervisor, Domain domain, DomainSettings settings, MachineClock clock) {
		this.hypervisor = hypervisor;
		this.domain = domain;
		this.settings = settings;
		this.log = new KernelLog(clock, settings.domid());
		this.pages = new PageAllocator(hypervisor.memory(), settings.domid());
		this.grantTable = new GrantTableDriver(domain.table(), settings, pages, clock, log);
		this.irqs = new EventChannelIrqs(hypervisor, domain);
		this.gntalloc = new GntallocDriver(this, settings.limit());
		domain.setHostAddresses(this::hasPageTableEntry);
		GuestProcess first = new GuestProcess(nextPid++, this, new Descriptors(settings.takenDescriptors()));
		processes.put(first.pid, first);
	}

	private Linux(Linux that, MachineCopy copy) {
		this.hypervisor = copy.hypervisor();
		this.settings = that.settings;
		this.domain = hypervisor.domain(settings.domid()).orElseThrow();
		this.log = that.log.copy(copy.clock());
		this.pages = new PageAllocator(hypervisor.memory(), settings.domid());
		this.grantTable = that.grantTable.copy(copy, domain.table(), pages, log);
		this.irqs = that.irqs.copy(hypervisor, domain);
		this.gntalloc = that.gntalloc.copy(copy, this);
		this.gntallocLoaded = that.gntallocLoaded;
		this.nextPid = that.nextPid;
		this.nextFileId = that.nextFileId;
		this.nextPageTableEntry = that.nextPageTableEntry;
		domain.setHostAddresses(this::hasPageTableEntry);
		that.processes.values().forEach(process -> processes.put(process.pid, process.copy(copy, this)));
	}

	/** The same kernel in the copied machine. */
	public Linux copy(MachineCopy copy) {
		return new Linux(this, copy);
	}

	/** Writes its state; that of its domain is the hypervisor's to write. */
	public void write(StateWriter out) {
		out.number(settings.domid());
		log.write(out);
		grantTable.write(out, gntalloc.grefCount());
		irqs.write(out);
		gntalloc.write(out);
		out.flag(gntallocLoaded);
		out.number(nextPid);
		out.number(nextFileId);
		out.number(nextPageTableEntry);
		out.number(processes.size());
		processes.values().forEach(process -> process.write(out));
	}

	/** Its domain's number. */
	public int domid() {
		return settings.domid();
	}

	KernelProfile profile() {
		return settings.profile();
	}

	/** The kernel's grant-table driver. */
	public GrantTableDriver grantTable() {
		return grantTable;
	}

	/** The driver behind {@code /dev/xen/gntalloc}. */
	public GntallocDriver gntalloc() {
		return gntalloc;
	}

	Domain domain() {
		return domain;
	}

	PageAllocator pages() {
		return pages;
	}

	EventChannelIrqs irqs() {
		return irqs;
	}

	KernelLog log() {
		return log;
	}

	/** Entries of the domain's table, each with what gntalloc knows of it; empty for one that is not there. */
	public List<Optional<EntryState>> entries(int[] refs) {
		int[] wanted = refs.clone();
		Arrays.sort(wanted);
		Map<Integer, Gref> newest = new HashMap<>();
		for (Gref gref : gntalloc.grefs()) {
			if (Arrays.binarySearch(wanted, gref.ref) >= 0) {
				newest.put(gref.ref, gref);
			}
		}
		return Arrays.stream(refs).mapToObj(ref -> domain.entry(ref).map(seen -> new EntryState(seen.first(), seen.last(), seen.status(),
				seen.pins(), Optional.ofNullable(newest.get(ref)).map(Linux::owner)))).toList();
	}

	private static EntryState.Owner owner(Gref gref) {
		return new EntryState.Owner(gref.fileId, gref.fileIndex, gref.users, gref.notifyAction, gref.notifyOffset, gref.notifyPort);
	}

	/** What the kernel has printed, the oldest line first; of very many the latest. */
	public List<KernelMessage> messages() {
		return log.messages();
	}

	/** What the drivers have done wrong, the oldest first; of very many the latest. */
	public List<DriverBug> bugs() {
		return log.bugs();
	}

	/** Its processes, by pid. */
	SortedMap<Integer, GuestProcess> processes() {
		return processes;
	}

	Outcome call(Hypercall hypercall) {
		return hypervisor.call(domain, hypercall);
	}

	/** The page that Xen has mapped at the machine address of a page table entry. */
	Optional<Page> hostMapped(long hostAddress) {
		return domain.hostMapped(hostAddress);
	}

	/** The machine addresses of so many page table entries in a row, given out once. */
	long pageTableEntries(int count) {
		long first = nextPageTableEntry;
		nextPageTableEntry += (long) count * Long.BYTES;
		return first;
	}

	private boolean hasPageTableEntry(long hostAddress) {
		return hostAddress >= PAGE_TABLES && hostAddress < nextPageTableEntry;
	}

	int nextFileId() {
		return nextFileId++;
	}

	/** Opens a device; empty when there is no such device, because its module is not loaded. */
	Optional<OpenFile> open(Device device) {
		return switch (device) {
			case GNTALLOC -> gntallocLoaded ? Optional.of(new GntallocFile(nextFileId(), gntalloc)) : Optional.empty();
			case GNTDEV -> Optional.of(new GntdevFile(nextFileId(), this));
			case EVTCHN -> Optional.of(new EvtchnFile(nextFileId(), this));
		};
	}

	/** Does what a process of this domain does, or its administrator. A process that is not there is refused. */
	public Outcome execute(int pid, Operation operation) {
		GuestProcess process = recentCaller;
		if (process == null || process.pid != pid) {
			process = processes.get(pid);
			recentCaller = process;
		}
		if (process == null) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		return SystemCalls.perform(this, process, operation);
	}

	Outcome fork(GuestProcess parent) {
		GuestProcess child = parent.fork(nextPid++);
		processes.put(child.pid, child);
		return new Outcome.Forked(child.pid);
	}

	/** Ends a process. */
	Outcome end(int pid) {
		GuestProcess process = processes.remove(pid);
		recentCaller = null;
		if (process == null) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		process.exit();
		return new Outcome.Done();
	}

	/** Loads the module gntalloc anew: without grefs, and with the limit that it is built with. */
	Outcome insertModule() {
		if (gntallocLoaded) {
			return new Outcome.Refused(Errno.EEXIST);
		}
		Outcome outcome = GntallocDriver.moduleInit(true);
		gntallocLoaded = outcome instanceof Outcome.Done;
		if (gntallocLoaded) {
			gntalloc = new GntallocDriver(this, DomainSettings.DEFAULT_LIMIT);
		}
		return outcome;
	}

	/** Counterpart of {@code gntalloc_exit}. While a file is open the module cannot go. */
	Outcome removeModule() {
		if (!gntallocLoaded) {
			return new Outcome.Refused(Errno.ENOENT);
		}
		boolean used = processes.values().stream().anyMatch(Linux::usesGntalloc);
		if (used) {
			return new Outcome.Refused(Errno.EAGAIN);
		}
		gntallocLoaded = false;
		return new Outcome.Done();
	}

	private static boolean usesGntalloc(GuestProcess process) {
		return process.descriptors().files().stream().anyMatch(GntallocFile.class::isInstance)
				|| process.memory().space().all().stream().anyMatch(vma -> vma.file.filter(GntallocFile.class::isInstance).isPresent());
	}

	/** Whether the module gntalloc is loaded. */
	boolean isGntallocLoaded() {
		return gntallocLoaded;
	}

	/** Roughly how many bytes of Java's memory a copy of it takes, its domain's table included, the pages of its memory not. */
	public long weight() {
		long mapped = 0;
		for (GuestProcess process : processes.values()) {
			mapped += PROCESS_WEIGHT;
			for (Vma vma : process.memory().space().all()) {
				mapped += VMA_WEIGHT + (long) Long.BYTES * vma.pageCount();
			}
		}
		SharedTable table = domain.table();
		return KERNEL_WEIGHT + mapped + (long) table.frames() * FRAME_WEIGHT + (long) Integer.BYTES * table.entries()
				+ GREF_WEIGHT * gntalloc.grefCount() + (long) MESSAGE_WEIGHT * log.size();
	}

	/** When the next timer fires, in nanoseconds of the machine's clock; empty when none runs. */
	public OptionalLong timer() {
		return grantTable.timer();
	}

	/** From now on nothing happens in the machine but that timers fire. */
	public void beginSleep() {
		grantTable.beginSleep();
	}

	/**
	 * The timer fires.
	 *
	 * @param end when the sleep ends in which it does, in nanoseconds of the machine's clock
	 */
	public void runTimer(long end) {
		grantTable.runTimer(end);
	}

	/** The domain is destroyed: nothing of it runs any more, and nothing is given back in order. */
	public void stop() {
		processes.clear();
		recentCaller = null;
	}
}
