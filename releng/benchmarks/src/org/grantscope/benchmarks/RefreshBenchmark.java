package org.grantscope.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.GdbAddress;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.MemorySpace;

/** Looks at a kernel through one gdbserver, beside gdb that dumps the same bytes through another, in turn. */
final class RefreshBenchmark {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);
	private static final int WARM_UP = 20;

	private RefreshBenchmark() {
	}

	/** PORT-OF-OURS PORT-OF-GDB'S KALLSYMS DUMP.PY FOLDER ROUNDS */
	public static void main(String[] args) throws IOException, FormatException {
		int port = Integer.parseInt(args[0]);
		Path folder = Path.of(args[4]);
		int rounds = Integer.parseInt(args[5]);
		LinuxKernel kernel = kernel(Path.of(args[2]));
		LoggedMemory read = countOnce(port, kernel);
		Path ranges = Files.write(folder.resolve("ranges"), read.ranges().entrySet().stream()
				.map(range -> "%x %x".formatted(range.getKey(), range.getValue())).toList());
		ProcessBuilder gdb = new ProcessBuilder("gdb", "-nx", "-q", "-batch", "-x", args[3])
				.redirectError(folder.resolve("gdb.log").toFile());
		gdb.environment().put("RANGES", ranges.toString());
		gdb.environment().put("DUMP", folder.resolve("dump.").toString());
		gdb.environment().put("PORT", args[1]);
		Process process = gdb.start();
		double[] ours = new double[rounds];
		double[] theirs = new double[rounds];
		try (GdbSession session = connect(port); BufferedReader said = process.inputReader(); Writer orders = process.outputWriter()) {
			MemoryReader memory = session.memory(MemorySpace.VIRTUAL, Progress.NONE);
			for (int i = -WARM_UP; i < rounds; i++) {
				long start = System.nanoTime();
				look(kernel, memory);
				double seconds = (System.nanoTime() - start) / 1e9;
				double dumped = dump(said, orders);
				if (i >= 0) {
					ours[i] = seconds;
					theirs[i] = dumped;
				}
			}
		}
		print(ours, theirs);
	}

	static LinuxKernel kernel(Path symbols) throws IOException, FormatException {
		return LinuxKernel.load(new KernelSettings(Optional.of(symbols), List.of(), OptionalLong.of(0), 0), Progress.NONE);
	}

	static GdbSession connect(int port) throws IOException {
		return GdbSession.connect(new GdbAddress.Tcp("127.0.0.1", port), TIMEOUT, Progress.NONE);
	}

	static List<Observation> look(LinuxKernel kernel, MemoryReader memory) throws IOException, FormatException {
		return kernel.observe(new Origin("stand-in", Instant.EPOCH), memory, Progress.NONE);
	}

	private static LoggedMemory countOnce(int port, LinuxKernel kernel) throws IOException, FormatException {
		try (CountingProxy proxy = new CountingProxy(port); GdbSession session = connect(proxy.port())) {
			LoggedMemory memory = new LoggedMemory(session.memory(MemorySpace.VIRTUAL, Progress.NONE));
			long before = proxy.packets();
			List<Observation> seen = look(kernel, memory);
			long grefs = seen.stream().filter(DriverState.class::isInstance).map(DriverState.class::cast)
					.mapToLong(state -> state.grefs().size()).sum();
			System.out.printf("A look sees %,d grefs; it reads %,d bytes in %d ranges, %d round trips, packets of %,d bytes%n", grefs,
					memory.bytes(), memory.ranges().size(), proxy.packets() - before, session.features().packetSize());
			return memory;
		}
	}

	private static double dump(BufferedReader said, Writer orders) throws IOException {
		orders.write("\n");
		orders.flush();
		String line = said.readLine();
		while (line != null && !line.matches("[0-9.]+")) {
			line = said.readLine();
		}
		if (line == null) {
			throw new IOException("gdb has ended; see gdb.log");
		}
		return Double.parseDouble(line);
	}

	private static void print(double[] ours, double[] theirs) {
		Arrays.sort(ours);
		Arrays.sort(theirs);
		double our = ours[ours.length / 2] * 1e3;
		double their = theirs[theirs.length / 2] * 1e3;
		System.out.printf("  gdb, dump binary memory  %8.2f ms%n", their);
		System.out.printf("  a look                   %8.2f ms, to be at most 1.2 times that%n", our);
		System.out.printf("  RATIO a look : gdb = %.2f%n", our / their);
		System.out.println("  gdb writes bytes to files; a look has every gref, file, entry and free reference, checked.");
	}
}
