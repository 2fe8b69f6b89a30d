package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.model.Deferral;

/**
 * Grants whose freeing Linux has put off, and how long those take that can go.
 *
 * <p>Source: Linux {@code drivers/xen/grant-table.c}, {@code gnttab_handle_deferred}, 6.1.192: a timer each second takes so many
 * entries as {@code free_per_iteration} says from the front of the list; who is still in use goes to its end.
 */
final class DeferredBacklog implements Check {

	private static final int PEERS_SHOWN = 4;
	private static final int DEFAULT_PER_ITERATION = 10;
	/** After so many passes that found it in use, Linux prints that an entry is still pending. */
	private static final int PATIENCE = 60;

	private static final String EXPLANATION = "The domain freed these grants while their peer had the pages mapped. Linux "
			+ "keeps reference and page, and looks again once a second, at no more entries than grant_table.free_per_iteration "
			+ "says. An entry that is still in use goes to the end of the list and uses up its turn. Nothing tells the kernel "
			+ "that a peer has unmapped. gntalloc's limit does not bound them since Linux 5.17: a gref that is put off counts "
			+ "no longer.";
	private static final String ADVICE = "Where peers have unmapped, raise "
			+ "/sys/module/grant_table/parameters/free_per_iteration; 0 frees all at the next pass. Where they have not, only "
			+ "the peer can help: find who maps the pages there. Unmap in the peer before the domain frees, and nothing is put "
			+ "off.";

	@Override
	public String id() {
		return "deferred-backlog";
	}

	@Override
	public String title() {
		return "Grants that wait for their peers before they are freed, and for how long";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			Deferral deferral = domain.domain().getDeferral();
			if (deferral != null && !deferral.getRefs().isEmpty()) {
				findings.add(new Backlog(domain, deferral).finding(this));
			}
		}
		return findings;
	}

	/** One domain's list, counted. */
	private static final class Backlog {

		private final Grefs all;
		private final Set<Integer> holders = new TreeSet<>();
		private final @Nullable Integer told;
		private final int perIteration;
		private final boolean complete;
		private int mapped;
		private int free;
		private int lastFree;

		Backlog(CheckedDomain domain, Deferral deferral) {
			this.all = new Grefs(domain);
			this.complete = deferral.isComplete();
			Integer rate = deferral.getFreePerIteration();
			this.told = rate;
			this.perIteration = rate == null ? DEFAULT_PER_ITERATION : rate;
			List<Integer> refs = deferral.getRefs();
			for (int i = 0; i < refs.size(); i++) {
				all.add(refs.get(i));
				count(domain.table(), refs.get(i), i);
			}
			all.sort();
		}

		private void count(@Nullable CheckedTable table, int ref, int inList) {
			int at = table == null ? -1 : table.place(ref);
			if (table == null || at < 0 && !table.isSeenWhole()) {
				return;
			}
			if (at >= 0 && table.isUsed(at)) {
				mapped++;
				holders.add(table.mapper(at) >= 0 ? table.mapper(at) : table.grantee(at));
				all.addPeer(table.mapper(at));
			} else if (at < 0 || table.isUnused(at)) {
				free++;
				lastFree = inList;
			}
		}

		Finding finding(Check check) {
			boolean bad = mapped > 0 || seconds() > PATIENCE;
			String more = complete ? "" : "; the list breaks off, and others may wait";
			return all.finding(check, bad ? Severity.WARNING : Severity.INFO, all.describe() + " deferred: " + parts() + more,
					EXPLANATION, ADVICE);
		}

		private String parts() {
			StringJoiner parts = new StringJoiner(", ");
			if (mapped > 0) {
				parts.add(mapped + " still mapped by " + peers());
			}
			if (free > 0) {
				parts.add("%d can go, %s".formatted(free, rate()));
			}
			int unknown = all.count() - mapped - free;
			if (unknown > 0) {
				parts.add(unknown + " of which nobody saw whether the peer has unmapped");
			}
			return parts.toString();
		}

		private String peers() {
			StringJoiner names = new StringJoiner(", ");
			holders.stream().limit(PEERS_SHOWN).forEach(peer -> names.add(peer < 0 ? "an unknown domain" : Domid.describe(peer)));
			return holders.size() > PEERS_SHOWN ? names + " and others" : names.toString();
		}

		private String rate() {
			if (perIteration == 0) {
				return "all at the next pass";
			}
			return "in %s at %d a second%s".formatted(Counted.time(seconds()), perIteration,
					told == null ? ", if free_per_iteration is the default" : "");
		}

		/** Until the last one that can go had its turn. A rate that is not positive means no bound. */
		private long seconds() {
			return free == 0 ? 0 : perIteration <= 0 ? 1 : Math.ceilDiv(lastFree + 1L, perIteration);
		}
	}
}
