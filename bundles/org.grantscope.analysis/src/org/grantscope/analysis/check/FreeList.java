package org.grantscope.analysis.check;

import java.util.BitSet;
import java.util.List;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.model.capture.Moments;

/**
 * The kernel's free list: references on it whose entries are granted or in use, which will be handed out a second time, and a
 * list that is broken itself.
 *
 * <p>Source: Linux {@code drivers/xen/grant-table.c}, 6.1.192: an entry's flags are 0, and nobody uses it, before
 * {@code put_free_entry} puts its reference on the list; {@code get_free_entries} takes it off before anything is granted; the
 * first {@code GNTTAB_NR_RESERVED_ENTRIES} never get there.
 */
final class FreeList implements TableCheck {

	private static final String IN_USE = "Linux puts a reference on its free list when the entry is revoked and nobody uses the "
			+ "page, and takes it off before it grants anything. So somebody freed a reference that was in use still, or freed "
			+ "it twice, or wrote to the entry afterwards. The kernel will hand the reference out again: its next owner "
			+ "overwrites the entry, and the peer loses its page or gets another one.";
	private static final String IN_USE_ADVICE = "Find the driver that granted these pages, and look for a free too many "
			+ "(gnttab_free_grant_reference or gnttab_end_foreign_access after the other). If the machine was not stopped while "
			+ "it was read, capture again first.";
	private static final String WAITS = "The kernel's deferred list is for grants whose freeing waits for the peer. One that is "
			+ "also free was freed twice: when the peer has unmapped it, it gets onto the free list a second time.";
	private static final String TWICE = "The list is a chain through an array, one place for each reference. A reference that "
			+ "occurs twice makes it a circle, and the kernel hands out what is taken: a double free, or the array was "
			+ "overwritten.";
	private static final String OUTSIDE = "The first eight references are kept for the toolstack and never freed, and the table "
			+ "has no entries beyond its frames. The array of the list was overwritten, or read with the wrong layout.";
	private static final String BROKEN = "The list's array was overwritten, somebody freed a reference twice, or the machine was "
			+ "not stopped while the list was read.";
	private static final String BROKEN_ADVICE = "Stop the machine and capture again. If it stays, see which reference is the last "
			+ "before the break, and who freed it; a kernel with KASAN or with list debugging tells.";

	@Override
	public String id() {
		return "free-list";
	}

	@Override
	public String title() {
		return "References on the kernel's free list that are in use, and free lists that are broken";
	}

	@Override
	public void check(CheckedDomain domain, CheckedTable table, List<Finding> findings) {
		TableDriverState.FreeList list = table.table().getFreeList();
		if (list == null) {
			return;
		}
		if (Moments.isFreeListOfFrames(domain.domain())) {
			addInUse(domain, table, list.packed(), findings);
		}
		addOfList(domain, table, list.packed(), findings);
		addCount(domain, table, list, findings);
	}

	private void addInUse(CheckedDomain domain, CheckedTable table, PackedRefs listed, List<Finding> findings) {
		ByPeer peers = new ByPeer(domain);
		for (int at = 0; at < table.count(); at++) {
			if ((table.offers(at) || table.isUsed(at)) && listed.has(table.ref(at))) {
				peers.add(table.mapper(at) >= 0 ? table.mapper(at) : table.grantee(at), table.ref(at));
			}
		}
		for (ByPeer.Group group : peers.groups()) {
			Grefs grefs = group.grefs();
			String summary = "%s on the kernel's free list, while %s granted to %s or used by it".formatted(grefs.describe(),
					Counted.verb(grefs.count(), "it is", "they are"), group.peer());
			findings.add(grefs.finding(this, Severity.ERROR, summary, IN_USE, IN_USE_ADVICE));
		}
	}

	private void addOfList(CheckedDomain domain, CheckedTable table, PackedRefs listed, List<Finding> findings) {
		Grefs waiting = new Grefs(domain);
		Grefs twice = new Grefs(domain);
		Grefs outside = new Grefs(domain);
		int end = table.isSeenWhole() ? table.size() : Integer.MAX_VALUE;
		BitSet seen = new BitSet();
		for (int i = 0; i < listed.size(); i++) {
			int ref = listed.ref(i);
			if (ref < GrantTableVersion.RESERVED_ENTRIES || ref >= end) {
				outside.add(ref);
				continue;
			}
			if (seen.get(ref)) {
				twice.add(ref);
			} else if (domain.isDeferred(ref)) {
				waiting.add(ref);
			}
			seen.set(ref);
		}
		add(waiting, "on the kernel's free list and on its deferred list", WAITS, IN_USE_ADVICE, findings);
		add(twice, "twice on the kernel's free list", TWICE, BROKEN_ADVICE, findings);
		add(outside, "on the kernel's free list, which cannot be there", OUTSIDE, BROKEN_ADVICE, findings);
	}

	private void add(Grefs grefs, String what, String explanation, String advice, List<Finding> findings) {
		if (!grefs.isEmpty()) {
			grefs.sort();
			findings.add(grefs.finding(this, Severity.ERROR, grefs.describe() + " " + what, explanation, advice));
		}
	}

	private void addCount(CheckedDomain domain, CheckedTable table, TableDriverState.FreeList list, List<Finding> findings) {
		Integer count = table.table().getFreeCount();
		String counted = count == null ? "" : ", of %d that the kernel counts".formatted(count);
		String has = Counted.of(list.refs().size(), "reference");
		String summary = "";
		if (!list.complete()) {
			summary = "The free list of %s breaks off after %s%s".formatted(domain.name(), has, counted);
		} else if (count != null && count != list.refs().size()) {
			summary = "The free list of %s has %s%s".formatted(domain.name(), has, counted);
		}
		if (!summary.isEmpty()) {
			findings.add(domain.finding(this, Severity.WARNING, summary, BROKEN, BROKEN_ADVICE));
		}
	}
}
