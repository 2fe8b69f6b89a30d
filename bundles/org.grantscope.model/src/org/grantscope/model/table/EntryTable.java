package org.grantscope.model.table;

import java.util.BitSet;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.PackedEntries;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.GrantTable;

/**
 * One domain's grants, what the guest wrote joined with what Xen tracks, read in place by reference. It makes no object
 * for an entry, so half a million of them can be shown, sorted and counted at once.
 *
 * <p>What no source saw is {@link #UNKNOWN}, never zero. Immutable; may be read from any thread. A reference that is
 * negative or not below {@link #size()} is an {@link IndexOutOfBoundsException}.
 */
public final class EntryTable {

	/** The answer where no source can tell. No flag word, domid, status word or pin count has this value. */
	public static final int UNKNOWN = -1;

	private final @Nullable GrantTableImage image;
	private final TrackedEntries.@Nullable Domain tracked;
	private final @Nullable GrantTableVersion version;
	private final PackedEntries active;
	private final BitSet deferred;
	private final TableDriverState.@Nullable FreeList freeList;
	private final PackedRefs listed;
	private final int size;
	/** Further references are not the kernel's yet. */
	private final int kernelSize;

	private EntryTable(GrantTable table) {
		Domain domain = table.getDomain();
		this.image = table.getImage();
		this.tracked = table.getTracked();
		this.freeList = table.getFreeList();
		this.listed = freeList == null ? PackedRefs.NONE : freeList.packed();
		this.active = tracked == null ? PackedEntries.NONE : tracked.byRef();
		this.version = image != null ? image.version() : tracked != null ? told(tracked.version()) : null;
		this.size = sizeOf(image, tracked, version, active);
		this.kernelSize = kernelSize(table.getKernelFrames(), version, size);
		this.deferred = domain == null ? new BitSet() : deferred(domain, size);
	}

	/** The entries of that table as it is now. */
	public static EntryTable of(GrantTable table) {
		return new EntryTable(table);
	}

	/** A number of an entry; null for {@link #UNKNOWN}. */
	public static @Nullable Integer known(int number) {
		return number == UNKNOWN ? null : Integer.valueOf(number);
	}

	private static BitSet deferred(Domain domain, int size) {
		BitSet listed = LogDeferrals.of(domain, size);
		if (domain.getDeferral() == null) {
			return listed;
		}
		domain.getDeferral().getRefs().stream().filter(ref -> ref >= 0 && ref < size).forEach(listed::set);
		return listed;
	}

	private static @Nullable GrantTableVersion told(OptionalInt version) {
		return version.isEmpty() ? null : GrantTableVersion.of(version.getAsInt()).orElseThrow();
	}

	/** Entries of the image; without one, as many as the table's frames have, or up to the last that Xen named. */
	private static int sizeOf(@Nullable GrantTableImage image, TrackedEntries.@Nullable Domain tracked,
			@Nullable GrantTableVersion version, PackedEntries active) {
		int named = active.isEmpty() ? 0 : active.ref(active.size() - 1) + 1;
		if (image != null) {
			return Math.max(image.entries(), named);
		}
		if (tracked == null || tracked.frames().isEmpty() || version == null) {
			return named;
		}
		return (int) Math.clamp((long) tracked.frames().getAsInt() * version.entriesPerFrame(), named, Integer.MAX_VALUE);
	}

	private static int kernelSize(@Nullable Integer frames, @Nullable GrantTableVersion version, int size) {
		return frames == null || version == null ? size : (int) Math.clamp((long) frames * version.entriesPerFrame(), 0, size);
	}

	/** References run from 0 to one less. */
	public int size() {
		return size;
	}

	/** 1 or 2, or {@link #UNKNOWN}. */
	public int version() {
		GrantTableVersion known = version;
		return known == null ? UNKNOWN : known.number();
	}

	/** What the entry is, from all sources together. */
	public EntryState state(int ref) {
		EntryState state = EntryStates.of(version(), ref, flags(ref), use(ref));
		return deferred.get(ref) ? EntryStates.deferred(state)
				: state == EntryState.FREE && listing(ref) == FreeListing.TAKEN ? EntryState.TAKEN : state;
	}

	/**
	 * Whether somebody uses the entry: by Xen's pin counts where they are known, else by its in-use bits. In a version 1 entry
	 * that accepts a transfer these bits mean something else, and nobody uses it.
	 */
	public EntryUse use(int ref) {
		long pins = pins(ref);
		GrantTableImage bytes = imageOf(ref);
		if (pins == UNKNOWN && bytes != null && bytes.version() == GrantTableVersion.V1
				&& GrantType.of(bytes.flags(ref)) == GrantType.ACCEPT_TRANSFER) {
			return EntryUse.NONE;
		}
		return EntryStates.use(bytes != null && bytes.hasStatus() ? bytes.inUseWord(ref) : status(ref), pins);
	}

	/**
	 * Whether the kernel is known to wait for the peer before it frees the grant: its own list has it, or its log proves it.
	 * A log proves it when it tells of freeings that are done as well, is not older than the table, and has no such line after
	 * the one that the freeing was put off, and nothing that was seen holds the reference.
	 */
	public boolean isDeferred(int ref) {
		return deferred.get(ref);
	}

	/** Whether the kernel has the reference on its free list, whatever the entry looks like. */
	public FreeListing listing(int ref) {
		if (ref < 0 || ref >= size) {
			throw new IndexOutOfBoundsException("gref " + ref + " in a table of " + size + " entries");
		}
		TableDriverState.FreeList list = freeList;
		return list == null ? FreeListing.UNKNOWN : listed.has(ref) ? FreeListing.LISTED
				: list.complete() && ref < kernelSize ? FreeListing.TAKEN : FreeListing.UNKNOWN;
	}

	/** Whether some source saw the kernel's whole free list. */
	public boolean isFreeListWhole() {
		TableDriverState.FreeList list = freeList;
		return list != null && list.complete();
	}

	/** The shared entry's flags, 16 bits, or {@link #UNKNOWN}: Xen's text of a version 2 table leaves them out. */
	public int flags(int ref) {
		GrantTableImage bytes = imageOf(ref);
		if (bytes != null) {
			return bytes.flags(ref);
		}
		TrackedEntries.Entry entry = tracked(ref);
		return entry == null || version != GrantTableVersion.V1 ? UNKNOWN : entry.flags();
	}

	/** The version 2 status word, 16 bits, or {@link #UNKNOWN}; always that in version 1. */
	public int status(int ref) {
		GrantTableImage bytes = imageOf(ref);
		if (bytes != null && bytes.hasStatus()) {
			return bytes.status(ref).orElse(UNKNOWN);
		}
		TrackedEntries.Entry entry = tracked(ref);
		return entry == null || version != GrantTableVersion.V2 ? UNKNOWN : entry.flags();
	}

	/** The shared entry's domid field, 16 bits, or {@link #UNKNOWN}. */
	public int grantee(int ref) {
		GrantTableImage bytes = imageOf(ref);
		TrackedEntries.Entry entry = bytes == null ? tracked(ref) : null;
		return bytes != null ? bytes.domid(ref) : entry != null ? entry.grantee() : UNKNOWN;
	}

	/** Whether any source saw the shared entry's frame. */
	public boolean hasFrame(int ref) {
		return imageOf(ref) != null || active.has(ref);
	}

	/** The shared entry's frame, unsigned; 0 when {@link #hasFrame} says no. */
	public long frame(int ref) {
		GrantTableImage bytes = imageOf(ref);
		TrackedEntries.Entry entry = bytes == null ? tracked(ref) : null;
		return bytes != null ? bytes.frame(ref) : entry != null ? entry.frame() : 0;
	}

	/**
	 * Xen's pin counts as the unsigned word of {@code PinCounts}, or {@link #UNKNOWN}; 0 only where Xen is known to track nothing.
	 */
	public long pins(int ref) {
		TrackedEntries.Entry entry = tracked(ref);
		TrackedEntries.Domain domain = tracked;
		return entry != null ? Integer.toUnsignedLong(entry.pins().word())
				: domain != null && domain.complete() ? 0 : UNKNOWN;
	}

	/** What Xen tracks of the entry, or null when it tracks nothing or no source can tell. */
	public TrackedEntries.@Nullable Entry tracked(int ref) {
		return active.find(ref);
	}

	/** Whether any source saw something in the entry: flags, status or pins that are not zero. */
	public boolean isUsed(int ref) {
		GrantTableImage bytes = imageOf(ref);
		return bytes != null && bytes.isUsed(ref) || active.has(ref);
	}

	/**
	 * The first entry from that reference on in which a source saw something. Where only a text tells of a table, this is
	 * quick however large the text says that the table is.
	 *
	 * @param from a reference, or {@link #size()}
	 * @return {@link #size()} when there is none
	 */
	public int nextUsed(int from) {
		GrantTableImage bytes = image;
		int known = bytes == null ? 0 : bytes.entries();
		for (int ref = from; ref < known; ref++) {
			if (isUsed(ref)) {
				return ref;
			}
		}
		int at = active.firstFrom(Math.max(from, known));
		return at < active.size() ? active.ref(at) : size;
	}

	/** How many entries {@link #nextUsed} visits. */
	public int usedCount() {
		int used = 0;
		for (int ref = nextUsed(0); ref < size; ref = nextUsed(ref + 1)) {
			used++;
		}
		return used;
	}

	/** The image, when it has that entry. */
	private @Nullable GrantTableImage imageOf(int ref) {
		if (ref < 0 || ref >= size) {
			throw new IndexOutOfBoundsException("gref " + ref + " in a table of " + size + " entries");
		}
		GrantTableImage bytes = image;
		return bytes != null && ref < bytes.entries() ? bytes : null;
	}
}
