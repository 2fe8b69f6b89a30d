package org.grantscope.analysis.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.diff.PairChange.Count;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.table.EntryTable;

/** What one domain grants, counted by grantee. */
final class PairCounts {

	private final Map<Integer, long @NonNull []> byGrantee = new TreeMap<>();
	private final boolean grantsKnown;
	private final boolean usesKnown;

	/** One domain's table as one of the machines tells it; {@code absent}: there is no such domain. */
	record Table(boolean absent, @Nullable EntryTable rows, @Nullable GrantTableImage image,
			TrackedEntries.@Nullable Domain tracked) {
	}

	private PairCounts(Table table) {
		GrantTableImage image = table.image;
		TrackedEntries.Domain tracked = table.tracked;
		EntryTable rows = table.rows;
		this.grantsKnown = table.absent || image != null;
		this.usesKnown = table.absent || tracked != null && tracked.complete() || image != null && image.hasStatus();
		for (int ref = rows == null ? 0 : rows.nextUsed(0); rows != null && ref < rows.size(); ref = rows.nextUsed(ref + 1)) {
			count(rows, ref);
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

	private void count(EntryTable rows, int ref) {
		int flags = rows.flags(ref);
		boolean granted = flags != EntryTable.UNKNOWN && GrantType.of(flags) != GrantType.INVALID;
		boolean used = rows.use(ref).isInUse();
		if (granted || used) {
			long[] counted = byGrantee.computeIfAbsent(rows.grantee(ref), key -> new long[2]);
			counted[0] += granted ? 1 : 0;
			counted[1] += used ? 1 : 0;
		}
	}
}
