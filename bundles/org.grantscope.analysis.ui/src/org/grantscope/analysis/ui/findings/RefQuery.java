package org.grantscope.analysis.ui.findings;

import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;

/** References as a query for the Grant Table's filter. */
final class RefQuery {

	/** As much as a query may have: {@code releng/docs/query.md}. */
	private static final int VALUES = 500;
	private static final int CHARACTERS = 4_000;

	private RefQuery() {
	}

	/** {@code ref:8..12,40}; empty when they lie in more ranges than a query may have. */
	static Optional<String> of(int... refs) {
		int[] sorted = Arrays.stream(refs).sorted().distinct().toArray();
		StringJoiner ranges = new StringJoiner(",", "ref:", "");
		int count = 0;
		for (int start = 0; start < sorted.length;) {
			int end = start;
			while (end + 1 < sorted.length && sorted[end + 1] == sorted[end] + 1) {
				end++;
			}
			ranges.add(start == end ? Integer.toString(sorted[start]) : sorted[start] + ".." + sorted[end]);
			start = end + 1;
			if (++count > VALUES || ranges.length() > CHARACTERS) {
				return Optional.empty();
			}
		}
		return count == 0 ? Optional.empty() : Optional.of(ranges.toString());
	}
}
