package org.grantscope.analysis.check;

/** Numbers in sentences. */
final class Counted {

	private static final int MINUTE = 60;

	private Counted() {
	}

	/** {@code 1 grant}, {@code 2 grants}. */
	static String of(long count, String noun) {
		return count + " " + noun + (count == 1 ? "" : "s");
	}

	/** The word for so many. */
	static String verb(long count, String one, String several) {
		return count == 1 ? one : several;
	}

	/** {@code 40 s}, {@code 13 min 30 s}. */
	static String time(long seconds) {
		return seconds < MINUTE ? seconds + " s"
				: seconds / MINUTE + " min" + (seconds % MINUTE == 0 ? "" : " " + seconds % MINUTE + " s");
	}
}
