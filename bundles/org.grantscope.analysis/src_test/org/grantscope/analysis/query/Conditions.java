package org.grantscope.analysis.query;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Conditions of all kinds, for jqwik. */
public final class Conditions implements ArbitrarySupplier<Condition> {

	private static final int DEPTH = 3;

	@Override
	public Arbitrary<Condition> get() {
		return condition(DEPTH);
	}

	private static Arbitrary<Condition> condition(int depth) {
		Arbitrary<Condition> text = Arbitraries.strings().withChars(" \t\"\\:=<>!()?.,|andortx0189").ofMinLength(1)
				.ofMaxLength(6).map(Condition::text);
		Arbitrary<Condition> word = Arbitraries.of("and", "or", "not", "ro", "ref", "state", "d1").map(Condition::text);
		Arbitrary<Condition> has = Arbitraries.of(List.of(Term.values())).filter(Term::standsAlone).map(Condition.Has::new);
		Arbitrary<Condition> comparison = Arbitraries.of(List.of(Term.values())).flatMap(Conditions::comparison);
		if (depth == 0) {
			return Arbitraries.oneOf(text, word, has, comparison);
		}
		Arbitrary<List<Condition>> parts = condition(depth - 1).list().ofMinSize(2).ofMaxSize(3);
		return Arbitraries.oneOf(text, has, comparison, comparison, condition(depth - 1).map(Condition.Not::new),
				parts.map(Condition::all),
				parts.map(Condition::any));
	}

	private static Arbitrary<Condition> comparison(Term term) {
		return Arbitraries.of(term.kind().operators()).filter(operator -> operator != Operator.EQUAL)
				.flatMap(operator -> (operator.takesList() ? value(term, true).list().ofMinSize(1).ofMaxSize(3)
						: value(term, false).list().ofSize(1)).map(values -> new Condition.Comparison(term, operator, values)));
	}

	private static Arbitrary<Value> value(Term term, boolean inList) {
		ValueKind kind = term.kind();
		Arbitrary<Value> unknown = Arbitraries.just(new Value.Unknown());
		Arbitrary<Value> special = term.canBeNone() ? Arbitraries.oneOf(unknown, Arbitraries.just(new Value.None())) : unknown;
		if (kind == ValueKind.YES_NO) {
			return unknown;
		}
		if (!kind.isOrdered()) {
			Arbitrary<Value> symbol = Arbitraries.of(List.copyOf(kind.symbols().keySet())).map(Value.Symbol::new);
			Arbitrary<Value> part = Arbitraries.strings().withChars("ab\\\" ./,").ofMinLength(1).ofMaxLength(5).map(Value.Part::new);
			return kind == ValueKind.OWNER ? Arbitraries.oneOf(symbol, part, special) : Arbitraries.oneOf(symbol, special);
		}
		Arbitrary<Long> number = kind.max() > 0 ? Arbitraries.longs().between(0, kind.max())
				: kind == ValueKind.DURATION ? Arbitraries.longs().between(0, Long.MAX_VALUE / 2) : Arbitraries.longs();
		Arbitrary<Value> one = number.map(Value.Number::new);
		Arbitrary<Value> range = Combinators.combine(number, number, Arbitraries.integers().between(0, 2)).as(Conditions::range);
		return inList ? Arbitraries.oneOf(one, range, special) : one;
	}

	private static Value range(long a, long b, int open) {
		boolean ordered = Long.compareUnsigned(a, b) <= 0;
		return new Value.Range(open == 1 ? null : Long.valueOf(ordered ? a : b), open == 2 ? null : Long.valueOf(ordered ? b : a));
	}
}
