package org.grantscope.benchmarks;

import java.util.concurrent.TimeUnit;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.table.Census;
import org.grantscope.core.table.GrantTableImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The census of a whole version 1 table; a score is the time of one entry. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CensusBenchmark {

	private final GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, Workload.table());

	/** One pass over 32,768 entries. */
	@Benchmark
	@OperationsPerInvocation(Workload.ENTRIES)
	public Census census() {
		return image.census();
	}

	/** Prints what the census counts, in the words of {@code census.c}. */
	public static void main(String[] args) {
		Census census = new CensusBenchmark().census();
		System.out.printf("%d valid, %d in use, %d writing%n", census.valid(), census.inUse(), census.writing());
	}
}
