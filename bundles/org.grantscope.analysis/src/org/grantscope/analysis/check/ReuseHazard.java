package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.model.EntryState;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.table.EntryHistory;

/**
 * References that mean something new while their old peer may still hold them: entries whose user, as Xen tracks it, is not the
 * domain that they now name; and references granted anew of which the log says that their freeing met a peer that held on.
 */
final class ReuseHazard implements Check {

	private static final String REWRITTEN = "Xen looks at domid and frame of an entry when nobody uses it, and remembers both "
			+ "for as long as somebody does. So the old peer keeps the old page, and the new peer cannot map: Xen answers "
			+ "GNTST_general_error to any domain but the one that it remembers. Linux does not grant a reference anew before "
			+ "its use has ended; the entry was written by something that did not ask the kernel's free list.";
	private static final String REWRITTEN_ADVICE = "Unmap in the old peer. In the guest, look for two owners of one reference: "
			+ "a double free, or a free of a reference that another file or driver had meanwhile.";
	private static final String HELD = "Linux takes the reference that was freed last first, so a number comes back at once "
			+ "and names another page. The log says that a peer was still using this number when it was to be freed. A peer "
			+ "that keeps the number, and maps it again, gets the new page if it is of the same domain, and an error "
			+ "otherwise.";
	private static final String HELD_ADVICE = "Make the peer forget a number when it unmaps, and send numbers anew for each "
			+ "connection.";

	@Override
	public String id() {
		return "reuse-hazard";
	}

	@Override
	public String title() {
		return "References granted anew that an old peer may still hold";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table != null) {
				addRewritten(domain, table, findings);
				addHeld(domain, table, findings);
			}
		}
		return findings;
	}

	private void addRewritten(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		ByPeer holders = new ByPeer(domain);
		for (int at = 0; at < table.count(); at++) {
			if (table.mapper(at) >= 0 && table.pins(at) > 0 && table.offers(at) && table.mapper(at) != table.grantee(at)) {
				holders.add(table.mapper(at), table.ref(at));
			}
		}
		for (ByPeer.Group group : holders.groups()) {
			int first = table.place(group.grefs().ids().get(0).ref());
			int count = group.grefs().count();
			findings.add(group.grefs().finding(this, Severity.ERROR,
					"%s used by %s, while the %s now %s".formatted(group.grefs().describe(),
							group.peer(), Counted.verb(count, "entry", "entries"), count == 1
									? "names " + Domid.describe(table.grantee(first))
									: "name others"),
					REWRITTEN, REWRITTEN_ADVICE));
		}
	}

	private void addHeld(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		EntryHistory history = table.history();
		if (history == null) {
			return;
		}
		BitSet told = toldInUse(domain, history.size());
		Grefs reused = new Grefs(domain);
		for (int at = 0; at < table.count(); at++) {
			int ref = table.ref(at);
			if (told.get(ref) && history.generation(ref) > 0 && !domain.mayBeDeferred(ref) && isLive(table.state(at))) {
				reused.add(ref);
				reused.addPeer(table.grantee(at));
			}
		}
		if (!reused.isEmpty()) {
			findings.add(reused.finding(this, Severity.INFO, reused.describe() + " freed and granted anew; the log told that "
					+ Counted.verb(reused.count(), "it was", "they were") + " in use when freed", HELD, HELD_ADVICE));
		}
	}

	private static boolean isLive(EntryState state) {
		return state == EntryState.GRANTED || state == EntryState.MAPPED_READ || state == EntryState.MAPPED_WRITE;
	}

	private static BitSet toldInUse(CheckedDomain domain, int entries) {
		BitSet told = new BitSet();
		for (KernelMessage message : domain.domain().getMessages()) {
			KernelLog.Kind kind = message.getKind();
			Integer ref = message.getRef();
			boolean held = kind == KernelLog.Kind.STILL_IN_USE || kind == KernelLog.Kind.DEFERRING
					|| kind == KernelLog.Kind.STILL_PENDING;
			if (held && ref != null && ref >= GrantTableVersion.RESERVED_ENTRIES && ref < entries) {
				told.set(ref);
			}
		}
		return told;
	}
}
