package org.grantscope.allocator.xen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.EntryState;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * One domain as Xen has it: {@code struct domain} of {@code xen/include/xen/sched.h} (4.17), a PV guest of one virtual
 * processor. Domain 0 may act on others' tables and event channels, the others on their own.
 *
 * <p>What a guest does to memory that it shares with Xen, it does here without a hypercall. Several threads may use a domain.
 */
public final class Domain {

	private final DomainSettings settings;
	private final Object lock;
	private final GrantTable grants;
	private final EventChannels channels;
	private final Map<Long, HostMapping> hostMappings = new HashMap<>();
	private volatile LongPredicate hostAddresses = address -> true;
	private volatile boolean dying;

	/** A page in the domain's page tables. */
	record HostMapping(Page page, boolean writable) {
	}

	Domain(DomainSettings settings, Hypervisor xen) {
		this.settings = settings;
		lock = xen;
		Memory memory = xen.memory();
		SharedTable table = new SharedTable(settings.version(), settings.frames(), settings.maxFrames());
		grants = new GrantTable(table, new Maptrack(settings.maxMaptrackFrames()), memory);
		channels = new EventChannels(settings.takenPorts());
		for (DomainSettings.Entry entry : settings.entries()) {
			table.grant(entry.ref(), entry.domid(), entry.frame(), entry.flags());
			if (GrantType.of(entry.flags()) == GrantType.PERMIT_ACCESS) {
				memory.place(entry.frame(), settings.domid());
			}
		}
	}

	private Domain(Domain that, Hypervisor.Copy copy) {
		settings = that.settings;
		lock = copy.hypervisor();
		grants = that.grants.copy(copy.hypervisor().memory(), copy::page);
		channels = new EventChannels(that.channels);
		that.hostMappings.forEach((address, mapping) -> hostMappings.put(address,
				new HostMapping(copy.page(mapping.page), mapping.writable)));
		dying = that.dying;
	}

	/** The same domain in a copy; its upcall and its host addresses are to be set anew. */
	Domain copy(Hypervisor.Copy copy) {
		return new Domain(this, copy);
	}

	/** Its number. */
	public int domid() {
		return settings.domid();
	}

	/** How it began. */
	public DomainSettings settings() {
		return settings;
	}

	/** Its grant table. The guest writes to it without asking Xen. */
	public SharedTable table() {
		return grants.shared();
	}

	/** Whether it was destroyed, and is there only because others still have grants of it mapped. */
	public boolean isDying() {
		return dying;
	}

	/**
	 * Whom to call when an event becomes pending at a port that is not masked, or one that is pending is unmasked: at once,
	 * in the thread of the sender, with the port. Nobody at first, and in a copy.
	 */
	public void setUpcall(IntConsumer port) {
		channels.setUpcall(port);
	}

	/**
	 * What host addresses are any good for mapping a grant there: machine addresses of entries of this domain's page tables
	 * where a map has {@code GNTMAP_contains_pte}, else linear addresses that such an entry exists for. All are at first,
	 * and in a copy.
	 */
	public void setHostAddresses(LongPredicate good) {
		hostAddresses = good;
	}

	/** The guest masks a port; what is not a port is left alone. All ports begin masked. */
	public void mask(int port) {
		channels.mask(port);
	}

	/** Whether the guest has masked a port. What is not a port counts as masked. */
	public boolean isMasked(int port) {
		return channels.isMasked(port);
	}

	/** Whether an event waits at a port. */
	public boolean isPending(int port) {
		return channels.isPending(port);
	}

	/**
	 * The guest takes note of an event.
	 *
	 * @return whether there was one
	 */
	public boolean clearPending(int port) {
		return channels.clearPending(port);
	}

	/** Whether Xen has made room for that port, which is not to say that it is in use. */
	public boolean isValid(long port) {
		return channels.isValid(port);
	}

	/** The event channels in use, in ascending order of ports. */
	public List<PortStatus> ports() {
		return channels.ports().stream()
				.map(port -> new PortStatus(port, channels.status(port), isPending(port), isMasked(port))).toList();
	}

	/** The entries of its table that somebody uses, in ascending order of references. */
	public List<TrackedEntry> tracked() {
		synchronized (lock) {
			return grants.tracked();
		}
	}

	/** An entry of its table as the domain and Xen have it, without what its kernel knows; empty when there is no such entry. */
	public Optional<EntryState> entry(int ref) {
		synchronized (lock) {
			TableMemory memory = grants.memory();
			if (!grants.has(ref)) {
				return Optional.empty();
			}
			long[] words = memory.entry(ref);
			ActiveEntry active = grants.active(ref);
			int status = grants.shared().version() == GrantTableVersion.V1 ? 0 : memory.status(ref);
			return Optional.of(new EntryState(words[0], words[1], status, active == null ? 0 : active.pins().word(), Optional.empty()));
		}
	}

	/** Its mappings of grants, in ascending order of handles. */
	public List<ForeignMapping> foreignMappings() {
		synchronized (lock) {
			return grants.maptrack().mappings();
		}
	}

	/** How many mappings of grants it has and may have. */
	public MaptrackUse maptrackUse() {
		synchronized (lock) {
			Maptrack maptrack = grants.maptrack();
			return new MaptrackUse(maptrack.mappings().size(), maptrack.frames(), maptrack.maxFrames());
		}
	}

	/** The granted page that is mapped at a host address; empty when none is. */
	public Optional<Page> hostMapped(long hostAddress) {
		synchronized (lock) {
			return Optional.ofNullable(hostMappings.get(hostAddress)).map(HostMapping::page);
		}
	}

	GrantTable grants() {
		return grants;
	}

	EventChannels channels() {
		return channels;
	}

	void write(StateWriter out) {
		out.number(settings.domid());
		out.flag(dying);
		grants.write(out);
		channels.write(out);
		out.number(hostMappings.size());
		new TreeMap<>(hostMappings).forEach((address, mapping) -> {
			out.number(address);
			out.page(mapping.page);
			out.flag(mapping.writable);
		});
	}

	boolean isPrivileged() {
		return settings.domid() == 0;
	}

	boolean isGoodHostAddress(long address) {
		return hostAddresses.test(address);
	}

	@Nullable HostMapping hostMapping(long address) {
		return hostMappings.get(address);
	}

	void mapHost(long address, HostMapping mapping) {
		hostMappings.put(address, mapping);
	}

	@Nullable HostMapping unmapHost(long address) {
		return hostMappings.remove(address);
	}

	void die() {
		dying = true;
		hostMappings.clear();
	}
}
