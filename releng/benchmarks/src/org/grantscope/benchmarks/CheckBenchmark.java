package org.grantscope.benchmarks;

import java.util.Arrays;
import java.util.List;

import org.grantscope.analysis.check.Checks;
import org.grantscope.analysis.check.Finding;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** Joins what was seen of 8 domains with full 64-frame tables, and checks the machine, again and again; prints medians. */
public final class CheckBenchmark {

	private static final int DOMAINS = 8;
	private static final int WARM = 15;
	private static final int ROUNDS = 41;

	private CheckBenchmark() {
	}

	/** The argument is how often to measure. */
	public static void main(String[] args) {
		int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
		measure("frames and Xen's list", FullTables.of(DOMAINS, 0), rounds);
		measure("with gntalloc's lists of one domain", FullTables.of(DOMAINS, 1), rounds);
		measure("with gntalloc's lists of all", FullTables.of(DOMAINS, DOMAINS), rounds);
	}

	private static void measure(String what, List<Observation> seen, int rounds) {
		long[] join = new long[rounds];
		long[] check = new long[rounds];
		int findings = 0;
		for (int round = -WARM; round < rounds; round++) {
			long start = System.nanoTime();
			Machine machine = Join.of("made", seen);
			long joined = System.nanoTime();
			List<Finding> found = Checks.run(machine, Progress.NONE);
			if (round >= 0) {
				join[round] = joined - start;
				check[round] = System.nanoTime() - joined;
			}
			findings = found.size();
		}
		System.out.printf("%d domains, 32768 entries each, %s%n  join %6.1f ms, check %6.1f ms, together %6.1f ms; %d findings%n", DOMAINS, what,
				median(join), median(check), median(sums(join, check)), findings);
	}

	private static long[] sums(long[] a, long[] b) {
		long[] sums = new long[a.length];
		Arrays.setAll(sums, i -> a[i] + b[i]);
		return sums;
	}

	/** Milliseconds. */
	private static double median(long[] nanos) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2] / 1e6;
	}
}
