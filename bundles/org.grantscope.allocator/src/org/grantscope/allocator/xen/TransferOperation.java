package org.grantscope.allocator.xen;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantType;

/**
 * One {@code GNTTABOP_transfer}: {@code gnttab_transfer} and {@code gnttab_prepare_for_transfer} of
 * {@code xen/common/grant_table.c}, and {@code steal_page} of {@code xen/arch/x86/mm.c} (4.17), in the order of their
 * checks. The caller is taken to have no mapping of its own of the page any more. A page that nobody accepts is lost to
 * the caller all the same, unless the answer is {@code GNTST_bad_page}.
 */
final class TransferOperation {

	private static final int ATTEMPTS = 5;

	private final Hypervisor xen;
	private final Domain caller;

	TransferOperation(Hypervisor xen, Domain caller) {
		this.xen = xen;
		this.caller = caller;
	}

	Outcome execute(Hypercall.Transfer transfer) {
		Page page = xen.memory().owned(transfer.frame(), caller.domid());
		if (page == null || page.uses() > 0) {
			return new Outcome.Status(GrantStatus.BAD_PAGE);
		}
		GrantStatus status = give(page, transfer);
		if (status != GrantStatus.OKAY) {
			xen.memory().release(page);
		}
		return new Outcome.Status(status);
	}

	private GrantStatus give(Page page, Hypercall.Transfer transfer) {
		Domain receiver = xen.find(transfer.domid());
		if (receiver == null) {
			return GrantStatus.BAD_DOMAIN;
		}
		if (receiver.isDying() || !commit(receiver, transfer.ref())) {
			return GrantStatus.GENERAL_ERROR;
		}
		xen.memory().transfer(page, receiver.domid());
		TableMemory table = receiver.grants().memory();
		table.setFrame((int) transfer.ref(), page.frame());
		table.updateFlags((int) transfer.ref(), GrantFlag.TRANSFER_COMPLETED.mask(), 0);
		return GrantStatus.OKAY;
	}

	/** From here on the receiver may not touch the entry. */
	private boolean commit(Domain receiver, long ref) {
		if (!receiver.grants().has(ref)) {
			return false;
		}
		TableMemory table = receiver.grants().memory();
		int wanted = caller.domid() << 16 | GrantType.ACCEPT_TRANSFER.ordinal();
		for (int i = 0; i < ATTEMPTS; i++) {
			if (table.word((int) ref) != wanted) {
				return false;
			}
			if (table.compareAndSetWord((int) ref, wanted, wanted | GrantFlag.TRANSFER_COMMITTED.mask())) {
				return true;
			}
		}
		return false;
	}
}
