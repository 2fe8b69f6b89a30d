package org.grantscope.allocator.xen;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * The hypervisor of a simulated machine: Xen 4.17 on x86-64 with PV guests, as far as grants and event channels are
 * concerned ({@code do_grant_table_op} of {@code xen/common/grant_table.c}, {@code do_event_channel_op} of
 * {@code xen/common/event_channel.c}).
 *
 * <p>Several threads may call it, and it answers one at a time. Guests write to their tables meanwhile, see
 * {@link SharedTable}.
 */
public final class Hypervisor {

	private final Memory memory = new Memory();
	private final NavigableMap<Integer, Domain> domains = new TreeMap<>();

	/** A machine with no domain. */
	public Hypervisor() {
		// nothing is there yet
	}

	/** The machine's memory. */
	public Memory memory() {
		return memory;
	}

	/**
	 * A new domain. The entries of its settings are in its table, and those that permit access have a page each, where
	 * there is no other of that frame; nobody uses them, whatever their flags say.
	 *
	 * @throws IllegalArgumentException when there is a domain of that number, even a dying one
	 */
	public synchronized Domain create(DomainSettings settings) {
		if (domains.containsKey(settings.domid())) {
			throw new IllegalArgumentException("domain " + settings.domid() + " exists");
		}
		Domain domain = new Domain(settings, this);
		domains.put(settings.domid(), domain);
		return domain;
	}

	/**
	 * Destroys a domain: its mappings end, its event channels close, and its pages are free ({@code domain_kill}). As long as
	 * others have its grants mapped, it remains as a dying domain with those pages, and is gone when the last is unmapped.
	 * A domain that does not exist is left alone.
	 */
	public synchronized void destroy(int domid) {
		Domain domain = domains.get(domid);
		if (domain == null || domain.isDying()) {
			return;
		}
		new UnmapOperation(this, domain).releaseAll();
		new EventOperations(this, domain).closeAll();
		domain.die();
		bury(domain);
	}

	/** Of a dying domain, what nobody uses any more is gone. */
	void bury(Domain domain) {
		if (domain.isDying()) {
			memory.releaseUnused(domain.domid());
			if (!domain.grants().usedFrom(0)) {
				domains.remove(domain.domid(), domain);
			}
		}
	}

	/** The domain with that number, a dying one too. */
	public synchronized Optional<Domain> domain(int domid) {
		return Optional.ofNullable(domains.get(domid));
	}

	/** All domains in ascending order of numbers, dying ones too. */
	public synchronized List<Domain> domains() {
		return List.copyOf(domains.values());
	}

	/** {@code rcu_lock_domain_by_id}: {@code DOMID_SELF} is no domain. */
	@Nullable Domain find(int domid) {
		return domains.get(domid);
	}

	/** {@code rcu_lock_domain_by_any_id}: the same, but for {@code DOMID_SELF}. */
	@Nullable Domain find(int domid, Domain self) {
		return domid == Domid.SELF ? self : domains.get(domid);
	}

	/**
	 * A domain asks, and Xen answers as {@link Hypercall} says; {@code ESRCH} to a domain that was destroyed. A domain's
	 * upcall may be called before this returns, while other callers wait; it may itself call.
	 */
	public synchronized Outcome call(Domain caller, Hypercall hypercall) {
		if (caller.isDying() || domains.get(caller.domid()) != caller) {
			return new Outcome.Refused(Errno.ESRCH);
		}
		return switch (hypercall) {
			case Hypercall.MapGrantRef map -> new MapOperation(this, caller, map).execute();
			case Hypercall.UnmapGrantRef unmap -> new UnmapOperation(this, caller).unmap(unmap);
			case Hypercall.UnmapAndReplace replace -> new UnmapOperation(this, caller).replace(replace);
			case Hypercall.Copy copy -> new CopyOperation(this, caller, copy).execute();
			case Hypercall.Transfer transfer -> new TransferOperation(this, caller).execute(transfer);
			case Hypercall.SetupTable setup -> new TableOperations(this, caller).setup(setup);
			case Hypercall.QuerySize query -> new TableOperations(this, caller).querySize(query);
			case Hypercall.SetVersion set -> new VersionOperation(caller).execute(set.version());
			case Hypercall.GetVersion get -> new TableOperations(this, caller).version(get);
			case Hypercall.GetStatusFrames get -> new TableOperations(this, caller).statusFrames(get);
			case Hypercall.SwapGrantRef swap -> new TableOperations(this, caller).swap(swap);
			case Hypercall.CacheFlush flush -> new TableOperations(this, caller).flush(flush);
			case Hypercall.AllocUnbound alloc -> new EventOperations(this, caller).allocate(alloc);
			case Hypercall.BindInterdomain bind -> new EventOperations(this, caller).bind(bind);
			case Hypercall.CloseChannel close -> new EventOperations(this, caller).close(close.port());
			case Hypercall.Send send -> new EventOperations(this, caller).send(send.port());
			case Hypercall.Status status -> new EventOperations(this, caller).status(status);
			case Hypercall.Unmask unmask -> new EventOperations(this, caller).unmask(unmask.port());
		};
	}

	/**
	 * Writes into a domain's table what somebody did to it who is not simulated: a driver of the guest, or Xen for another
	 * domain. An entry that permits access has a page as those that a domain begins with. Who uses it, Xen does not know.
	 *
	 * @param status in version 2, the status word
	 * @throws IndexOutOfBoundsException when the table has no such entry
	 */
	public synchronized void enter(Domain domain, DomainSettings.Entry entry, int status) {
		domain.table().grant(entry.ref(), entry.domid(), entry.frame(), entry.flags());
		if (domain.table().version() == GrantTableVersion.V2) {
			domain.grants().memory().updateStatus(entry.ref(), status, 0xffff);
		}
		if (GrantType.of(entry.flags()) == GrantType.PERMIT_ACCESS) {
			memory.place(entry.frame(), domain.domid());
		}
	}

	/** Writes its state. Nobody may change anything meanwhile. */
	public synchronized void write(StateWriter out) {
		memory.write(out);
		out.number(domains.size());
		domains.values().forEach(domain -> domain.write(out));
	}

	/** An independent hypervisor in the same state, and which of its pages is which. Nobody may change anything meanwhile. */
	public synchronized Copy copy() {
		Copy copy = new Copy(this);
		domains.forEach((domid, domain) -> copy.hypervisor.domains.put(domid, domain.copy(copy)));
		return copy;
	}

	/** A copy of a hypervisor, and which of its pages is the copy of which. */
	public static final class Copy {

		private final Hypervisor hypervisor = new Hypervisor();
		private final Memory source;
		private final Map<Page, Page> strays = new IdentityHashMap<>();

		private Copy(Hypervisor original) {
			source = original.memory;
			source.copyTo(hypervisor.memory);
		}

		/** The copy; the upcalls of its domains are to be set anew. */
		public Hypervisor hypervisor() {
			return hypervisor;
		}

		/**
		 * The copy of a page of the original, also of one that is no domain's any more; the same one each time. To be asked
		 * before either machine goes on.
		 */
		public Page page(Page original) {
			Optional<Page> owned = source.page(original.frame()).filter(page -> page == original);
			return owned.flatMap(page -> hypervisor.memory.page(page.frame()))
					.orElseGet(() -> strays.computeIfAbsent(original, Page::copy));
		}
	}
}
