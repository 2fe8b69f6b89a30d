package org.grantscope.analysis.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.EntryState;
import org.grantscope.model.table.EntryHistory;

/** Transfers of frames that Xen has begun and that do not end; with their age where the table was seen more than once. */
final class CommittedTransfer implements Check {

	private static final String EXPLANATION = "Xen sets transfer_committed and, before the same hypercall returns, "
			+ "transfer_completed and the frame (GNTTABOP_transfer). In between the guest must leave the entry alone, and a "
			+ "kernel that ends such a grant waits in a loop for the second bit. Seen once, it may have been caught in the "
			+ "act; if it stays, the transfer failed half way and the reference is lost.";
	private static final String ADVICE = "Capture again. If it is still committed, see Xen's log for the transfer, and give "
			+ "the reference up. A PV guest's kernel that offers transfers is old, or is being tested: Linux's current drivers "
			+ "copy or map.";

	@Override
	public String id() {
		return "committed-transfer";
	}

	@Override
	public String title() {
		return "Transfers that were committed and not completed";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			if (table != null) {
				add(domain, table, machine.machine().getCapturedAt(), findings);
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, CheckedTable table, @Nullable Instant now, List<Finding> findings) {
		Grefs grefs = new Grefs(domain);
		long oldest = 0;
		for (int at = 0; at < table.count(); at++) {
			if (table.state(at) == EntryState.TRANSFER_COMMITTED) {
				grefs.add(table.ref(at));
				grefs.addPeer(table.grantee(at));
				oldest = Math.max(oldest, age(table.history(), table.ref(at), now));
			}
		}
		if (!grefs.isEmpty()) {
			findings.add(grefs.finding(this, oldest > 0 ? Severity.WARNING : Severity.INFO,
					grefs.describe() + ": transfer committed and not completed"
							+ (oldest > 0 ? ", for at least " + Counted.time(oldest) : ""),
					EXPLANATION, ADVICE));
		}
	}

	/** Whole seconds since it was first seen so; 0 when unknown. */
	private static long age(@Nullable EntryHistory history, int ref, @Nullable Instant now) {
		Instant since = history == null ? null : history.since(ref);
		return since == null || now == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
	}
}
