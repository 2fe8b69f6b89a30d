package org.grantscope.analysis.ui.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.StringJoiner;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.analysis.diff.DifferenceKind;
import org.grantscope.analysis.diff.GrefDifference;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.diff.PairChange;
import org.grantscope.analysis.diff.ThingDifference;

/**
 * Two machines and what differs between them. Immutable, as long as nobody changes the machines.
 *
 * @param before     the earlier one, at the left
 * @param after      the later one, at the right
 * @param difference what differs
 */
record ComparedMachines(Side before, Side after, MachineDifference difference) {

	/** Compares; the earlier one goes to the left. Takes long for large tables; never call it on the user interface's thread. */
	static ComparedMachines of(Side one, Side other) {
		var first = one.machine().getCapturedAt();
		var second = other.machine().getCapturedAt();
		boolean swap = first != null && second != null && second.isBefore(first);
		Side before = swap ? other : one;
		Side after = swap ? one : other;
		return new ComparedMachines(before, after, MachineDifference.between(before.machine(), after.machine()));
	}

	/** All that differs: what is granted between domains, what is no grant, and grants; on demand what only one of them tells. */
	List<DifferenceRow> rows(boolean learntToo) {
		List<DifferenceRow> rows = new ArrayList<>();
		for (PairChange pair : difference.pairs()) {
			if (DifferenceRow.Pair.isChanged(pair)) {
				rows.add(new DifferenceRow.Pair(pair, difference.perSecond(pair.grantedChange())));
			}
		}
		for (ThingDifference thing : difference.things()) {
			if (learntToo || thing.kind().isDifference()) {
				rows.add(new DifferenceRow.Thing(thing));
			}
		}
		for (GrefDifference gref : difference.grefs()) {
			rows.add(new DifferenceRow.Gref(gref));
		}
		if (learntToo) {
			difference.learntGrefs().forEach(gref -> rows.add(new DifferenceRow.Gref(gref)));
		}
		return rows;
	}

	/** {@code 2 appeared, 1 changed; +3 granted (0.5/s) in 6.0 s; 12 that only one of them tells are not shown}. */
	String summary(List<DifferenceRow> rows, boolean learntToo) {
		Map<DifferenceKind, @NonNull Integer> counts = new EnumMap<>(DifferenceKind.class);
		rows.stream().filter(row -> !(row instanceof DifferenceRow.Pair)).forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
		StringJoiner text = new StringJoiner("; ");
		StringJoiner kinds = new StringJoiner(", ");
		kinds.setEmptyValue("no difference");
		counts.forEach((kind, many) -> kinds.add("%,d %s".formatted(many, kind.label())));
		text.add(kinds.toString());
		OptionalLong granted = difference.grantedChange();
		OptionalDouble rate = difference.perSecond(granted);
		if (granted.isPresent() && granted.getAsLong() != 0) {
			text.add("%+,d granted".formatted(granted.getAsLong()) + (rate.isPresent() ? " (%+.3g/s)".formatted(rate.getAsDouble()) : ""));
		}
		OptionalDouble seconds = difference.seconds();
		if (seconds.isPresent() && seconds.getAsDouble() >= 1) {
			text.add("%.1f s apart".formatted(seconds.getAsDouble()));
		}
		long learnt = difference.learntGrefs().size()
				+ difference.things().stream().filter(thing -> !thing.kind().isDifference()).count();
		long hidden = learntToo ? 0 : learnt;
		if (hidden > 0) {
			text.add("%,d that only one of them tells are not shown".formatted(hidden));
		}
		return text.toString();
	}
}
