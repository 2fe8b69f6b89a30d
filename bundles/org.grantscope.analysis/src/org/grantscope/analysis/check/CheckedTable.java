package org.grantscope.analysis.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.EntryState;
import org.grantscope.model.GrantTable;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/**
 * The entries of one table in which some source saw something, in columns. A place is a number from 0 to one less than
 * {@link #count()}; places ascend with references. What no source saw is {@link EntryTable#UNKNOWN}. Immutable.
 */
public final class CheckedTable {

	private static final EntryState[] STATES = EntryState.values();

	private final GrantTable table;
	private final EntryTable rows;
	private final int count;
	private final int[] refs;
	private final byte[] states;
	private final int[] flags;
	private final int[] status;
	private final int[] grantees;
	private final long[] frames;
	private final long[] pins;
	private final int[] mappers;

	private CheckedTable(GrantTable table, EntryTable rows) {
		this.table = table;
		this.rows = rows;
		this.count = rows.usedCount();
		this.refs = new int[count];
		this.states = new byte[count];
		this.flags = new int[count];
		this.status = new int[count];
		this.grantees = new int[count];
		this.frames = new long[count];
		this.pins = new long[count];
		this.mappers = new int[count];
		TrackedEntries.Domain tracked = table.getTracked();
		Iterator<TrackedEntries.Entry> active = tracked == null ? Collections.emptyIterator() : tracked.entries().iterator();
		TrackedEntries.Entry next = active.hasNext() ? active.next() : null;
		long unlisted = tracked != null && tracked.complete() ? 0 : EntryTable.UNKNOWN;
		int at = 0;
		for (int ref = rows.nextUsed(0); ref < rows.size(); ref = rows.nextUsed(ref + 1)) {
			while (next != null && next.ref() < ref) {
				next = active.hasNext() ? active.next() : null;
			}
			boolean listed = next != null && next.ref() == ref;
			pins[at] = listed && next != null ? Integer.toUnsignedLong(next.pins().word()) : unlisted;
			mappers[at] = listed && next != null ? next.mapper() : EntryTable.UNKNOWN;
			set(at++, ref);
		}
	}

	/** The columns of that table as it is now. */
	static CheckedTable of(GrantTable table) {
		return new CheckedTable(table, table.getRows());
	}

	private void set(int at, int ref) {
		refs[at] = ref;
		states[at] = (byte) rows.state(ref).ordinal();
		flags[at] = rows.flags(ref);
		status[at] = rows.status(ref);
		grantees[at] = rows.grantee(ref);
		frames[at] = rows.frame(ref);
	}

	/** How many entries there are. */
	public int count() {
		return count;
	}

	/** The reference at that place. */
	public int ref(int at) {
		return refs[at];
	}

	/** The place of that reference; negative when no source saw anything in its entry. */
	public int place(int ref) {
		long guess = count == 0 ? -1 : (long) ref - refs[0]; // right where no entry before it is unused
		return guess >= 0 && guess < count && refs[(int) guess] == ref ? (int) guess : Arrays.binarySearch(refs, ref);
	}

	/** What the entry is, from all sources together. */
	public EntryState state(int at) {
		return STATES[states[at]];
	}

	/** The same of any reference of the table, which need have no place. */
	EntryState stateOf(int ref) {
		return rows.state(ref);
	}

	/** Whether the kernel's whole free list is known. */
	boolean isFreeListWhole() {
		return rows.isFreeListWhole();
	}

	/** The shared entry's flags. */
	public int flags(int at) {
		return flags[at];
	}

	/** The word that has Xen's in-use bits: the flags in version 1, else the status word. */
	public int inUseWord(int at) {
		return isVersion1() ? flags[at] : status[at];
	}

	/** The shared entry's domid. */
	public int grantee(int at) {
		return grantees[at];
	}

	/** The shared entry's frame, unsigned; 0 when no source saw it. */
	public long frame(int at) {
		return frames[at];
	}

	/** Xen's pin counts as one word; 0 only where Xen is known to track nothing. */
	public long pins(int at) {
		return pins[at];
	}

	/** The domain that uses the entry, as Xen tracks it. */
	public int mapper(int at) {
		return mappers[at];
	}

	/** Whether the flags are known and offer access to a frame: to all of it, or to the part of it that a copy may have. */
	public boolean permits(int at) {
		return flags[at] != EntryTable.UNKNOWN && GrantType.of(flags[at]) == GrantType.PERMIT_ACCESS;
	}

	/** Whether the flags are known and offer anything. */
	public boolean offers(int at) {
		return flags[at] != EntryTable.UNKNOWN && GrantType.of(flags[at]) != GrantType.INVALID;
	}

	/** Whether the entry is for copies of a part of a page; version 2. */
	public boolean isSubPage(int at) {
		return !isVersion1() && permits(at) && GrantFlag.SUB_PAGE.isIn(flags[at]);
	}

	/** Whether it is known that somebody uses the entry: Xen's pins where they are known, else its in-use bits. */
	public boolean isUsed(int at) {
		if (pins[at] != EntryTable.UNKNOWN) {
			return pins[at] != 0;
		}
		int word = inUseWord(at);
		boolean transfer = offers(at) && GrantType.of(flags[at]) == GrantType.ACCEPT_TRANSFER;
		return word != EntryTable.UNKNOWN && !transfer && (word & GrantFlag.IN_USE) != 0;
	}

	/** Whether it is known that nobody uses the entry. */
	public boolean isUnused(int at) {
		return !isUsed(at) && (pins[at] != EntryTable.UNKNOWN || inUseWord(at) != EntryTable.UNKNOWN);
	}

	/** Whether what the guest wrote is known of every entry, so that one without a place is free. */
	public boolean isSeenWhole() {
		return table.getImage() != null && table.getImage().entries() == rows.size();
	}

	/** How many entries the table has, those without a place too. */
	public int size() {
		return rows.size();
	}

	/** Whether the entry of that reference is known to grant nothing, and nobody to use it; its reference may be taken. */
	public boolean isFree(int ref) {
		int at = place(ref);
		return at < 0 ? isSeenWhole() : state(at) == EntryState.FREE || state(at) == EntryState.TAKEN;
	}

	/** Whether Xen told what it tracks. */
	public boolean isTracked() {
		return table.getTracked() != null;
	}

	/** Whether what Xen did not tell of is known not to be in use. */
	public boolean isTrackedCompletely() {
		return table.getTracked() != null && table.getTracked().complete();
	}

	/** Whether the layout is known to be version 1. */
	public boolean isVersion1() {
		return rows.version() == GrantTableVersion.V1.number();
	}

	/** The layout; null when unknown. */
	public @Nullable GrantTableVersion version() {
		Optional<GrantTableVersion> known = GrantTableVersion.of(rows.version());
		return known.isPresent() ? known.get() : null;
	}

	/** Since when entries are as they are; null when the table was seen once. */
	public @Nullable EntryHistory history() {
		return table.getHistory();
	}

	/** The table itself. */
	public GrantTable table() {
		return table;
	}
}
