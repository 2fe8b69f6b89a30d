package org.grantscope.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a file on the disk to the joined machine, in a JVM that has done it before; a score is the time of the whole file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImportBenchmark {

	/** The file. */
	@Param("table.g.txt")
	public String file = "table.g.txt";

	/** One import; the file is read each time, as any program beside it does. */
	@Benchmark
	public Machine load() throws FormatException, IOException {
		return Join.of(file, new CaptureFiles(List.of(Path.of(file)), CaptureFiles.Options.NONE).observe(Progress.NONE));
	}

	/** Prints how many entries the machine has of which that file tells something. */
	public static void main(String[] arguments) throws FormatException, IOException {
		ImportBenchmark benchmark = new ImportBenchmark();
		benchmark.file = arguments[0];
		int rows = 0;
		for (Domain domain : benchmark.load().getDomains()) {
			rows += domain.getTable().getRows().usedCount();
		}
		System.out.println(rows);
	}
}
