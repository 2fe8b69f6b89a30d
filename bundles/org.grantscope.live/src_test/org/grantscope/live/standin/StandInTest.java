package org.grantscope.live.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.MemorySpace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a program with the drivers' structures, through a real gdbserver, is what the program says of itself. */
@EnabledOnOs(OS.LINUX)
class StandInTest {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	/** Grants over three files, notifications of every kind, a page that its file no longer lists, pages that peers map. */
	private static final String GRANTS = """
			open
			open
			open
			alloc 0 0 RW 3
			alloc 1 5 RO 2
			alloc 2 0 RW 4
			alloc 0 0x7ff0 RO 1
			notify 0 7 1 0
			notify 0 0x1000 2 15
			notify 1 0x10ff 3 4095
			notify 2 0x1fff 1 0
			map 2 0 2
			map 0 0x2000 2
			peer 9 1
			peer 11 1
			peer 13 1""";

	/** Held by mappings only, put off, freed, granted anew. */
	private static final String RELEASES = """
			dealloc 2 0 2
			dealloc 0 0 3
			close 1
			leak
			per_iteration 1
			tick
			alloc 2 3 RW 20
			dealloc 2 0x7000 5
			notify 2 0x4000 0 0""";

	private static final String END = """
			unmap 0
			unmap 1
			peer 9 0
			peer 13 0
			per_iteration 10
			tick
			close 0
			close 2
			peer 11 0
			tick""";

	@TempDir
	private static Path folder;
	private static Path program;

	@BeforeAll
	static void compile() throws Exception {
		program = StandIn.compile(folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2" })
	void everyFieldIsWhatTheProgramSaysOfItBeforeAndAfterChanges(String version) throws Exception {
		try (StandIn standIn = StandIn.start(program, "-v", version); GdbSession session = connect(standIn)) {
			LinuxKernel kernel = kernel(standIn.writeSymbols(folder.resolve("kallsyms.txt")), List.of());
			assertSame(standIn, session, kernel);
			for (String change : List.of(GRANTS, RELEASES, "grow 3", "alloc 0 7 RW 700\ndealloc 0 0x10000 300", END)) {
				standIn.orders(change);
				assertSame(standIn, session, kernel);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2" })
	void aTableThatIsFullHasNoFreeReference(String version) throws Exception {
		try (StandIn standIn = StandIn.start(program, "-v", version); GdbSession session = connect(standIn)) {
			LinuxKernel kernel = kernel(standIn.writeSymbols(folder.resolve("kallsyms.txt")), List.of());
			standIn.orders("open\nalloc 0 0 RW " + (version.equals("1") ? 504 : 248));
			assertSame(standIn, session, kernel);
			standIn.order("dealloc 0 0x5000 1");
			assertSame(standIn, session, kernel);
		}
	}

	@Test
	void aTableOf64FramesAndAThousandGrefsIsReadWhole() throws Exception {
		try (StandIn standIn = StandIn.start(program, "-f", "64", "-g", "1000"); GdbSession session = connect(standIn)) {
			assertSame(standIn, session, kernel(standIn.writeSymbols(folder.resolve("kallsyms.txt")), List.of()));
		}
	}

	@Test
	void typeInformationOverridesTheLayoutsThatAreKnown(@TempDir Path other) throws Exception {
		Path shifted = StandIn.compile(other, "-DSHIFTED");
		Path types = StandIn.compileTypes(other, "-DSHIFTED");
		try (StandIn standIn = StandIn.start(shifted); GdbSession session = connect(standIn)) {
			LinuxKernel kernel = kernel(standIn.writeSymbols(other.resolve("kallsyms.txt")), List.of(types));
			standIn.orders(GRANTS);
			assertSame(standIn, session, kernel);
			standIn.orders(RELEASES);
			assertSame(standIn, session, kernel);
		}
	}

	@Test
	void symbolsOfAnElfFileServeAsWell(@TempDir Path other) throws Exception {
		Path fixed = StandIn.compile(other, "-no-pie", "-fno-pie");
		try (StandIn standIn = StandIn.start(fixed); GdbSession session = connect(standIn)) {
			standIn.orders(GRANTS);
			assertSame(standIn, session, kernel(fixed, List.of()));
		}
	}

	private static GdbSession connect(StandIn standIn) throws IOException {
		GdbSession session = GdbSession.connect(standIn.address(), TIMEOUT, Progress.NONE);
		session.resume(Progress.NONE);
		return session;
	}

	private static LinuxKernel kernel(Path symbols, List<Path> types) throws IOException, FormatException {
		return LinuxKernel.load(new KernelSettings(Optional.of(symbols), types, OptionalLong.of(0), 0), Progress.NONE);
	}

	private static void assertSame(StandIn standIn, GdbSession session, LinuxKernel kernel) throws Exception {
		Account told = standIn.account();
		session.interrupt(Progress.NONE);
		List<Observation> seen = kernel.observe(new Origin("gdbserver", Instant.EPOCH),
				session.memory(MemorySpace.VIRTUAL, Progress.NONE), Progress.NONE);
		session.resume(Progress.NONE);
		assertThat(String.join("\n", told.differences(Picture.of(seen)))).isEmpty();
		assertThat(Picture.one(seen, RawTable.class).problems()).isEmpty();
		assertThat(Picture.one(seen, TableDriverState.class).problems()).isEmpty();
		assertThat(Picture.one(seen, DriverState.class).problems()).isEmpty();
	}
}
