package org.grantscope.analysis.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;

/**
 * The findings that are shown, in their order.
 *
 * @param groups by name, in the order of their first finding; of no grouping one that has no name
 */
record FindingGroups(List<Group> groups) {

	/** Findings that stand together. */
	record Group(String name, List<Finding> findings) {
	}

	/**
	 * Which are shown, and how.
	 *
	 * @param words      all of which some column, the explanation or the advice must have, whatever their case
	 * @param severities those that are shown
	 * @param column     by which they are ordered; null for the order of the checks, the worst first
	 * @param reverse    the other way round
	 */
	record Wanted(String words, Set<Severity> severities, Grouping grouping, @Nullable FindingColumn column, boolean reverse) {

		/** All, in the order in which they are told. */
		static final Wanted ALL = new Wanted("", EnumSet.allOf(Severity.class), Grouping.NONE, null, false);

		Wanted words(String now) {
			return new Wanted(now, severities, grouping, column, reverse);
		}

		Wanted severities(Set<Severity> now) {
			return new Wanted(words, Set.copyOf(now), grouping, column, reverse);
		}

		Wanted grouping(Grouping now) {
			return new Wanted(words, severities, now, column, reverse);
		}

		/** A heading was clicked: its order, then the other way round, then the checks' own again. */
		Wanted clicked(FindingColumn heading) {
			return column != heading ? new Wanted(words, severities, grouping, heading, false)
					: reverse ? new Wanted(words, severities, grouping, null, false) : new Wanted(words, severities, grouping, heading, true);
		}
	}

	/** Chooses, orders and groups. */
	static FindingGroups of(List<Finding> findings, Wanted wanted) {
		String[] words = wanted.words().toLowerCase(Locale.ROOT).trim().split("\\s+");
		List<Finding> shown = new ArrayList<>(findings.stream()
				.filter(finding -> wanted.severities().contains(finding.severity()) && hasAll(finding, words)).toList());
		FindingColumn column = wanted.column();
		if (column != null) {
			Comparator<Finding> order = column.order();
			shown.sort(wanted.reverse() ? order.reversed() : order);
		}
		Map<String, @NonNull List<Finding>> byName = new LinkedHashMap<>();
		shown.forEach(finding -> byName.computeIfAbsent(wanted.grouping().group(finding), name -> new ArrayList<>()).add(finding));
		return new FindingGroups(byName.entrySet().stream().map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue()))).toList());
	}

	/** How many findings. */
	int count() {
		return groups.stream().mapToInt(group -> group.findings().size()).sum();
	}

	/** All findings in the order shown. */
	List<Finding> all() {
		return groups.stream().flatMap(group -> group.findings().stream()).toList();
	}

	private static boolean hasAll(Finding finding, String[] words) {
		StringBuilder text = new StringBuilder(finding.explanation()).append(' ').append(finding.advice());
		for (FindingColumn column : FindingColumn.values()) {
			text.append(' ').append(column.text(finding));
		}
		String all = text.toString().toLowerCase(Locale.ROOT);
		for (String word : words) {
			if (!all.contains(word)) {
				return false;
			}
		}
		return true;
	}
}
