package org.grantscope.allocator.linux;

import java.util.List;
import java.util.Optional;
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
import org.grantscope.core.observe.KernelLog.Kind;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TableDriverState;

/**
 * The part of the kernel that hands out grant references and writes the table.
 *
 * <p>Counterpart of these in Linux {@code drivers/xen/grant-table.c}, 6.1.192: {@code gnttab_grant_foreign_access},
 * {@code gnttab_update_entry_v1} and {@code _v2}, {@code gnttab_end_foreign_access}, {@code gnttab_try_end_foreign_access},
 * {@code get_free_entries}, {@code put_free_entry}, {@code gnttab_expand}.
 *
 * <p>As there, it knows its table's version and size from its own doings alone ({@code gnttab_interface},
 * {@code nr_grant_frames}). A domain that changes the version past its driver leaves it with references that its table has
 * not; what the driver would write for these by the old layout is not simulated, and nobody uses them.
 */
public final class GrantTableDriver implements DeferredList.Owner {

	/** What {@code free_per_iteration} is where nobody says otherwise. */
	private static final long DEFAULT_FREE_PER_ITERATION = 10;
	private static final String PREFIX = "xen:grant_table: ";

	private final SharedTable table;
	private final int entriesPerFrame;
	/** {@code nr_grant_frames}; the table may have more when the domain has grown it past the driver. */
	private int frames;
	private final KernelProfile profile;
	private final PageAllocator pages;
	private final KernelLog log;
	private final FreeList free;
	private final DeferredList deferred;
	private final IntegerParameter freePerIteration;

	/** A driver over that table with the settings' free references. */
	GrantTableDriver(SharedTable table, DomainSettings settings, PageAllocator pages, MachineClock clock, KernelLog log) {
		this(table, table.version().entriesPerFrame(), settings.profile(), pages, log, new FreeList(table.entries()),
				new DeferredList(clock), new IntegerParameter((int) DEFAULT_FREE_PER_ITERATION, true));
		frames = table.frames();
		settings.freeRefs().forEach(free::append);
	}

	private GrantTableDriver(SharedTable table, int entriesPerFrame, KernelProfile profile, PageAllocator pages, KernelLog log,
			FreeList free, DeferredList deferred, IntegerParameter freePerIteration) {
		this.table = table;
		this.entriesPerFrame = entriesPerFrame;
		this.profile = profile;
		this.pages = pages;
		this.log = log;
		this.free = free;
		this.deferred = deferred;
		this.freePerIteration = freePerIteration;
	}

	GrantTableDriver copy(MachineCopy copy, SharedTable itsTable, PageAllocator itsPages, KernelLog itsLog) {
		GrantTableDriver driver = new GrantTableDriver(itsTable, entriesPerFrame, profile, itsPages, itsLog, free.copy(),
				deferred.copy(copy), freePerIteration.copy());
		driver.frames = frames;
		return driver;
	}

	/**
	 * Writes its state.
	 *
	 * @param grefs of gntalloc, which may come to the deferred ones
	 */
	void write(StateWriter out, int grefs) {
		out.number(profile.ordinal());
		out.number(entriesPerFrame);
		out.number(frames);
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

	/** What it knows of its table now. There is always memory to put a freeing off, so none leaks. */
	public TableDriverState observe(Origin origin, int domid) {
		TableDriverState.Deferral waiting = new TableDriverState.Deferral(deferredRefs(), true, OptionalInt.of(freePerIteration.value()),
				OptionalLong.of(0));
		return new TableDriverState(origin, domid, OptionalInt.of(version().number()), OptionalInt.of(frames),
				OptionalInt.of(table.maxFrames()), OptionalInt.of(free.size()),
				Optional.of(new TableDriverState.FreeList(free.refs(), true)), Optional.of(waiting), List.of());
	}

	private GrantTableVersion version() {
		return entriesPerFrame == GrantTableVersion.V1.entriesPerFrame() ? GrantTableVersion.V1 : GrantTableVersion.V2;
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
		if (isInTable(ref)) {
			table.grant(ref, domid, page.memory.frame(), flags);
		}
		return OptionalInt.of(ref);
	}

	/** Adds as many whole frames as so many references need, their references to the tail of the free list. */
	private boolean expand(int refs) {
		int extra = (refs + entriesPerFrame - 1) / entriesPerFrame;
		if (frames + extra > table.maxFrames() || !table.grow(Math.max(0, frames + extra - table.frames()))) {
			log.printFrameLimit(PREFIX + "xen/grant-table: max_grant_frames reached cur=%d extra=%d limit=%d gnttab_free_count=%d req_entries=%d"
					.formatted(frames, extra, table.maxFrames(), free.size(), refs));
			return false;
		}
		for (int ref = frames * entriesPerFrame; ref < (frames + extra) * entriesPerFrame; ref++) {
			free.append(ref);
		}
		frames += extra;
		return true;
	}

	private boolean isInTable(int ref) {
		return ref < table.entries();
	}

	/** Whether the grantee uses it now; counterpart of {@code gnttab_query_foreign_access} of Linux before 5.17. */
	boolean isInUse(int ref) {
		return isInTable(ref) && table.isInUse(ref);
	}

	/** Takes an offer back and frees the reference; whether the grantee did not use it. If it did, nothing is freed. */
	boolean tryToFree(int ref) {
		if (isInTable(ref) && !table.revoke(ref)) {
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
				log.printDeferring(ref, page.memory.frame());
			}
		}
	}

	@Override
	public void stillPending(int ref) {
		log.printOf(ref, Kind.STILL_PENDING, PREFIX + "g.e. 0x%x still pending".formatted(ref));
	}

	/** When the timer of the deferred entries fires. */
	OptionalLong timer() {
		return deferred.expires();
	}

	/** From now on nothing happens but that timers fire. */
	void beginSleep() {
		deferred.beginSleep();
	}

	/**
	 * The timer fires. Once it has nothing to do but to try in vain, it does so until the sleep ends at once.
	 *
	 * @param end when the sleep ends, in nanoseconds of the machine's clock
	 */
	void runTimer(long end) {
		long most = Integer.toUnsignedLong(freePerIteration.value());
		deferred.handle(most, this);
		if (deferred.isIdle()) {
			deferred.skipTo(end, most);
		}
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
