package org.grantscope.allocator.history;

import java.util.BitSet;
import java.util.List;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.table.GrantTableImage;

/**
 * The references of a domain that drivers hold which a trace does not show, such as those of disk and network: they were not
 * free at its start, and no operation of it names them. What happens to their entries is taken over from the trace.
 */
final class OtherDrivers {

	private final int domid;
	private final BitSet refs;
	private int takenOver;

	OtherDrivers(DomainSettings start) {
		domid = start.domid();
		refs = new BitSet();
		refs.set(0, start.frames() * start.version().entriesPerFrame());
		start.freeRefs().forEach(refs::clear);
	}

	private OtherDrivers(OtherDrivers that) {
		domid = that.domid;
		refs = (BitSet) that.refs.clone();
		takenOver = that.takenOver;
	}

	OtherDrivers copy() {
		return new OtherDrivers(this);
	}

	boolean hold(int ref) {
		return refs.get(ref);
	}

	/** An operation of the trace names that reference, unsigned. */
	void giveUp(long ref) {
		if (ref >= 0 && ref < refs.size()) {
			refs.clear((int) ref);
		}
	}

	/** How many entries were taken over. */
	int takenOver() {
		return takenOver;
	}

	/** The others' entries that changed in the recorded table and did not in the simulated one are written there. */
	void takeOver(List<RecordedEntry> recorded, GrantTableImage before, SimulatedMachine machine) {
		if (recorded.stream().noneMatch(entry -> refs.get(entry.ref())) || !machine.domids().contains(domid)) {
			return;
		}
		GrantTableImage now = machine.table(domid);
		for (RecordedEntry entry : recorded) {
			boolean theirs = refs.get(entry.ref()) && entry.ref() < Math.min(before.entries(), now.entries());
			if (theirs && isSame(entry.ref(), before, now) && !entry.equals(RecordedEntry.of(now, entry.ref()))) {
				machine.enter(domid, new DomainSettings.Entry(entry.ref(), entry.flags(), entry.domid(), entry.frame()),
						entry.status().orElse(0));
				takenOver++;
			}
		}
	}

	private static boolean isSame(int ref, GrantTableImage before, GrantTableImage now) {
		return RecordedEntry.of(now, ref).equals(RecordedEntry.of(before, ref));
	}
}
