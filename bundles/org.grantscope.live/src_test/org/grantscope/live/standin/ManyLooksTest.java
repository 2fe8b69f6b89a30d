package org.grantscope.live.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.MemorySpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code releng/benchmarks/soak}. */
@EnabledOnOs(OS.LINUX)
class ManyLooksTest {

	private static final int LOOKS = 500;
	private static final int WARM_UP = 20;

	@Test
	void leaveNoThreadAndNoOpenFileBehind(@TempDir Path folder) throws Exception {
		try (StandIn standIn = StandIn.start(StandIn.compile(folder), "-g", "20");
				GdbSession session = GdbSession.connect(standIn.address(), Duration.ofSeconds(60), Progress.NONE)) {
			session.resume(Progress.NONE);
			Path symbols = standIn.writeSymbols(folder.resolve("kallsyms.txt"));
			LinuxKernel kernel = LinuxKernel.load(new KernelSettings(Optional.of(symbols), List.of(), OptionalLong.of(0), 0),
					Progress.NONE);
			look(kernel, session, WARM_UP);
			int threads = ManagementFactory.getThreadMXBean().getThreadCount();
			int files = openFiles();
			look(kernel, session, LOOKS);
			assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads);
			assertThat(openFiles()).isLessThanOrEqualTo(files);
		}
	}

	private static void look(LinuxKernel kernel, GdbSession session, int times) throws Exception {
		for (int i = 0; i < times; i++) {
			session.interrupt(Progress.NONE);
			assertThat(kernel.observe(new Origin("gdbserver", Instant.EPOCH), session.memory(MemorySpace.VIRTUAL, Progress.NONE),
					Progress.NONE)).hasSize(3);
			session.resume(Progress.NONE);
		}
	}

	private static int openFiles() {
		String[] all = new File("/proc/self/fd").list();
		return all == null ? 0 : all.length;
	}
}
