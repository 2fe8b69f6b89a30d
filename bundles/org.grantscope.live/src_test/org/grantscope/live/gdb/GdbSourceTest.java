package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.core.observe.TableDriverState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine whose kernel has one variable: it has three grant frames. */
@Timeout(60)
class GdbSourceTest {

	private static final long KERNEL = 0xffffffff82000000L;
	private static final long CR3 = 0x5000;
	private static final byte[] VARIABLES = new byte[4096];

	@TempDir
	private Path directory = Path.of("");
	private String symbols = "";
	private final FakeTarget target = new FakeTarget();

	@BeforeEach
	void writeSymbols() throws IOException {
		VARIABLES[0x100] = 3;
		Path file = directory.resolve("kallsyms.txt");
		Files.writeString(file, "ffffffff81000000 T _text\n%x d nr_grant_frames\n".formatted(KERNEL + 0x100));
		symbols = "symbols=" + file;
	}

	@Test
	void whatStoodStillIsLeftStandingStill() throws Exception {
		target.memory(KERNEL, VARIABLES);
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "");
			assertThat(frames(source.observe(Progress.NONE))).isEqualTo(3);
			assertThat(frames(source.observe(Progress.NONE))).isEqualTo(3);
			source.close();
			assertThat(target.requests()).doesNotContain("vCont;c", "D", FakeLine.INTERRUPT);
			assertThat(stub.connections()).isEqualTo(1);
		}
	}

	@Test
	void whatRanIsStoppedForEachLookAndRunsAfterwards() throws Exception {
		target.memory(KERNEL, VARIABLES).announcing();
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "");
			source.observe(Progress.NONE);
			source.observe(Progress.NONE);
			source.close();
			assertThat(target.requests().stream().filter(each -> each.matches("vCont;c|\003|D"))).containsExactly("vCont;c",
					FakeLine.INTERRUPT, "vCont;c", FakeLine.INTERRUPT, "D");
		}
	}

	@Test
	void whatRanRunsOnAfterAStubFellSilent() throws Exception {
		target.memory(KERNEL, VARIABLES).announcing().on("m", "O4869"); // no reply
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "&timeout=300ms");
			assertThatThrownBy(() -> source.observe(Progress.NONE)).isInstanceOf(StubConnectionException.class);
			source.close();
			Sessions.elsewhere(CompletableFuture.runAsync(() -> {
				while (!target.requests().contains("D")) {
					Thread.onSpinWait();
				}
			}));
		}
	}

	@Test
	void aQemuThatWasPausedBeforeStaysPaused() throws Exception {
		target.memory(KERNEL, VARIABLES).on("qqemu.PhyMemMode", "0").on("Qqemu", "OK");
		try (FakeStub stub = FakeStub.of(line -> {
			target.on("qRcmd", request -> {
				try {
					line.send("O372e322e30"); // 7.2.0
				} catch (IOException e) {
					throw new AssertionError(e);
				}
				return "OK";
			});
			target.serve(line);
		})) {
			ObservationSource source = source(stub, "");
			assertThat(frames(source.observe(Progress.NONE))).isEqualTo(3);
			source.close();
			assertThat(target.requests()).doesNotContain("vCont;c", "D");
		}
	}

	@Test
	void afterStopItStaysStopped() throws Exception {
		target.memory(KERNEL, VARIABLES).announcing();
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "&after=stop");
			source.observe(Progress.NONE);
			source.close();
			assertThat(target.requests()).doesNotContain("vCont;c", "D");
		}
	}

	@Test
	void afterContinueItRuns() throws Exception {
		target.memory(KERNEL, VARIABLES);
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "&after=continue");
			source.observe(Progress.NONE);
			source.close();
			assertThat(target.requests()).contains("vCont;c").endsWith("D");
		}
	}

	@Test
	void aLostConnectionIsMadeAgain() throws Exception {
		target.memory(KERNEL, VARIABLES);
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "");
			source.observe(Progress.NONE);
			stub.hangUp();
			assertThat(frames(source.observe(Progress.NONE))).isEqualTo(3);
			assertThat(stub.connections()).isEqualTo(2);
			source.close();
		}
	}

	@Test
	void anotherProcessorIsTriedWhereTheStoppedOneDoesNotSeeTheKernel() throws Exception {
		target.on("Hg", request -> {
			target.on("m", request.equals("Hg2") ? each -> each.contains(",") ? memoryOfSecond(each) : "E14" : each -> "E14");
			return "OK";
		});
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "");
			assertThat(frames(source.observe(Progress.NONE))).isEqualTo(3);
			source.close();
		}
	}

	private static String memoryOfSecond(String request) {
		return new FakeTarget().memory(KERNEL, VARIABLES).answer(request);
	}

	@Test
	void pageTablesAreWalkedWhereNoProcessorSeesTheKernel() throws Exception {
		physical();
		target.features("PacketSize=1000;qXfer:features:read+")
				.on("qXfer:features:read:target.xml", "l<target><architecture>i386:x86-64</architecture><feature name='x'>"
						+ "<reg name='rip' bitsize='64'/><reg name='cr3' bitsize='64' regnum='7'/></feature></target>")
				.on("p7", "0050000000000000");
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "");
			assertThat(frames(source.observe(Progress.NONE))).isEqualTo(3);
			source.close();
			assertThat(target.requests()).endsWith("Qqemu.PhyMemMode:0", "D");
		}
	}

	@Test
	void theCr3MayBeGiven() throws Exception {
		physical();
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "&memory=physical&after=stop&cr3=0x" + Long.toHexString(CR3));
			assertThat(frames(source.observe(Progress.NONE))).isEqualTo(3);
			source.close();
			assertThat(target.requests()).endsWith("Qqemu.PhyMemMode:0");
		}
	}

	/** Page tables at CR3 that map the kernel's one page, and the page; virtual addresses are not to be read. */
	private void physical() {
		byte[] tables = new byte[4 * 4096];
		entry(tables, 0, (int) (KERNEL >>> 39 & 0x1ff), CR3 + 0x1000);
		entry(tables, 1, (int) (KERNEL >>> 30 & 0x1ff), CR3 + 0x2000);
		entry(tables, 2, (int) (KERNEL >>> 21 & 0x1ff), CR3 + 0x3000);
		entry(tables, 3, (int) (KERNEL >>> 12 & 0x1ff), 0x20000);
		target.memory(CR3, tables).memory(0x20000, VARIABLES).on("qqemu.PhyMemMode", "0").on("Qqemu", "OK");
	}

	private static void entry(byte[] tables, int table, int index, long value) {
		for (int i = 0; i < 8; i++) {
			tables[table * 4096 + index * 8 + i] = (byte) ((value | 1) >>> 8 * i);
		}
	}

	@Test
	void whereTheKernelIsNowhereItIsSaidWhatWasTried() throws Exception {
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "");
			assertThatThrownBy(() -> source.observe(Progress.NONE)).isInstanceOf(FormatException.class)
					.hasMessageContaining("expected the kernel of these symbols in memory, found by virtual address")
					.hasMessageContaining("error E14");
			source.close();
		}
	}

	@Test
	void symbolsOfAnotherStartAreSuspectedWhereTheKernelsBannerIsNot() throws Exception {
		Files.writeString(directory.resolve("other.txt"), """
				ffffffff82161900 D linux_banner
				ffffffff82d0f010 B gnttab_shared
				ffffffffc0400000 b gref_list	[xen_gntalloc]
				""");
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = new GdbScheme().source(SourceUri.parse("gdb://%s?symbols=%s".formatted(stub.address(),
					directory.resolve("other.txt"))));
			assertThatThrownBy(() -> source.observe(Progress.NONE)).isInstanceOf(FormatException.class)
					.hasMessageContaining("linux_banner at 0xffffffff82161900: ")
					.hasMessageContaining(": error E14 (symbols of another start of the machine?)");
			source.close();
		}
	}

	@Test
	void noMachineIsAskedWithSymbolsThatOthersThanRootRead() throws Exception {
		Path useless = Files.writeString(directory.resolve("useless.txt"), """
				0000000000000000 D linux_banner
				0000000000000000 B gnttab_shared
				0000000000000000 b gref_list	[xen_gntalloc]
				""");
		ObservationSource source = new GdbScheme().source(SourceUri.parse("gdb://localhost:1?symbols=" + useless));
		assertThatThrownBy(() -> source.observe(Progress.NONE)).isInstanceOf(FormatException.class)
				.hasMessageStartingWith(useless + ": expected the address of one of gnttab_shared, ")
				.hasMessageContaining("as root reads it in /proc/kallsyms");
		source.close();
	}

	@Test
	void closingEndsALook() throws Exception {
		CompletableFuture<Boolean> asked = new CompletableFuture<>();
		target.on("m", request -> {
			asked.complete(true);
			return "O4869"; // no reply
		});
		try (FakeStub stub = FakeStub.of(target::serve)) {
			ObservationSource source = source(stub, "&timeout=1h");
			CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> {
				try {
					return new AssertionError(source.observe(Progress.NONE).toString());
				} catch (Exception e) {
					return e;
				}
			});
			Sessions.elsewhere(asked);
			source.close();
			assertThat(Sessions.elsewhere(ended)).isInstanceOfAny(CancellationException.class, StubConnectionException.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "gdb://localhost", "gdb://localhost:0", "gdb:", "gdb://h:1?memory=real", "gdb://h:1?cr3=high",
			"gdb://h:1?thread=x", "gdb://h:1?after=kill", "gdb://h:1?timeout=0s", "gdb://h:1?symbol=x", "gdb://h:1?slide=-1",
			"gdb://h:1?domid=99999", "gdb://h:1", "gdb:localhost:1234?symbols=x", "gdb::1234?symbols=x", "gdb:localhost:?symbols=x" })
	void urisThatSayNothingThatIsUnderstoodAreRefused(String uri) {
		assertThatThrownBy(() -> new GdbScheme().source(SourceUri.parse(uri))).isInstanceOf(FormatException.class)
				.hasMessageStartingWith(uri).hasMessageContaining("expected");
	}

	private ObservationSource source(FakeStub stub, String parameters) throws FormatException {
		return new GdbScheme().source(SourceUri.parse("gdb://%s?%s%s".formatted(stub.address(), symbols, parameters)));
	}

	private static int frames(List<Observation> seen) {
		return seen.stream().filter(TableDriverState.class::isInstance).map(TableDriverState.class::cast).findFirst()
				.orElseThrow().frames()
				.orElseThrow();
	}
}
