package org.grantscope.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

import org.grantscope.analysis.check.Checks;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/**
 * Joins what was seen of 8 domains with full 64-frame tables, and checks the machine, again and again; prints medians. On a
 * machine that does other things too, the time of the processor means more than that of the clock.
 */
public final class CheckBenchmark {

	private static final int DOMAINS = 8;
	private static final int WARM = 15;
	private static final int ROUNDS = 41;
	private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

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
		long[] elapsed = new long[rounds];
		long[] join = new long[rounds];
		long[] check = new long[rounds];
		int findings = 0;
		for (int round = -WARM; round < rounds; round++) {
			long start = System.nanoTime();
			long busy = THREAD.getCurrentThreadCpuTime();
			Machine machine = Join.of("made", seen);
			long joined = THREAD.getCurrentThreadCpuTime();
			findings = Checks.run(machine, Progress.NONE).size();
			if (round >= 0) {
				join[round] = joined - busy;
				check[round] = THREAD.getCurrentThreadCpuTime() - joined;
				elapsed[round] = System.nanoTime() - start;
			}
		}
		System.out.printf("%d domains, 32768 entries each, %s: %d findings%n", DOMAINS, what, findings);
		System.out.printf("  of the processor: join %.1f ms, check %.1f ms; both by the clock %.1f ms, at best %.1f ms%n", median(join),
				median(check), median(elapsed), Arrays.stream(elapsed).min().orElseThrow() / 1e6);
	}

	/** Milliseconds. */
	private static double median(long[] nanos) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2] / 1e6;
	}
}
