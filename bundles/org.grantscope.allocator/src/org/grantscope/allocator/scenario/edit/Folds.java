package org.grantscope.allocator.scenario.edit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The lines of a scenario that can be hidden below the first of them. */
public final class Folds {

	/**
	 * Lines that belong together.
	 *
	 * @param first from 0; stays when the others are hidden
	 * @param last  from 0, after the first
	 */
	public record Fold(int first, int last) {
	}

	private Folds() {
	}

	/** Comments of several lines, what one other domain or child does in a row, sections, and what comes in any order. */
	public static List<Fold> of(SourceText text) {
		SortedMap<Integer, Integer> folds = new TreeMap<>();
		runs(text, folds, line -> line.form() == SourceLine.Form.COMMENT, (one, other) -> true);
		runs(text, folds, line -> !line.who().isEmpty(), (one, other) -> one.who().equals(other.who()));
		for (Part part : Parts.bySection(text)) {
			boolean commentAlone = part.parts().isEmpty();
			if (!commentAlone && part.kind() != Part.Kind.STATEMENT) {
				add(folds, part.line(), part.lastLine());
			}
		}
		return folds.entrySet().stream().map(fold -> new Fold(fold.getKey(), fold.getValue())).toList();
	}

	private static void runs(SourceText text, SortedMap<Integer, Integer> folds, Predicate<SourceLine> belongs, BiPredicate<SourceLine, SourceLine> together) {
		int first = 0;
		for (int i = 1; i <= text.lines().size(); i++) {
			boolean begun = belongs.test(text.lines().get(first));
			if (i == text.lines().size() || !begun || !belongs.test(text.lines().get(i))
					|| !together.test(text.lines().get(i - 1), text.lines().get(i))) {
				if (begun) {
					add(folds, first, i - 1);
				}
				first = i;
			}
		}
	}

	/** Of folds that begin in one line the longest one stays. */
	private static void add(SortedMap<Integer, Integer> folds, int first, int last) {
		if (last > first) {
			folds.merge(first, last, Math::max);
		}
	}
}
