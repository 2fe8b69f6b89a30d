package org.grantscope.allocator.xen;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantMapFlag;
import org.grantscope.core.abi.GrantStatus;

/**
 * {@code GNTTABOP_unmap_grant_ref} and {@code GNTTABOP_unmap_and_replace}: {@code unmap_common},
 * {@code unmap_common_complete} and {@code gnttab_release_mappings} of {@code xen/common/grant_table.c}, and
 * {@code replace_grant_pv_mapping} of {@code xen/arch/x86/pv/grant_table.c} (4.17).
 */
final class UnmapOperation {

	private final Hypervisor xen;
	private final Domain caller;

	UnmapOperation(Hypervisor xen, Domain caller) {
		this.xen = xen;
		this.caller = caller;
	}

	/** Which addresses are given; 0 is none. */
	private record Request(long hostAddress, long devBusAddress, long newAddress, long handle) {
	}

	Outcome unmap(Hypercall.UnmapGrantRef call) {
		return new Outcome.Status(unmap(new Request(call.hostAddress(), call.devBusAddress(), 0, call.handle())));
	}

	Outcome replace(Hypercall.UnmapAndReplace call) {
		return new Outcome.Status(unmap(new Request(call.hostAddress(), 0, call.newAddress(), call.handle())));
	}

	private GrantStatus unmap(Request request) {
		Maptrack maptrack = caller.grants().maptrack();
		if (!maptrack.isMapped(request.handle)) {
			return GrantStatus.BAD_HANDLE;
		}
		ForeignMapping mapping = maptrack.mapping((int) request.handle);
		Domain granter = xen.find(mapping.domid());
		ActiveEntry entry = granter == null || !granter.grants().has(mapping.ref()) ? null
				: granter.grants().active(mapping.ref());
		if (granter == null || entry == null) {
			return GrantStatus.BAD_HANDLE;
		}
		boolean device = request.devBusAddress != 0 && GrantMapFlag.DEVICE_MAP.isIn(mapping.flags());
		boolean host = request.hostAddress != 0 && GrantMapFlag.HOST_MAP.isIn(mapping.flags());
		if (device && request.devBusAddress != entry.page().frame() * Page.BYTES) {
			return GrantStatus.BAD_DEV_ADDR;
		}
		if (host && !replaceHost(request, entry.page(), mapping.flags())) {
			return GrantStatus.GENERAL_ERROR;
		}
		if (host) {
			maptrack.clear(mapping.handle(), GrantMapFlag.HOST_MAP);
		}
		if (device) {
			maptrack.clear(mapping.handle(), GrantMapFlag.DEVICE_MAP);
		}
		if (maptrack.isEmpty(mapping.handle())) {
			maptrack.put(mapping.handle());
		}
		complete(granter, entry, mapping, host, device);
		return GrantStatus.OKAY;
	}

	/** The host address must have that page, as it was mapped. What was at the new address is nowhere else afterwards. */
	private boolean replaceHost(Request request, Page page, int flags) {
		Domain.HostMapping moved = null;
		if (request.newAddress != 0) {
			if (GrantMapFlag.CONTAINS_PTE.isIn(flags) || !caller.isGoodHostAddress(request.newAddress)) {
				return false;
			}
			moved = caller.unmapHost(request.newAddress);
		}
		Domain.HostMapping old = caller.hostMapping(request.hostAddress);
		if (old == null || old.page() != page || old.writable() == GrantMapFlag.READONLY.isIn(flags)) {
			return false;
		}
		putHost(request.hostAddress, moved);
		return true;
	}

	private void putHost(long address, Domain.@Nullable HostMapping mapping) {
		if (mapping == null) {
			caller.unmapHost(address);
		} else {
			caller.mapHost(address, mapping);
		}
	}

	private void complete(Domain granter, ActiveEntry entry, ForeignMapping mapping, boolean host, boolean device) {
		boolean readonly = GrantMapFlag.READONLY.isIn(mapping.flags());
		int decrement = 0;
		if (device) {
			decrement += readonly ? ActiveEntry.DEVICE_READONLY : ActiveEntry.DEVICE_WRITABLE;
		}
		if (host) {
			decrement += readonly ? ActiveEntry.HOST_READONLY : ActiveEntry.HOST_WRITABLE;
		}
		if (decrement == 0) {
			return;
		}
		entry.page().use(-Integer.bitCount(decrement));
		granter.grants().unpin(mapping.ref(), decrement, readonly);
		xen.bury(granter);
	}

	/** Ends all mappings of a domain that is destroyed, the highest handle first. */
	void releaseAll() {
		Maptrack maptrack = caller.grants().maptrack();
		List<ForeignMapping> mappings = maptrack.mappings().reversed();
		for (ForeignMapping mapping : mappings) {
			maptrack.put(mapping.handle());
			Domain granter = xen.find(mapping.domid());
			ActiveEntry entry = granter == null ? null : granter.grants().active(mapping.ref());
			if (granter != null && entry != null) {
				complete(granter, entry, mapping, GrantMapFlag.HOST_MAP.isIn(mapping.flags()),
						GrantMapFlag.DEVICE_MAP.isIn(mapping.flags()));
			}
		}
	}
}
