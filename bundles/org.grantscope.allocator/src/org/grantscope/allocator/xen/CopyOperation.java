package org.grantscope.allocator.xen;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantStatus;

/**
 * One {@code GNTTABOP_copy}: {@code gnttab_copy_one} of {@code xen/common/grant_table.c} (4.17) and what it calls, in the
 * order of their checks.
 */
final class CopyOperation {

	/**
	 * Xen begins anew without end when an entry that is mapped has been rewritten into a transitive one. Here a copy that
	 * failed so often answers {@code GNTST_eagain}.
	 */
	private static final int ATTEMPTS = 5;

	private final Hypervisor xen;
	private final Domain caller;
	private final Hypercall.Copy copy;

	CopyOperation(Hypervisor xen, Domain caller, Hypercall.Copy copy) {
		this.xen = xen;
		this.caller = caller;
		this.copy = copy;
	}

	/** One end of a copy that was granted: what may be touched of which page. */
	private final class End {

		private final Hypercall.Copy.Side side;
		private final boolean byRef;
		private final GrantForCopy grants;
		private @Nullable Domain domain;
		private @Nullable Page page;
		private ActiveEntry.Part part = ActiveEntry.Part.WHOLE;
		private boolean held;

		End(Hypercall.Copy.Side side, int flag) {
			this.side = side;
			byRef = (copy.flags() & flag) != 0;
			grants = new GrantForCopy(xen, flag == Hypercall.Copy.SOURCE_GREF);
		}

		/** {@code gnttab_copy_lock_domain}. */
		GrantStatus findDomain() {
			if (side.domid() != Domid.SELF && !byRef) {
				return GrantStatus.PERMISSION_DENIED;
			}
			domain = xen.find(side.domid(), caller);
			return domain == null ? GrantStatus.BAD_DOMAIN : GrantStatus.OKAY;
		}

		/** {@code gnttab_copy_claim_buf}. */
		GrantStatus claim() {
			Domain owner = domain;
			if (owner == null) {
				return GrantStatus.BAD_DOMAIN;
			}
			if (!byRef) {
				page = xen.memory().owned(side.page(), owner.domid());
				return page == null ? GrantStatus.BAD_PAGE : GrantStatus.OKAY;
			}
			GrantForCopy.Acquired got = grants.acquire(owner, ref(), caller.domid(), true);
			ActiveEntry entry = got.entry();
			if (entry != null) {
				page = entry.page();
				part = entry.part();
				held = true;
			}
			return got.status();
		}

		private long ref() {
			return side.page() & Operation.MAX_U32;
		}

		/** {@code gnttab_copy_release_buf}. */
		void release() {
			Domain owner = domain;
			if (held && owner != null) {
				grants.release(owner, (int) ref());
				held = false;
			}
		}

		boolean crossesPage() {
			return side.offset() + copy.length() > Page.BYTES;
		}

		boolean crossesGrant() {
			return side.offset() < part.start() || side.offset() + copy.length() > part.start() + part.length();
		}
	}

	Outcome execute() {
		GrantStatus status = GrantStatus.EAGAIN;
		for (int i = 0; i < ATTEMPTS && status == GrantStatus.EAGAIN; i++) {
			End source = new End(copy.source(), Hypercall.Copy.SOURCE_GREF);
			End destination = new End(copy.destination(), Hypercall.Copy.DEST_GREF);
			status = copy(source, destination);
			source.release();
			destination.release();
		}
		return new Outcome.Status(status);
	}

	private GrantStatus copy(End source, End destination) {
		GrantStatus status = source.findDomain();
		if (status == GrantStatus.OKAY) {
			status = destination.findDomain();
		}
		if (status == GrantStatus.OKAY) {
			status = source.claim();
		}
		if (status == GrantStatus.OKAY) {
			status = destination.claim();
		}
		Page from = source.page;
		Page to = destination.page;
		if (status != GrantStatus.OKAY || from == null || to == null) {
			return status;
		}
		if (source.crossesPage() || destination.crossesPage()) {
			return GrantStatus.BAD_COPY_ARG;
		}
		if (source.crossesGrant() || destination.crossesGrant()) {
			return GrantStatus.GENERAL_ERROR;
		}
		copyBytes(from, to);
		return GrantStatus.OKAY;
	}

	private void copyBytes(Page from, Page to) {
		byte[] bytes = new byte[copy.length()];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = from.read(copy.source().offset() + i);
		}
		for (int i = 0; i < bytes.length; i++) {
			to.write(copy.destination().offset() + i, bytes[i]);
		}
	}
}
