package org.grantscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What differs between two version 1 tables of 64 frames, of which 100 entries do; a score is the time of all of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DiffBenchmark {

	private static final int CHANGES = 100;

	private final GrantTableImage before = GrantTableImage.wrap(GrantTableVersion.V1, Workload.table());
	private final GrantTableImage after = GrantTableImage.wrap(GrantTableVersion.V1, changed());
	private final Machine earlier = machine(before);
	private final Machine later = machine(after);

	/** Every grant that differs, with all its values before and after, what happened to it, and what turns one into the other. */
	@Benchmark
	public MachineDifference difference() {
		return MachineDifference.between(earlier, later);
	}

	/** The references that differ, and nothing more: what the bytes alone take. */
	@Benchmark
	public int references() {
		int count = 0;
		for (int ref = before.nextDifference(after, 0); ref < before.entries(); ref = before.nextDifference(after, ref + 1)) {
			count++;
		}
		return count;
	}

	/** As one would write it first: every entry of both tables as an object, and whether they are equal. */
	@Benchmark
	public int entryByEntry() {
		int count = 0;
		for (int ref = 0; ref < before.entries(); ref++) {
			count += before.entry(ref).equals(after.entry(ref)) ? 0 : 1;
		}
		return count;
	}

	/** Spread over the whole table, frame and flags. */
	private static byte[] changed() {
		byte[] bytes = Workload.table();
		int entries = bytes.length / GrantTableVersion.V1.entryBytes();
		for (int i = 0; i < CHANGES; i++) {
			int at = i * (entries / CHANGES) * GrantTableVersion.V1.entryBytes();
			bytes[at + 4] ^= 0x55;
		}
		return bytes;
	}

	private static Machine machine(GrantTableImage image) {
		return Join.of("made", List.of(new RawTable(new Origin("made", Instant.EPOCH), 1, image, List.of())));
	}

	/** Writes both tables into a directory, for other programs, and prints how many entries differ. */
	public static void main(String[] args) throws IOException {
		DiffBenchmark benchmark = new DiffBenchmark();
		Files.write(Path.of(args[0], "before.bin"), benchmark.before.toBytes());
		Files.write(Path.of(args[0], "after.bin"), benchmark.after.toBytes());
		if (benchmark.references() != benchmark.entryByEntry()) {
			throw new IllegalStateException("the two ways to compare differ");
		}
		System.out.println(benchmark.difference().grefs().size());
	}
}
