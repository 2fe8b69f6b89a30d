package org.grantscope.benchmarks;

import java.util.concurrent.TimeUnit;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One alloc and dealloc of a page on a simulated machine, while others stay offered by the same file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class AllocBenchmark {

	/** So many others. */
	@Param({"16", "100000"})
	public int live;

	private SimulatedMachine machine;
	private Operation.Alloc alloc;

	/** Boots the machine and offers the others. */
	@Setup
	public void boot() {
		int frames = (live + 1 + GrantTableVersion.RESERVED_ENTRIES) / GrantTableVersion.V1.entriesPerFrame() + 1;
		machine = new SimulatedMachine(
				MachineSettings.of(DomainSettings.booted(0, GrantTableVersion.V1).withMaxFrames(frames).withLimit(live + 1)));
		int fd = ((Outcome.Opened) machine.execute(new Operation.Open())).descriptor();
		machine.execute(new Operation.Alloc(fd, 1, 1, live));
		alloc = new Operation.Alloc(fd, 1, 1, 1);
	}

	/** Both system calls. */
	@Benchmark
	public Outcome allocAndDealloc() {
		Outcome.Allocated made = (Outcome.Allocated) machine.execute(alloc);
		return machine.execute(new Operation.Dealloc(alloc.fd(), made.index(), 1));
	}

	/** Prints where the page after so many others lies, in the words of {@code alloc.c}. */
	public static void main(String[] args) {
		AllocBenchmark benchmark = new AllocBenchmark();
		benchmark.live = Integer.parseInt(args[0]);
		benchmark.boot();
		Outcome.Allocated made = (Outcome.Allocated) benchmark.machine.execute(benchmark.alloc);
		System.out.printf("gref %d at index %d%n", made.grefs().get(0), made.index());
	}
}
