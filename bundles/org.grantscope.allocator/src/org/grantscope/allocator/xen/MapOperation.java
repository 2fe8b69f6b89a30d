package org.grantscope.allocator.xen;

import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantMapFlag;
import org.grantscope.core.abi.GrantStatus;

/**
 * One {@code GNTTABOP_map_grant_ref}: {@code map_grant_ref} of {@code xen/common/grant_table.c} and
 * {@code create_grant_pv_mapping} of {@code xen/arch/x86/pv/grant_table.c} (4.17), in the order of their checks.
 */
final class MapOperation {

	/** Bytes in an entry of a page table. */
	private static final int PTE_BYTES = 8;

	private final Hypervisor xen;
	private final Domain caller;
	private final Hypercall.MapGrantRef map;
	private final boolean readonly;

	MapOperation(Hypervisor xen, Domain caller, Hypercall.MapGrantRef map) {
		this.xen = xen;
		this.caller = caller;
		this.map = map;
		readonly = GrantMapFlag.READONLY.isIn(map.flags());
	}

	Outcome execute() {
		int increment = increment();
		if (increment == 0) {
			return new Outcome.Status(GrantStatus.BAD_GNTREF);
		}
		Domain granter = xen.find(map.domid());
		if (granter == null) {
			return new Outcome.Status(GrantStatus.BAD_DOMAIN);
		}
		Maptrack maptrack = caller.grants().maptrack();
		OptionalInt handle = maptrack.take();
		if (handle.isEmpty()) {
			return new Outcome.Status(GrantStatus.NO_SPACE);
		}
		GrantStatus status = map(granter, increment);
		if (status != GrantStatus.OKAY) {
			maptrack.put(handle.getAsInt());
			return new Outcome.Status(status);
		}
		maptrack.enter(handle.getAsInt(), map.domid(), (int) map.ref(), map.flags());
		ActiveEntry entry = granter.grants().active((int) map.ref());
		long busAddress = entry != null && GrantMapFlag.DEVICE_MAP.isIn(map.flags()) ? entry.page().frame() * Page.BYTES : 0;
		return new Outcome.GrantMapped(handle.getAsInt(), busAddress);
	}

	/** By how much the pin word grows. */
	private int increment() {
		int increment = 0;
		if (GrantMapFlag.DEVICE_MAP.isIn(map.flags())) {
			increment += readonly ? ActiveEntry.DEVICE_READONLY : ActiveEntry.DEVICE_WRITABLE;
		}
		if (GrantMapFlag.HOST_MAP.isIn(map.flags())) {
			increment += readonly ? ActiveEntry.HOST_READONLY : ActiveEntry.HOST_WRITABLE;
		}
		return increment;
	}

	private GrantStatus map(Domain granter, int increment) {
		GrantTable table = granter.grants();
		if (!table.has(map.ref())) {
			return GrantStatus.BAD_GNTREF;
		}
		int ref = (int) map.ref();
		ActiveEntry entry = table.active(ref);
		if (entry != null && (entry.refuses(caller.domid(), increment) || entry.part().subPage())) {
			return GrantStatus.GENERAL_ERROR;
		}
		if (entry == null || !readonly && !entry.pinnedForWriting()) {
			EntryStatus.Claim claim = new EntryStatus.Claim(caller.domid(), !readonly, true, entry != null);
			if (!EntryStatus.claim(table.memory(), ref, claim)) {
				return GrantStatus.GENERAL_ERROR;
			}
		}
		if (entry == null) {
			entry = activate(granter, ref);
			if (entry == null) {
				table.reduceStatus(ref, readonly);
				return GrantStatus.BAD_PAGE;
			}
		}
		entry.pin(increment);
		if (GrantMapFlag.HOST_MAP.isIn(map.flags()) && !mapHost(entry.page())) {
			table.unpin(ref, increment, readonly);
			return GrantStatus.GENERAL_ERROR;
		}
		entry.page().use(Integer.bitCount(increment));
		return GrantStatus.OKAY;
	}

	private @Nullable ActiveEntry activate(Domain granter, int ref) {
		Page page = xen.memory().owned(granter.grants().memory().frame(ref), granter.domid());
		if (page == null) {
			return null;
		}
		ActiveEntry entry = new ActiveEntry(caller.domid(), page, ActiveEntry.Part.WHOLE, granter.domid(), ref);
		granter.grants().activate(ref, entry);
		return entry;
	}

	private boolean mapHost(Page page) {
		long address = map.hostAddress();
		if (GrantMapFlag.CONTAINS_PTE.isIn(map.flags()) && address % PTE_BYTES != 0 || !caller.isGoodHostAddress(address)) {
			return false;
		}
		caller.mapHost(address, new Domain.HostMapping(page, !readonly));
		return true;
	}
}
