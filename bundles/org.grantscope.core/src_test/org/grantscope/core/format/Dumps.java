package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Whole dumps that a Xen of any release could print. */
final class Dumps extends DomainContextBase {

	/** How many frames the tables of these dumps have at most. */
	private static final int MOST_FRAMES = 100;

	@Provide
	Arbitrary<TrackedEntries> dump() {
		return domain().list().ofMaxSize(6).map(domains -> new TrackedEntries(Texts.ORIGIN, domains, false, List.of()));
	}

	private static Arbitrary<Domain> domain() {
		Arbitrary<Integer> number = Arbitraries.integers().between(0, Integer.MAX_VALUE);
		Arbitrary<Integer> frames = Arbitraries.integers().between(1, MOST_FRAMES);
		Arbitrary<Integer> version = Arbitraries.of(1, 2);
		return Combinators.combine(word(), version, frames).flatAs((domid, layout, size) -> Combinators
				.combine(entries(size * (layout == 1 ? 512 : 256)), number, number, number)
				.as((entries, maxFrames, maptrack, maxMaptrack) -> new Domain(OptionalInt.of(domid), OptionalInt.of(layout),
						OptionalInt.of(size),
						OptionalInt.of(maxFrames), OptionalInt.of(maptrack), OptionalInt.of(maxMaptrack), entries, true)));
	}

	private static Arbitrary<List<Entry>> entries(int limit) {
		return Combinators.combine(entry(), Arbitraries.integers().between(0, limit - 1)).as(Dumps::at).list()
				.ofMaxSize(40).map(entries -> {
			TreeSet<Integer> refs = new TreeSet<>();
			List<Entry> distinct = new ArrayList<>(entries);
			distinct.removeIf(entry -> !refs.add(entry.ref()));
			return distinct;
		});
	}

	private static Arbitrary<Entry> entry() {
		return Combinators.combine(word(), Arbitraries.longs(), Arbitraries.integers(), word(), Arbitraries.longs(), word())
				.as((mapper, mfn, pins, grantee, frame, flags) -> new Entry(0, mapper, mfn, new PinCounts(pins), grantee, frame, flags));
	}

	private static Entry at(Entry entry, int ref) {
		return new Entry(ref, entry.mapper(), entry.mfn(), entry.pins(), entry.grantee(), entry.frame(), entry.flags());
	}

	private static Arbitrary<Integer> word() {
		return Arbitraries.integers().between(0, 0xffff);
	}
}
