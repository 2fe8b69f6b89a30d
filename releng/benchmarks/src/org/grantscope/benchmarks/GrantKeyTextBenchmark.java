package org.grantscope.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.grantscope.core.format.GrantKeyText;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading Xen's text of 32,000 rows from its bytes; a score is the time of the whole text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GrantKeyTextBenchmark {

	private final byte[] bytes = Workload.text().getBytes(StandardCharsets.US_ASCII);
	private final Origin origin = new Origin("benchmark", Instant.EPOCH);

	/** One text, every row as a value. */
	@Benchmark
	public List<TrackedEntries> read() throws FormatException {
		return GrantKeyText.read(origin, bytes, Progress.NONE);
	}

	/** Prints how many rows were read. */
	public static void main(String[] args) throws FormatException {
		System.out.println(new GrantKeyTextBenchmark().read().get(0).domains().get(0).entries().size());
	}
}
