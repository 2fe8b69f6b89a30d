package org.grantscope.analysis.query;

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/** What somebody meant who misspelled a word. */
final class Spelling {

	/** Longer words are not compared. */
	private static final int LONGEST = 40;

	private Spelling() {
	}

	/**
	 * The known word that is nearest: of which the typed one is the beginning, or from which a few letters differ; null when none
	 * is near.
	 */
	static @Nullable String nearest(String typed, Stream<String> known) {
		String word = typed.toLowerCase(Locale.ROOT);
		if (word.length() < 2 || word.length() > LONGEST) {
			return null;
		}
		int allowed = word.length() < 3 ? 1 : word.length() < 6 ? 2 : 3;
		String nearest = null;
		int least = allowed + 1;
		for (String candidate : (Iterable<String>) known::iterator) {
			int distance = distance(word, candidate);
			if (distance < least) {
				least = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

	/** How many letters must be added, taken away, changed or exchanged with the next; the rest of a word costs one. */
	private static int distance(String typed, String candidate) {
		if (candidate.startsWith(typed)) {
			return candidate.length() == typed.length() ? 0 : 1;
		}
		int[][] costs = new int[typed.length() + 1][candidate.length() + 1];
		for (int i = 0; i <= typed.length(); i++) {
			for (int j = 0; j <= candidate.length(); j++) {
				costs[i][j] = cost(typed, candidate, costs, i, j);
			}
		}
		return costs[typed.length()][candidate.length()];
	}

	private static int cost(String a, String b, int[][] costs, int i, int j) {
		if (i == 0 || j == 0) {
			return i + j;
		}
		int changed = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
		int cost = Math.min(changed, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
		boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return exchanged ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
	}
}
