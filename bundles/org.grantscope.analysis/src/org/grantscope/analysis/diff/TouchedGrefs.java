package org.grantscope.analysis.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.Frontend;
import org.grantscope.model.Vma;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/**
 * The references of one domain of which anything may differ: all others are the same in every aspect. Bytes are compared as
 * bytes, lists that are the same object not at all.
 */
final class TouchedGrefs {

	private final DomainSide before;
	private final DomainSide after;
	private int[] refs = new int[256];
	private int size;

	private TouchedGrefs(DomainSide before, DomainSide after) {
		this.before = before;
		this.after = after;
	}

	/** In ascending order. */
	static int[] of(DomainSide before, DomainSide after) {
		TouchedGrefs touched = new TouchedGrefs(before, after);
		touched.addEntries();
		touched.addTracked();
		touched.addHistory();
		Domain was = before.domain;
		Domain is = after.domain;
		if (was != null && is != null) {
			touched.addHeld(was, is);
			touched.addDeferred(was, is);
			touched.addListed(was, is);
			if (!SameContents.of(was.getFrontends(), is.getFrontends())) {
				touched.addAllUsed();
				was.getFrontends().forEach(touched::addRings);
				is.getFrontends().forEach(touched::addRings);
			}
		} else {
			touched.addAllHeld();
		}
		return touched.sorted();
	}

	/** Whether the tables' bytes can be compared entry by entry. */
	static boolean comparable(@Nullable GrantTableImage a, @Nullable GrantTableImage b) {
		return a != null && b != null && a.version() == b.version() && a.hasStatus() == b.hasStatus();
	}

	private void addEntries() {
		GrantTableImage a = before.image;
		GrantTableImage b = after.image;
		if (a == null && b == null || a == b) {
			return;
		}
		if (!comparable(a, b)) {
			addAllUsed();
		}
		if (a == null || b == null || a.version() != b.version()) {
			return;
		}
		int common = Math.min(a.entries(), b.entries());
		for (int ref = a.nextDifference(b, 0); ref < common; ref = a.nextDifference(b, ref + 1)) {
			add(ref);
		}
		GrantTableImage longer = a.entries() > b.entries() ? a : b;
		for (int ref = common; ref < longer.entries(); ref++) {
			if (longer.isUsed(ref) || longer.domid(ref) != 0 || longer.frame(ref) != 0 || longer.middle(ref) != 0) {
				add(ref);
			}
		}
	}

	private void addTracked() {
		TrackedEntries.Domain a = before.tracked;
		TrackedEntries.Domain b = after.tracked;
		if (a == b) {
			return;
		}
		if (a == null || b == null || a.complete() != b.complete() || !a.version().equals(b.version())) {
			addAllUsed();
			return;
		}
		if (a.entries() != b.entries()) {
			addDifferent(a.entries(), b.entries());
		}
	}

	/** Both lists are in ascending order of references; of two that are not, every entry counts. */
	private void addDifferent(List<TrackedEntries.Entry> a, List<TrackedEntries.Entry> b) {
		if (a.equals(b)) {
			return;
		}
		Set<TrackedEntries.Entry> both = new HashSet<>(a);
		Set<TrackedEntries.Entry> later = new HashSet<>(b);
		both.retainAll(later);
		a.stream().filter(entry -> !both.contains(entry)).forEach(entry -> add(entry.ref()));
		b.stream().filter(entry -> !both.contains(entry)).forEach(entry -> add(entry.ref()));
	}

	private void addHistory() {
		EntryHistory was = before.history;
		EntryHistory is = after.history;
		if (is == null || is.equals(was)) {
			return;
		}
		for (int ref = 0; ref < is.size(); ref++) {
			if (is.generation(ref) > (was == null ? 0 : was.generation(ref))) {
				add(ref);
			}
		}
	}

	private void addHeld(Domain was, Domain is) {
		AllocatorDevice a = was.getDevice();
		AllocatorDevice b = is.getDevice();
		if (a == null && b == null) {
			return;
		}
		if (a == null || b == null) {
			addAllUsed();
			addAllHeld();
			return;
		}
		Map<Integer, GrefSeen.@NonNull Held> earlier = before.held();
		Map<Integer, GrefSeen.@NonNull Held> later = after.held();
		earlier.forEach((ref, held) -> addUnless(held.equals(later.get(ref)), ref));
		later.keySet().forEach(ref -> addUnless(earlier.containsKey(ref), ref));
		List<Vma> vmas = new ArrayList<>(a.getVmas());
		vmas.addAll(b.getVmas());
		vmas.forEach(vma -> vma.getGrefs().forEach(
				gref -> addUnless(Objects.equals(before.owner(gref.getRef()), after.owner(gref.getRef())), gref.getRef())));
	}

	private void addAllHeld() {
		before.held().keySet().forEach(this::add);
		after.held().keySet().forEach(this::add);
	}

	private void addDeferred(Domain was, Domain is) {
		Set<Integer> earlier = deferred(was);
		Set<Integer> later = deferred(is);
		earlier.stream().filter(ref -> !later.contains(ref)).forEach(this::add);
		later.stream().filter(ref -> !earlier.contains(ref)).forEach(this::add);
	}

	/** Those that one of the kernel's free lists has and the other has not, as far as both tell. */
	private void addListed(Domain was, Domain is) {
		EntryTable a = before.rows;
		EntryTable b = after.rows;
		if (a == null || b == null || Objects.equals(was.getTable().getFreeList(), is.getTable().getFreeList())
				&& Objects.equals(was.getTable().getKernelFrames(), is.getTable().getKernelFrames())) {
			return;
		}
		int common = Math.min(a.size(), b.size());
		for (int ref = 0; ref < common; ref++) {
			if (a.listing(ref) != b.listing(ref) && before.isListingKnown(ref) && after.isListingKnown(ref)) {
				add(ref);
			}
		}
	}

	private static Set<Integer> deferred(Domain domain) {
		return domain.getDeferral() == null ? Set.of() : new HashSet<>(domain.getDeferral().getRefs());
	}

	private void addRings(Frontend frontend) {
		frontend.getRings().forEach(ring -> add(ring.getNumber()));
	}

	private void addAllUsed() {
		addUsed(before.rows);
		addUsed(after.rows);
	}

	private void addUsed(@Nullable EntryTable rows) {
		for (int ref = rows == null ? 0 : rows.nextUsed(0); rows != null && ref < rows.size(); ref = rows.nextUsed(ref + 1)) {
			add(ref);
		}
	}

	/** Sorted and each once; no set of bits, since references that a source made up are as large as they like. */
	private int[] sorted() {
		Arrays.sort(refs, 0, size);
		int kept = 0;
		for (int i = 0; i < size; i++) {
			if (kept == 0 || refs[i] != refs[kept - 1]) {
				refs[kept++] = refs[i];
			}
		}
		return Arrays.copyOf(refs, kept);
	}

	private void add(int ref) {
		if (size == refs.length) {
			refs = Arrays.copyOf(refs, 2 * size);
		}
		refs[size++] = ref;
	}

	private void addUnless(boolean same, int ref) {
		if (!same) {
			add(ref);
		}
	}
}
