package org.grantscope.allocator.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * One domain's grant table as Xen has it: {@code struct grant_table} of {@code xen/common/grant_table.c} (4.17). Of the
 * active entries only those exist that somebody uses.
 */
final class GrantTable {

	private final SharedTable shared;
	private final Memory heap;
	private final NavigableMap<Integer, ActiveEntry> active = new TreeMap<>();
	private final Maptrack maptrack;
	private final List<Long> sharedFrames = new ArrayList<>();
	private final List<Long> statusFrames = new ArrayList<>();

	GrantTable(SharedTable shared, Maptrack maptrack, Memory heap) {
		this.shared = shared;
		this.maptrack = maptrack;
		this.heap = heap;
	}

	GrantTable copy(Memory heapCopy, UnaryOperator<Page> pages) {
		GrantTable copy = new GrantTable(shared.copy(), new Maptrack(maptrack), heapCopy);
		active.forEach((ref, entry) -> copy.active.put(ref, entry.copy(pages.apply(entry.page()))));
		copy.sharedFrames.addAll(sharedFrames);
		copy.statusFrames.addAll(statusFrames);
		return copy;
	}

	void write(StateWriter out) {
		shared.write(out);
		out.number(active.size());
		active.forEach((ref, entry) -> {
			out.number(ref);
			entry.write(out);
		});
		maptrack.write(out);
		out.numbers(sharedFrames);
		out.numbers(statusFrames);
	}

	SharedTable shared() {
		return shared;
	}

	TableMemory memory() {
		return shared.memory();
	}

	Maptrack maptrack() {
		return maptrack;
	}

	/** Whether the table has that reference, unsigned. */
	boolean has(long ref) {
		return ref >= 0 && ref < shared.entries();
	}

	/** What Xen remembers of the entry; null when nobody uses it. */
	@Nullable ActiveEntry active(int ref) {
		return active.get(ref);
	}

	/** Somebody begins to use the entry. */
	void activate(int ref, ActiveEntry entry) {
		active.put(ref, entry);
	}

	/** Whether anybody uses an entry from that reference on. */
	boolean usedFrom(int ref) {
		return !active.tailMap(ref, true).isEmpty();
	}

	/** One use less, of an entry in use. */
	void unpin(int ref, int increment, boolean readonly) {
		ActiveEntry entry = active.get(ref);
		if (entry == null) {
			return;
		}
		entry.unpin(increment);
		if (!entry.pinned()) {
			active.remove(ref);
		}
		reduceStatus(ref, readonly);
	}

	/** The shared entry tells of no more than the uses that are left: {@code reduce_status_for_pin}. */
	void reduceStatus(int ref, boolean readonly) {
		@Nullable ActiveEntry entry = active.get(ref);
		int clear = entry == null ? GrantFlag.READING.mask() : 0;
		if (!readonly && (entry == null || !entry.pinnedForWriting())) {
			clear |= GrantFlag.WRITING.mask();
		}
		if (clear != 0 && has(ref)) {
			memory().updateInUse(ref, 0, clear);
		}
	}

	/** Whether that domain has that frame in use through an entry: {@code grant_map_exists}. */
	boolean isUsedBy(int domid, long frame) {
		return active.values().stream().anyMatch(entry -> entry.domid() == domid && entry.page().frame() == frame);
	}

	/** The entries in use, in ascending order of references. */
	List<TrackedEntry> tracked() {
		return active.entrySet().stream().map(each -> new TrackedEntry(each.getKey(), each.getValue().domid(),
				each.getValue().page().frame(), each.getValue().pins())).toList();
	}

	/** The machine frames of the table itself. */
	List<Long> sharedFrames() {
		return frames(sharedFrames, shared.frames());
	}

	/** The machine frames of the status words. */
	List<Long> statusFrames() {
		return frames(statusFrames, memory().statusFrames());
	}

	private List<Long> frames(List<Long> frames, int count) {
		while (frames.size() < count) {
			frames.add(heap.xenFrame());
		}
		return List.copyOf(frames);
	}

	/** Another version, and an empty table. */
	void restart(GrantTableVersion version) {
		statusFrames.clear();
		memory().restart(version);
	}
}
