package org.grantscope.allocator.xen;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;

/** A machine of domain 0 and two others: 1 grants, 2 is a third party. */
final class TwoDomains {

	static final int DEVICE = 1;
	static final int HOST = 2;
	static final int READONLY = 4;
	static final int PTE = 16;

	static final int PERMIT = 1;
	static final int ACCEPT = 2;
	static final int TRANSITIVE = 3;
	static final int READONLY_GRANT = 5;
	static final int SUB_PAGE = 0x100;

	static final int SELF = 0x7ff0;

	final Hypervisor xen = new Hypervisor();
	final Domain mapper;
	final Domain granter;
	final Domain third;
	final Page page;

	TwoDomains() {
		this(GrantTableVersion.V1);
	}

	TwoDomains(GrantTableVersion version) {
		mapper = xen.create(DomainSettings.booted(0, version));
		granter = xen.create(DomainSettings.booted(1, version));
		third = xen.create(DomainSettings.booted(2, version));
		page = xen.memory().allocate(1);
	}

	/** The granter offers its page to domain 0. */
	TwoDomains granting(int ref, int flags) {
		granter.table().grant(ref, 0, page.frame(), flags);
		return this;
	}

	Outcome map(long ref, int flags) {
		return xen.call(mapper, new Hypercall.MapGrantRef(0, flags, ref, 1));
	}

	Outcome mapHost(long address, long ref, int flags) {
		return xen.call(mapper, new Hypercall.MapGrantRef(address, flags, ref, 1));
	}

	int handle(long ref, int flags) {
		return ((Outcome.GrantMapped) map(ref, flags)).handle();
	}

	Outcome unmap(long host, long bus, long handle) {
		return xen.call(mapper, new Hypercall.UnmapGrantRef(host, bus, handle));
	}

	/** The pin word of the granter's entry. */
	int pins(int ref) {
		return granter.tracked().stream().filter(entry -> entry.ref() == ref).mapToInt(entry -> entry.pins().word()).sum();
	}

	int flags(int ref) {
		return granter.table().snapshot().flags(ref);
	}

	int inUse(int ref) {
		return granter.table().snapshot().inUseWord(ref) & 0x18;
	}

	static Outcome status(GrantStatus status) {
		return new Outcome.Status(status);
	}
}
