package org.grantscope.allocator.linux;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.KernelProfile.Difference;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.SharedTable;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * The part of the kernel that hands out grant references and writes the table.
 *
 * <p>Counterpart of these in Linux {@code drivers/xen/grant-table.c}, 6.1.192: {@code gnttab_grant_foreign_access},
 * {@code gnttab_update_entry_v1} and {@code _v2}, {@code gnttab_end_foreign_access}, {@code gnttab_try_end_foreign_access},
 * {@code get_free_entries}, {@code put_free_entry}, {@code gnttab_expand}.
 */
public final class GrantTableDriver implements DeferredList.Owner {

	/** What {@code free_per_iteration} is where nobody says otherwise. */
	private static final long DEFAULT_FREE_PER_ITERATION = 10;
	private static final String PREFIX = "xen:grant_table: ";

	private final SharedTable table;
	private final KernelProfile profile;
	private final PageAllocator pages;
	private final KernelLog log;
	private final FreeList free;
	private final DeferredList deferred;
	private final IntegerParameter freePerIteration;

	/** A driver over that table with the settings' free references. */
	GrantTableDriver(SharedTable table, DomainSettings settings, PageAllocator pages, MachineClock clock, KernelLog log) {
		this(table, settings.profile(), pages, log, new FreeList(table.entries()), new DeferredList(clock),
				new IntegerParameter((int) DEFAULT_FREE_PER_ITERATION, true));
		settings.freeRefs().forEach(free::append);
	}

	private GrantTableDriver(SharedTable table, KernelProfile profile, PageAllocator pages, KernelLog log, FreeList free,
			DeferredList deferred, IntegerParameter freePerIteration) {
		this.table = table;
		this.profile = profile;
		this.pages = pages;
		this.log = log;
		this.free = free;
		this.deferred = deferred;
		this.freePerIteration = freePerIteration;
	}

	GrantTableDriver copy(MachineCopy copy, SharedTable itsTable, PageAllocator itsPages, KernelLog itsLog) {
		return new GrantTableDriver(itsTable, profile, itsPages, itsLog, free.copy(), deferred.copy(copy),
				freePerIteration.copy());
	}

	/**
	 * Writes its state.
	 *
	 * @param grefs of gntalloc, which may come to the deferred ones
	 */
	void write(StateWriter out, int grefs) {
		out.number(profile.ordinal());
		free.write(out);
		deferred.write(out, Integer.toUnsignedLong(freePerIteration.value()), grefs);
		out.number(freePerIteration.value());
	}

	/** The table that is shared with Xen. */
	public SharedTable table() {
		return table;
	}

	/** The kernel's {@code gnttab_free_count}. */
	public int freeCount() {
		return free.size();
	}

	/** The free references, next one first. */
	public List<Integer> freeRefs() {
		return free.refs();
	}

	/** The references that wait to be freed until their grantee does not use them any more, the one tried next first. */
	public List<Integer> deferredRefs() {
		return deferred.refs();
	}

	/**
	 * Offers a page to a domain.
	 *
	 * @return the reference; empty when none is free and the table may not grow
	 */
	OptionalInt grantForeignAccess(int domid, GuestPage page, boolean readonly) {
		if (free.size() == 0 && !expand(1)) {
			return OptionalInt.empty();
		}
		int ref = free.take();
		int flags = GrantType.PERMIT_ACCESS.ordinal() | (readonly ? GrantFlag.READONLY.mask() : 0);
		table.grant(ref, domid, page.memory.frame(), flags);
		return OptionalInt.of(ref);
	}

	/** Adds as many whole frames as so many references need, their references to the tail of the free list. */
	private boolean expand(int refs) {
		int perFrame = table.version().entriesPerFrame();
		int first = table.entries();
		int extra = (refs + perFrame - 1) / perFrame;
		if (!table.grow(extra)) {
			log.printFrameLimit(PREFIX + "xen/grant-table: max_grant_frames reached cur=%d extra=%d limit=%d gnttab_free_count=%d req_entries=%d"
					.formatted(table.frames(), extra, table.maxFrames(), free.size(), refs));
			return false;
		}
		for (int ref = first; ref < table.entries(); ref++) {
			free.append(ref);
		}
		return true;
	}

	/** Takes an offer back and frees the reference; whether the grantee did not use it. If it did, nothing is freed. */
	boolean tryToFree(int ref) {
		if (!table.revoke(ref)) {
			return false;
		}
		putFreeEntry(ref);
		return true;
	}

	/** The same for reference and page. */
	@Override
	public boolean tryToFree(int ref, GuestPage page) {
		if (!tryToFree(ref)) {
			return false;
		}
		pages.put(page);
		return true;
	}

	/** Takes an offer back and frees reference and page, now or, while the grantee still uses it, later. */
	void endForeignAccess(int ref, GuestPage page) {
		if (!tryToFree(ref, page)) {
			deferred.add(ref, page);
			if (profile.has(Difference.DEFERRAL_IS_LOGGED)) {
				log.print("deferring g.e. 0x%x (pfn 0x%x)".formatted(ref, page.memory.frame()));
			}
		}
	}

	@Override
	public void stillPending(int ref) {
		log.print(PREFIX + "g.e. 0x%x still pending".formatted(ref));
	}

	/** When the timer of the deferred entries fires. */
	OptionalLong timer() {
		return deferred.expires();
	}

	/** The timer fires. */
	void runTimer() {
		deferred.handle(Integer.toUnsignedLong(freePerIteration.value()), this);
	}

	/** Writes the parameter {@code free_per_iteration}, as text. Kernels without it have no such file. */
	Outcome setFreePerIteration(String text) {
		return profile.has(Difference.FREE_PER_ITERATION) ? freePerIteration.write(text) : new Outcome.Refused(Errno.ENOENT);
	}

	/** A reserved reference never gets into the list. */
	private void putFreeEntry(int ref) {
		if (ref >= GrantTableVersion.RESERVED_ENTRIES) {
			free.put(ref);
		}
	}
}
