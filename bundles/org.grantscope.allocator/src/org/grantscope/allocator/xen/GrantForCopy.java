package org.grantscope.allocator.xen;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.xen.ActiveEntry.Part;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * Takes a grant for the time of one copy, and gives it back: {@code acquire_grant_for_copy} and
 * {@code release_grant_for_copy} of {@code xen/common/grant_table.c} (4.17), in the order of their checks.
 */
final class GrantForCopy {

	private final Hypervisor xen;
	private final boolean readonly;
	private final int increment;

	GrantForCopy(Hypervisor xen, boolean readonly) {
		this.xen = xen;
		this.readonly = readonly;
		increment = readonly ? ActiveEntry.HOST_READONLY : ActiveEntry.HOST_WRITABLE;
	}

	/**
	 * What came of it.
	 *
	 * @param status {@code EAGAIN} when what the entry says now does not fit what it is in use for: Xen then begins the whole
	 *               copy anew ({@code ERESTART})
	 * @param entry  in use now, when the status is okay
	 */
	record Acquired(GrantStatus status, @Nullable ActiveEntry entry) {

		static Acquired refused(GrantStatus status) {
			return new Acquired(status, null);
		}
	}

	/** Takes an entry for that user; through another domain's entry when that is allowed. */
	Acquired acquire(Domain granter, long gref, int user, boolean transitive) {
		GrantTable table = granter.grants();
		if (!table.has(gref)) {
			return Acquired.refused(GrantStatus.BAD_GNTREF);
		}
		int ref = (int) gref;
		ActiveEntry entry = table.active(ref);
		if (entry != null && entry.refuses(user, increment)) {
			return Acquired.refused(GrantStatus.GENERAL_ERROR);
		}
		TableMemory memory = table.memory();
		boolean passedOn = memory.version() == GrantTableVersion.V2
				&& GrantType.of(memory.word(ref)) == GrantType.TRANSITIVE;
		boolean enough = entry != null && (readonly || entry.pinnedForWriting());
		if (!enough && !EntryStatus.claim(memory, ref, new EntryStatus.Claim(user, !readonly, false, entry != null))) {
			return Acquired.refused(GrantStatus.GENERAL_ERROR);
		}
		Acquired got;
		if (passedOn) {
			got = transitive ? through(granter, ref, user, entry) : Acquired.refused(GrantStatus.GENERAL_ERROR);
		} else {
			got = enough && entry != null ? again(granter, entry) : direct(granter, ref, user, entry);
		}
		ActiveEntry taken = got.entry;
		if (taken == null) {
			table.reduceStatus(ref, readonly);
		} else {
			taken.pin(increment);
		}
		return got;
	}

	/** An entry that hands on another domain's grant to the granter. */
	private Acquired through(Domain granter, int ref, int user, @Nullable ActiveEntry entry) {
		TableMemory memory = granter.grants().memory();
		int sourceDomid = memory.transitiveDomid(ref);
		long sourceRef = memory.transitiveRef(ref);
		Domain source = sourceDomid == granter.domid() ? null : xen.find(sourceDomid);
		if (source == null) {
			return Acquired.refused(GrantStatus.GENERAL_ERROR);
		}
		Acquired got = acquire(source, sourceRef, granter.domid(), false);
		ActiveEntry inner = got.entry;
		if (inner == null) {
			return got;
		}
		Part part = new Part(inner.part().start(), inner.part().length(), true);
		if (entry == null) {
			ActiveEntry fresh = new ActiveEntry(user, inner.page(), part, sourceDomid, (int) sourceRef);
			granter.grants().activate(ref, fresh);
			return new Acquired(GrantStatus.OKAY, fresh);
		}
		if (entry.page() != inner.page() || !entry.part().equals(part) || entry.sourceDomid() != sourceDomid
				|| entry.sourceRef() != sourceRef) {
			release(source, (int) sourceRef);
			return Acquired.refused(GrantStatus.EAGAIN);
		}
		return new Acquired(GrantStatus.OKAY, entry);
	}

	/** An entry of which nobody has what is wanted. */
	private Acquired direct(Domain granter, int ref, int user, @Nullable ActiveEntry entry) {
		TableMemory memory = granter.grants().memory();
		boolean subPage = memory.version() == GrantTableVersion.V2
				&& GrantFlag.SUB_PAGE.isIn(memory.word(ref) & 0xffff);
		int start = subPage ? memory.pageOffset(ref) : 0;
		int length = subPage ? memory.length(ref) : Page.BYTES;
		Page page = xen.memory().owned(memory.frame(ref), granter.domid());
		if (page == null) {
			return Acquired.refused(GrantStatus.BAD_PAGE);
		}
		if (entry == null) {
			ActiveEntry fresh = new ActiveEntry(user, page, new Part(start, length, subPage), granter.domid(), ref);
			granter.grants().activate(ref, fresh);
			return new Acquired(GrantStatus.OKAY, fresh);
		}
		Part part = entry.part();
		if (entry.page() != page || entry.sourceDomid() != granter.domid() || entry.sourceRef() != ref
				|| part.subPage() && (!subPage || part.start() != start || part.length() != length)) {
			return Acquired.refused(GrantStatus.GENERAL_ERROR);
		}
		return new Acquired(GrantStatus.OKAY, entry);
	}

	/** An entry that is in use already for what is wanted; the shared one does not matter. */
	private static Acquired again(Domain granter, ActiveEntry entry) {
		return entry.page().owner() != granter.domid() || granter.isDying() ? Acquired.refused(GrantStatus.BAD_DOMAIN)
				: new Acquired(GrantStatus.OKAY, entry);
	}

	/** Gives back what was taken. */
	void release(Domain granter, int ref) {
		ActiveEntry entry = granter.grants().active(ref);
		if (entry == null) {
			return;
		}
		granter.grants().unpin(ref, increment, readonly);
		Domain source = entry.sourceDomid() == granter.domid() ? null : xen.find(entry.sourceDomid());
		if (source != null) {
			release(source, entry.sourceRef());
		}
	}
}
