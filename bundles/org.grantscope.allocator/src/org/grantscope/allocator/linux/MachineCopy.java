package org.grantscope.allocator.linux;

import java.util.IdentityHashMap;
import java.util.Map;

import org.grantscope.allocator.xen.Hypervisor;
import org.grantscope.allocator.xen.Page;

/** One deep copy in the making: what several things share in the original, their copies share too. */
public final class MachineCopy {

	private final Hypervisor.Copy hypervisor;
	private final MachineClock clock;
	private final Map<GuestPage, GuestPage> pages = new IdentityHashMap<>();
	private final Map<Gref, Gref> grefs = new IdentityHashMap<>();
	private final Map<OpenFile, OpenFile> files = new IdentityHashMap<>();
	private final Map<VmaBacking, VmaBacking> backings = new IdentityHashMap<>();

	/** A copy that runs on the copied hypervisor, by that clock. */
	public MachineCopy(Hypervisor.Copy hypervisor, MachineClock clock) {
		this.hypervisor = hypervisor;
		this.clock = clock;
	}

	Hypervisor hypervisor() {
		return hypervisor.hypervisor();
	}

	MachineClock clock() {
		return clock;
	}

	Page page(Page original) {
		return hypervisor.page(original);
	}

	GuestPage guestPage(GuestPage original) {
		return pages.computeIfAbsent(original, page -> page.copy(this));
	}

	Gref gref(Gref original) {
		return grefs.computeIfAbsent(original, gref -> gref.copy(this));
	}

	/** The copy of a file, whose drivers are those of that kernel. */
	OpenFile file(OpenFile original, Linux linux) {
		OpenFile known = files.get(original);
		if (known != null) {
			return known;
		}
		OpenFile copy = original.copy(this, linux);
		files.put(original, copy);
		return copy;
	}

	VmaBacking backing(VmaBacking original, Linux linux) {
		VmaBacking known = backings.get(original);
		if (known != null) {
			return known;
		}
		VmaBacking copy = original.copy(this, linux);
		backings.put(original, copy);
		return copy;
	}
}
