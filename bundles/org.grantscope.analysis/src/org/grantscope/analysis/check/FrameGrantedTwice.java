package org.grantscope.analysis.check;

import java.util.Arrays;
import java.util.List;

import org.grantscope.core.abi.Domid;
import org.grantscope.model.table.EntryTable;

/**
 * One page of a domain in two entries that grant all of it. Entries that grant a part of a page or pass another grant on do not
 * count, nor does what a free entry still says.
 */
final class FrameGrantedTwice implements TableCheck {

	private static final String TWO = "Both domains see the same page, so what one writes the other reads; a ring or a buffer "
			+ "that was meant for one peer is open to two. It is meant so only where a page is broadcast. Else a page was "
			+ "freed and granted again while its old grant lived on, or two owners in the domain believe that the page is "
			+ "theirs.";
	private static final String TWO_ADVICE = "Look at the states of the entries: if one of them is not in use, its owner "
			+ "forgot to end it.";
	private static final String ONE = "Legitimate where a driver grants a page once for each request, as netfront does with "
			+ "pages that hold several packets, and with two mappings of one buffer. But it uses up entries, and ending one of "
			+ "the grants does not take the page away from the peer.";
	private static final String ONE_ADVICE = "Nothing, unless the entries have an owner that should have shared the page once.";

	@Override
	public String id() {
		return "frame-granted-twice";
	}

	@Override
	public String title() {
		return "One page granted twice, or to two domains";
	}

	@Override
	public void check(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		long[] repeated = repeated(table);
		if (repeated.length == 0) {
			return;
		}
		int[] peers = new int[repeated.length];
		Arrays.fill(peers, EntryTable.UNKNOWN);
		boolean[] several = new boolean[repeated.length];
		for (int at = 0; at < table.count(); at++) {
			int which = counts(table, at) ? Arrays.binarySearch(repeated, table.frame(at)) : -1;
			if (which >= 0) {
				several[which] |= peers[which] != EntryTable.UNKNOWN && peers[which] != table.grantee(at);
				peers[which] = table.grantee(at);
			}
		}
		Grefs shared = new Grefs(domain);
		ByPeer twice = new ByPeer(domain);
		for (int at = 0; at < table.count(); at++) {
			int which = counts(table, at) ? Arrays.binarySearch(repeated, table.frame(at)) : -1;
			if (which >= 0 && several[which]) {
				shared.add(table.ref(at));
				shared.addPeer(table.grantee(at));
			} else if (which >= 0) {
				twice.add(table.grantee(at), table.ref(at));
			}
		}
		report(shared, twice, countTrue(several), table, findings);
	}

	private void report(Grefs shared, ByPeer twice, int pages, CheckedTable table, List<Finding> findings) {
		if (!shared.isEmpty()) {
			findings.add(shared.finding(this, Severity.WARNING,
					"%s granted to more than one domain: %s".formatted(Counted.of(pages, "page"),
							shared.describe()),
					TWO, TWO_ADVICE));
		}
		for (ByPeer.Group group : twice.groups()) {
			long same = group.grefs().ids().stream().mapToLong(id -> table.frame(table.place(id.ref()))).distinct().count();
			findings.add(group.grefs().finding(this, Severity.INFO, "%s granted more than once to %s: %s".formatted(
					Counted.of(same, "page"), group.peer(), group.grefs().describe()), ONE, ONE_ADVICE));
		}
	}

	private static int countTrue(boolean[] all) {
		int count = 0;
		for (boolean one : all) {
			count += one ? 1 : 0;
		}
		return count;
	}

	private static boolean counts(CheckedTable table, int at) {
		return table.permits(at) && !table.isSubPage(at) && table.grantee(at) < Domid.FIRST_RESERVED;
	}

	/** The frames of two entries or more, ascending. */
	private static long[] repeated(CheckedTable table) {
		long[] frames = new long[table.count()];
		int n = 0;
		for (int at = 0; at < table.count(); at++) {
			if (counts(table, at)) {
				frames[n++] = table.frame(at);
			}
		}
		Arrays.sort(frames, 0, n);
		int found = 0;
		for (int i = 1; i < n; i++) {
			if (frames[i] == frames[i - 1] && (found == 0 || frames[found - 1] != frames[i])) {
				frames[found++] = frames[i];
			}
		}
		return Arrays.copyOf(frames, found);
	}
}
