package org.grantscope.analysis.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.diff.PairChange.Count;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.EntryState;
import org.grantscope.model.table.EntryTable;

/** What one domain grants, counted by grantee. */
final class PairCounts {

	private static final int NONE = Integer.MIN_VALUE;

	private final Map<Integer, long @NonNull []> byGrantee = new TreeMap<>();
	private final @Nullable EntryTable rows;
	private final boolean grantsKnown;
	private final boolean usesKnown;

	/** One domain's table as one of the machines tells it; {@code absent}: there is no such domain. */
	record Table(boolean absent, @Nullable EntryTable rows, @Nullable GrantTableImage image,
			TrackedEntries.@Nullable Domain tracked) {
	}

	private PairCounts(Table table) {
		GrantTableImage image = table.image;
		TrackedEntries.Domain tracked = table.tracked;
		EntryTable seen = table.rows;
		this.rows = seen;
		this.grantsKnown = table.absent || image != null;
		this.usesKnown = table.absent || tracked != null && tracked.complete() || image != null && image.hasStatus();
		for (int ref = seen == null ? 0 : seen.nextUsed(0); seen != null && ref < seen.size(); ref = seen.nextUsed(ref + 1)) {
			count(seen, ref);
		}
	}

	static PairCounts of(Table table) {
		return new PairCounts(table);
	}

	/** The pairs of one granting domain, by grantee. */
	static List<PairChange> changes(OptionalInt granter, PairCounts before, PairCounts after) {
		TreeSet<Integer> grantees = new TreeSet<>(before.byGrantee.keySet());
		grantees.addAll(after.byGrantee.keySet());
		List<PairChange> changes = new ArrayList<>();
		grantees.forEach(grantee -> changes.add(new PairChange(granter, grantee, before.count(grantee), after.count(grantee))));
		return changes;
	}

	private Count count(int grantee) {
		long[] counted = byGrantee.getOrDefault(grantee, new long[2]);
		return new Count(grantsKnown ? OptionalLong.of(counted[0]) : OptionalLong.empty(),
				usesKnown ? OptionalLong.of(counted[1]) : OptionalLong.empty());
	}

	private void count(EntryTable table, int ref) {
		int grantee = grantee(table, ref);
		if (grantee != NONE) {
			long[] counted = byGrantee.computeIfAbsent(grantee, key -> new long[2]);
			counted[0] += isGranted(table, ref) ? 1 : 0;
			counted[1] += table.use(ref).isInUse() ? 1 : 0;
		}
	}

	/** Whose the entry is counted as; {@link #NONE} when it is not counted. */
	private static int grantee(EntryTable table, int ref) {
		return isGranted(table, ref) || table.use(ref).isInUse() ? table.grantee(ref) : NONE;
	}

	private static boolean isGranted(EntryTable table, int ref) {
		int flags = table.flags(ref);
		return flags != EntryTable.UNKNOWN && GrantType.of(flags) != GrantType.INVALID;
	}

	/** What the domain grants, by grantee, with the entries themselves. */
	List<Pair> pairs(Peer granter, IntFunction<Peer> peers) {
		EntryTable table = rows;
		Map<Integer, @NonNull Found> found = new TreeMap<>();
		for (int ref = table == null ? 0 : table.nextUsed(0); table != null && ref < table.size(); ref = table.nextUsed(ref + 1)) {
			int grantee = grantee(table, ref);
			if (grantee != NONE) {
				found.computeIfAbsent(grantee, key -> new Found()).add(ref, table.state(ref));
			}
		}
		List<Pair> pairs = new ArrayList<>();
		found.forEach((grantee, entries) -> pairs.add(new Pair(granter, peers.apply(grantee), count(grantee), entries.states(),
				Arrays.copyOf(entries.refs, entries.size))));
		return pairs;
	}

	/** The entries of one grantee. */
	private static final class Found {

		private static final int FEW = 8;

		private final int[] inState = new int[EntryState.VALUES.size()];
		private int[] refs = new int[FEW];
		private int size;

		void add(int ref, EntryState state) {
			if (size == refs.length) {
				refs = Arrays.copyOf(refs, 2 * size);
			}
			refs[size++] = ref;
			inState[state.getValue()]++;
		}

		Map<EntryState, Integer> states() {
			Map<EntryState, Integer> some = new EnumMap<>(EntryState.class);
			for (EntryState state : EntryState.VALUES) {
				if (inState[state.getValue()] > 0) {
					some.put(state, inState[state.getValue()]);
				}
			}
			return some;
		}
	}
}
