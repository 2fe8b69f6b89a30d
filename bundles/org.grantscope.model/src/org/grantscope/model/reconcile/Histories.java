package org.grantscope.model.reconcile;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Gref;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.OpenFile;
import org.grantscope.model.capture.Moments;
import org.grantscope.model.table.EntryHistory;

/**
 * What two pictures of one domain say of its entries' history.
 *
 * <p>An entry changed when its bytes, its status word, what Xen tracks of it, or its being on the deferred list or the free list did;
 * what
 * only one of the pictures saw at all did not. It was freed and granted anew, which counts once however often it happened
 * between two captures:
 * <ul>
 * <li>when it was granted and is, to another domain or of another frame;</li>
 * <li>when it was free with the domain or frame of an earlier grant still in it, as Linux leaves them, and is granted;</li>
 * <li>when gntalloc gave it to another file or offset; an offset of a file is never given twice;</li>
 * <li>when a log that was there before has a new line that it was freed, and it is granted.</li>
 * </ul>
 * Limits: a guest that rewrites a granted entry in place looks the same as the first; one granted anew to the same domain
 * with the same frame, by another part of the kernel than gntalloc, is not noticed; so the count is a lower bound wherever
 * entries are not rewritten. Source of the second: Linux 6.1 {@code drivers/xen/grant-table.c},
 * {@code gnttab_end_foreign_access_ref_v1}.
 */
public final class Histories {

	private final Domain before;
	private final Domain now;
	private final GrantTable was;
	private final GrantTable is;
	private final int size;
	private final BitSet changed = new BitSet();
	private final BitSet anew = new BitSet();

	private Histories(Domain before, GrantTable was, Domain now, GrantTable is) {
		this.before = before;
		this.was = was;
		this.now = now;
		this.is = is;
		this.size = is.getRows().size();
	}

	/**
	 * Gives the tables of a machine that nobody else has yet the history that follows from the picture before it. For those who
	 * show each picture as a machine of its own rather than reconcile.
	 */
	public static void carry(Machine before, Machine now) {
		all(before, now).forEach((table, history) -> table.setHistory(history));
	}

	/** The history of each table of the later machine that has one. */
	static Map<GrantTable, EntryHistory> all(Machine before, Machine now) {
		Map<GrantTable, EntryHistory> histories = new LinkedHashMap<>();
		Map<@Nullable Integer, Domain> known = new HashMap<>();
		before.getDomains().forEach(domain -> known.putIfAbsent(domain.getDomid(), domain));
		for (Domain domain : now.getDomains()) {
			Domain then = known.get(domain.getDomid());
			EntryHistory history = then == null ? null : next(then, domain);
			if (history != null) {
				histories.put(domain.getTable(), history);
			}
		}
		return histories;
	}

	/**
	 * The history of a domain's table as of its new capture, from its last one and the history until then; null when one
	 * of them has no table or nothing tells when it was captured. Changes neither.
	 *
	 * @param before the domain as it was seen, with the history of its table, if it has one
	 * @param now    the same domain as it was seen later, in another machine
	 */
	public static @Nullable EntryHistory next(Domain before, Domain now) {
		GrantTable was = before.getTable();
		GrantTable is = now.getTable();
		Instant wasAt = timeOf(before);
		Instant isAt = timeOf(now);
		if (was == null || is == null || wasAt == null || isAt == null) {
			return null;
		}
		return new Histories(before, was, now, is).next(wasAt, isAt);
	}

	private static @Nullable Instant timeOf(Domain domain) {
		Machine machine = domain.getMachine();
		Optional<Moments> seen = Moments.ofTable(domain);
		return seen.isPresent() ? seen.get().latest() : machine == null ? null : machine.getCapturedAt();
	}

	private EntryHistory next(Instant wasAt, Instant isAt) {
		images();
		tracked();
		deferred();
		listed();
		grefs();
		freeings();
		changed.or(anew);
		EntryHistory old = was.getHistory();
		if (old != null && changed.isEmpty() && old.changed().isEmpty() && old.size() == size) {
			return old;
		}
		int known = Math.min(size, old == null ? was.getRows().size() : old.size());
		int[] generations = new int[size];
		long[] since = new long[size];
		Arrays.fill(since, isAt.toEpochMilli());
		for (int ref = 0; ref < known; ref++) {
			generations[ref] = (old == null ? 0 : old.generation(ref)) + (anew.get(ref) ? 1 : 0);
			since[ref] = changed.get(ref) ? isAt.toEpochMilli() : old == null ? wasAt.toEpochMilli() : old.sinceMillis(ref);
		}
		return new EntryHistory(generations, since, changed);
	}

	private void images() {
		GrantTableImage old = was.getImage();
		GrantTableImage image = is.getImage();
		if (old == null || image == null || old == image) {
			return;
		}
		boolean comparable = old.version() == image.version();
		for (int ref = image.nextDifference(old, 0); ref < image.entries(); ref = image.nextDifference(old, ref + 1)) {
			if (ref >= old.entries()) {
				changed.set(ref, changed.get(ref) || image.isUsed(ref)); // an unused entry of a new frame is nothing new
				continue;
			}
			changed.set(ref);
			if (comparable && isGranted(image, ref) && (isGranted(old, ref) ? isAnother(old, image, ref) : isStale(old, ref))) {
				anew.set(ref);
			}
		}
	}

	private static boolean isGranted(GrantTableImage image, int ref) {
		return GrantType.of(image.flags(ref)) != GrantType.INVALID;
	}

	private static boolean isAnother(GrantTableImage old, GrantTableImage image, int ref) {
		return old.domid(ref) != image.domid(ref) || old.frame(ref) != image.frame(ref);
	}

	private static boolean isStale(GrantTableImage image, int ref) {
		return image.domid(ref) != 0 || image.frame(ref) != 0;
	}

	/** Both lists are in the order of references. */
	private void tracked() {
		TrackedEntries.Domain old = was.getTracked();
		TrackedEntries.Domain list = is.getTracked();
		if (old == null || list == null || old == list) {
			return;
		}
		List<TrackedEntries.Entry> then = old.entries();
		List<TrackedEntries.Entry> entries = list.entries();
		int at = 0;
		for (TrackedEntries.Entry entry : entries) {
			while (at < then.size() && then.get(at).ref() < entry.ref()) {
				gone(then.get(at++).ref(), list);
			}
			if (at < then.size() && then.get(at).ref() == entry.ref()) {
				changed.set(entry.ref(), changed.get(entry.ref()) || !then.get(at++).equals(entry));
			} else {
				changed.set(entry.ref(), changed.get(entry.ref()) || old.complete());
			}
		}
		while (at < then.size()) {
			gone(then.get(at++).ref(), list);
		}
	}

	/** What a list that was cut does not have may be there. */
	private void gone(int ref, TrackedEntries.Domain list) {
		if (list.complete() && ref < size) {
			changed.set(ref);
		}
	}

	/** What a list that broke off does not have may be there. */
	private void deferred() {
		Deferral old = before.getDeferral();
		Deferral deferral = now.getDeferral();
		if (old == null || deferral == null) {
			return;
		}
		BitSet then = inTable(old.getRefs());
		BitSet refs = inTable(deferral.getRefs());
		BitSet differing = (BitSet) then.clone();
		differing.xor(refs);
		if (!old.isComplete()) {
			differing.and(then);
		}
		if (!deferral.isComplete()) {
			differing.and(refs);
		}
		changed.or(differing);
	}

	/** Both lists must be whole, or what is on one alone may be on the other too. */
	private void listed() {
		TableDriverState.FreeList old = was.getFreeList();
		TableDriverState.FreeList list = is.getFreeList();
		if (old == null || list == null || !old.complete() || !list.complete() || old.refs().equals(list.refs())) {
			return;
		}
		PackedRefs then = old.packed();
		PackedRefs refs = list.packed();
		int common = Math.min(size, was.getRows().size());
		for (int ref = 0; ref < common; ref++) {
			if (then.has(ref) != refs.has(ref)) {
				changed.set(ref);
			}
		}
	}

	private BitSet inTable(List<Integer> refs) {
		BitSet set = new BitSet(size);
		refs.stream().filter(ref -> ref >= 0 && ref < size).forEach(set::set);
		return set;
	}

	private void grefs() {
		if (before.getDevice() == null || now.getDevice() == null) {
			return;
		}
		Map<Integer, @NonNull Gref> old = new HashMap<>();
		before.getDevice().getGrefs().forEach(gref -> old.put(gref.getRef(), gref));
		for (Gref gref : now.getDevice().getGrefs()) {
			Gref then = old.get(gref.getRef());
			if (then != null && gref.getRef() >= 0 && gref.getRef() < size
					&& (then.getFileOffset() != gref.getFileOffset() || isOfAnotherFile(then, gref))) {
				anew.set(gref.getRef());
			}
		}
	}

	/** An index that is known never goes back: where it did, a new file has the number, or in a live kernel the place, of one that was closed. */
	private static boolean isOfAnotherFile(Gref then, Gref gref) {
		OpenFile old = then.getFile();
		OpenFile file = gref.getFile();
		return old != null && file != null && (old.getId() != file.getId() || isLower(file.getNextIndex(), old.getNextIndex()));
	}

	private static boolean isLower(@Nullable Long index, @Nullable Long before) {
		return index != null && before != null && index < before;
	}

	private void freeings() {
		GrantTableImage image = is.getImage();
		if (image == null || now.getMessages().isEmpty()) {
			return;
		}
		Set<String> logs = new HashSet<>();
		Set<List<Object>> known = new HashSet<>();
		for (KernelMessage message : before.getMessages()) {
			logs.add(message.getSource());
			if (message.getKind() == KernelLog.Kind.FREEING) {
				known.add(List.of(message.getSource(), message.getLine()));
			}
		}
		for (KernelMessage message : now.getMessages()) {
			Integer ref = message.getRef();
			if (message.getKind() == KernelLog.Kind.FREEING && ref != null && logs.contains(message.getSource()) && ref >= 0
					&& ref < image.entries() && isGranted(image, ref)
					&& known.add(List.of(Objects.requireNonNull(message.getSource()), message.getLine()))) {
				anew.set(ref);
			}
		}
	}
}
