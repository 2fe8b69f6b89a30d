package org.grantscope.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;

import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.MemorySpace;

/** Many looks through gdbserver; what they leave behind. */
final class Soak {

	private static final int LOOKS_PER_CONNECTION = 100;
	private static final long HEAP_NOISE = 2 << 20;

	private Soak() {
	}

	/** PORT KALLSYMS LOOKS: exit status 1 when something grew. */
	public static void main(String[] args) throws IOException, FormatException, InterruptedException {
		int port = Integer.parseInt(args[0]);
		LinuxKernel kernel = RefreshBenchmark.kernel(Path.of(args[1]));
		int looks = Integer.parseInt(args[2]);
		look(port, kernel, 2 * LOOKS_PER_CONNECTION); // classes are loaded, and code compiled
		long[] before = left();
		long start = System.nanoTime();
		look(port, kernel, looks);
		double seconds = (System.nanoTime() - start) / 1e9;
		long[] after = left();
		System.out.printf("%,d looks in %.0f s; threads, open files, bytes of heap before %s, after %s%n", looks, seconds,
				Arrays.toString(before), Arrays.toString(after));
		boolean grew = after[0] > before[0] || after[1] > before[1] || after[2] > before[2] + HEAP_NOISE;
		System.out.println(grew ? "something was left behind" : "nothing was left behind");
		System.exit(grew ? 1 : 0);
	}

	private static void look(int port, LinuxKernel kernel, int looks) throws IOException, FormatException {
		for (int done = 0; done < looks; done += LOOKS_PER_CONNECTION) {
			try (GdbSession session = RefreshBenchmark.connect(port)) {
				MemoryReader memory = session.memory(MemorySpace.VIRTUAL, Progress.NONE);
				for (int i = 0; i < Math.min(LOOKS_PER_CONNECTION, looks - done); i++) {
					RefreshBenchmark.look(kernel, memory);
				}
			}
		}
	}

	/** Threads, open files and bytes of live heap, when what has ended has had time to end. */
	private static long[] left() throws InterruptedException {
		long heap = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			System.gc();
			Thread.sleep(200);
			heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		String[] files = new File("/proc/self/fd").list();
		return new long[] { ManagementFactory.getThreadMXBean().getThreadCount(), files == null ? 0 : files.length, heap };
	}
}
