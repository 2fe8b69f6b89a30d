package org.grantscope.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** A condition made ready for one domain's entries: no object is made for an entry. For one thread. */
final class QueryPlan {

	private static final LongPredicate NO_NUMBER = number -> false;

	private final EntryRows rows;

	QueryPlan(EntryRows rows) {
		this.rows = rows;
	}

	EntryTest of(Condition condition) {
		return switch (condition) {
			case Condition.All all -> all(tests(all.parts()));
			case Condition.Any any -> any(tests(any.parts()));
			case Condition.Not not -> {
				EntryTest part = of(not.part());
				yield ref -> EntryTest.TRUE - part.of(ref);
			}
			case Condition.Has has -> {
				TermValues values = TermValues.of(has.term(), rows);
				yield ref -> values.some(ref, TermValues.ANY);
			}
			case Condition.Comparison comparison -> of(comparison);
			case Condition.Text text -> new TextSearch(rows, text.text());
		};
	}

	private EntryTest[] tests(List<Condition> parts) {
		return parts.stream().map(this::of).toArray(EntryTest[]::new);
	}

	private static EntryTest all(EntryTest[] tests) {
		return ref -> {
			int least = EntryTest.TRUE;
			for (int i = 0; i < tests.length && least != EntryTest.FALSE; i++) {
				least = Math.min(least, tests[i].of(ref));
			}
			return least;
		};
	}

	private static EntryTest any(EntryTest[] tests) {
		return ref -> {
			int most = EntryTest.FALSE;
			for (int i = 0; i < tests.length && most != EntryTest.TRUE; i++) {
				most = Math.max(most, tests[i].of(ref));
			}
			return most;
		};
	}

	private EntryTest of(Condition.Comparison comparison) {
		TermValues values = TermValues.of(comparison.term(), rows);
		if (!comparison.operator().takesList() && comparison.values().get(0) instanceof Value.Number number) {
			LongPredicate wanted = comparison.operator().to(number.value());
			return ref -> values.some(ref, wanted);
		}
		EntryTest listed = listed(values, comparison);
		return comparison.operator() == Operator.IS_NOT ? ref -> EntryTest.TRUE - listed.of(ref) : listed;
	}

	/** One of the values. All that stand for numbers are looked for at once. */
	private EntryTest listed(TermValues values, Condition.Comparison comparison) {
		List<EntryTest> tests = new ArrayList<>();
		LongPredicate wanted = NO_NUMBER;
		for (Value value : comparison.values()) {
			switch (value) {
				case Value.Number number -> wanted = or(wanted, value.numbers(comparison.term().kind()));
				case Value.Range range -> wanted = or(wanted, value.numbers(comparison.term().kind()));
				case Value.Symbol symbol -> wanted = or(wanted, value.numbers(comparison.term().kind()));
				case Value.Part part -> {
					OwnerValues owners = new OwnerValues(rows);
					tests.add(ref -> owners.says(ref, part.text()));
				}
				case Value.Unknown unknown -> tests.add(ref -> EntryTest.known(values.some(ref, TermValues.ANY) == EntryTest.UNKNOWN));
				case Value.None none -> tests.add(ref -> EntryTest.TRUE - values.some(ref, TermValues.ANY));
			}
		}
		if (wanted != NO_NUMBER) {
			LongPredicate numbers = wanted;
			tests.add(0, ref -> values.some(ref, numbers));
		}
		return tests.size() == 1 ? tests.get(0) : any(tests.toArray(EntryTest[]::new));
	}

	private static LongPredicate or(LongPredicate before, LongPredicate next) {
		return before == NO_NUMBER ? next : before.or(next);
	}
}
