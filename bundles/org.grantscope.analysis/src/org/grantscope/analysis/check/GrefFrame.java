package org.grantscope.analysis.check;

import java.util.List;

import org.grantscope.model.Gref;

/**
 * Grefs whose entry grants another page than the one that gntalloc has for it.
 *
 * <p>A guest whose memory Xen translates (PVH, HVM) writes its own page numbers into the table; one that is paravirtualised
 * writes machine frames, which are other numbers. Nothing in the sources says which it is, so it is told from the grefs: where
 * most of them have the number that the table has, all must.
 */
final class GrefFrame implements TableCheck {

	private static final String EXPLANATION = "gntalloc has one page for the gref, and the entry in the table names another. In "
			+ "this guest the two numbers are the same, as the other grefs show. The peer sees a page that gntalloc never meant "
			+ "it to see, and its owner waits for what the peer writes elsewhere: the reference was freed and granted anew "
			+ "behind gntalloc's back, or somebody wrote to the entry.";
	private static final String ADVICE = "Capture again with the machine stopped. If it stays, find out what the page in the table "
			+ "is for, and look for a double free of the reference.";

	@Override
	public String id() {
		return "gref-frame";
	}

	@Override
	public String title() {
		return "Grefs of gntalloc whose entries grant another page";
	}

	@Override
	public void check(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		CheckedDriver driver = domain.driver();
		if (driver == null) {
			return;
		}
		int same = 0;
		Grefs other = new Grefs(domain);
		for (Gref gref : driver.device().getGrefs()) {
			int at = table.place(gref.getRef());
			Long pfn = gref.getPfn();
			if (pfn != null && at >= 0 && table.permits(at)) {
				if (pfn == table.frame(at)) {
					same++;
				} else {
					other.add(gref.getRef());
				}
			}
		}
		if (!other.isEmpty() && other.count() < same) {
			other.sort();
			findings.add(other.finding(this, Severity.ERROR, other.describe() + " with another page in the table than in gntalloc",
					EXPLANATION, ADVICE));
		}
	}
}
