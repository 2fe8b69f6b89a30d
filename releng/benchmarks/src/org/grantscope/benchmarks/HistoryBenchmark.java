package org.grantscope.benchmarks;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.Recording;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * Records mixed operations and measures what the recording keeps and how long a state takes. The memory is what is freed,
 * on the heap and in direct buffers after full collections, when the recording goes and only the machine's last state stays.
 * Times are by the clock and, for a computer that does other things too, by what the asking thread had of the processor.
 */
public final class HistoryBenchmark {

	private static final int LOOKS = 1000;
	private static final long MOST_NANOS = 30_000_000_000L;
	private static final int COLLECTIONS = 4;
	private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

	private final int operations;
	private final int grefs;

	private HistoryBenchmark(int operations, int grefs) {
		this.operations = operations;
		this.grefs = grefs;
	}

	/** The arguments are the number of operations and of live grefs; a million and 1000 without. */
	public static void main(String[] args) throws InterruptedException {
		new HistoryBenchmark(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000,
				args.length > 1 ? Integer.parseInt(args[1]) : 1000).run();
	}

	private void run() throws InterruptedException {
		double plain = nanos(new MixedWork(grefs, machine()::execute));
		AtomicReference<Recording> recording = new AtomicReference<>(record(plain));
		long full = used();
		SimulatedMachine now = recording.get().now();
		look(recording.get(), now);
		long looked = used();
		recording.set(null);
		long alone = used();
		System.out.printf("  memory         %8.1f bytes an operation, %.1f with the states looked at last%n",
				(double) (full - alone) / operations, (double) (looked - alone) / operations);
		Reference.reachabilityFence(now);
	}

	private Recording record(double plain) {
		Recording recording = new Recording(machine());
		MixedWork work = new MixedWork(grefs, recording::execute);
		double recorded = nanos(work);
		System.out.printf("%,d operations, %,d of them writes; at the end %,d live grefs, %,d checkpoints%n", operations,
				work.writes(), work.live(), recording.checkpoints());
		System.out.printf("  an operation   %8.0f ns recorded, %.0f ns not recorded%n", recorded, plain);
		return recording;
	}

	private void look(Recording recording, SimulatedMachine now) {
		times("any step       ", LOOKS, n -> recording.at(n), anySteps(operations));
		times("one step back  ", LOOKS, n -> recording.at(n), stepsBack(operations));
		times("20 steps' list ", LOOKS / 4, n -> recording.steps(n, n + 20), anySteps(operations - 20));
		times("a fork of now  ", LOOKS, n -> now.fork(), anySteps(operations));
	}

	private double nanos(MixedWork work) {
		long start = System.nanoTime();
		work.run(operations);
		return (double) (System.nanoTime() - start) / operations;
	}

	private SimulatedMachine machine() {
		DomainSettings domain = DomainSettings.booted(0, GrantTableVersion.V1).withLimit(grefs + 100)
				.withMaxFrames(DomainSettings.DEFAULT_MAX_FRAMES + grefs / 512);
		return new SimulatedMachine(MachineSettings.of(domain));
	}

	private static int[] anySteps(int end) {
		return new SplittableRandom(7).ints(LOOKS, 0, end).toArray();
	}

	private static int[] stepsBack(int end) {
		int[] steps = new int[LOOKS];
		Arrays.setAll(steps, i -> end / 2 - i);
		return steps;
	}

	/** The first tenth warms up and does not count. When it takes too long there are fewer looks. */
	private static void times(String what, int looks, IntConsumer look, int[] steps) {
		long[] elapsed = new long[looks];
		long[] busy = new long[looks];
		int done = 0;
		for (long begin = System.nanoTime(); done < looks && System.nanoTime() - begin < MOST_NANOS; done++) {
			long processor = THREAD.getCurrentThreadCpuTime();
			long start = System.nanoTime();
			look.accept(steps[done]);
			elapsed[done] = System.nanoTime() - start;
			busy[done] = THREAD.getCurrentThreadCpuTime() - processor;
		}
		int warm = Math.min(looks / 10, done - 1);
		System.out.printf("  %s%s; of the processor %s; %,d looks%n", what, spread(elapsed, warm, done), spread(busy, warm, done),
				done - warm);
	}

	private static String spread(long[] all, int from, int to) {
		long[] nanos = Arrays.copyOfRange(all, from, to);
		Arrays.sort(nanos);
		return "%8.3f ms median, %.3f 99 %%, %.3f worst".formatted(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6,
				nanos[nanos.length - 1] / 1e6);
	}

	/** Direct buffers go a moment after the collection that found them unused. */
	private static long used() throws InterruptedException {
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
			Thread.sleep(200);
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + ManagementFactory
				.getPlatformMXBeans(BufferPoolMXBean.class).stream().mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
	}
}
