package org.grantscope.live.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.live.gdb.FakeStub;
import org.grantscope.live.gdb.GdbScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However bad the line and whatever the stub says, a look ends, and shows what is so, or what it lacks, or why there is none. */
class HostileStubTest {

	private static final Path SAMPLES = Path.of(System.getProperty("grantscope.root"), "releng", "samples", "live");
	private static final int TIMEOUT = Integer.getInteger("grantscope.timeout", 150);
	private static final int RUNS = Integer.getInteger("grantscope.runs", 40);

	/** Far more than all waits of a look: one that needs it hangs. */
	private static final int HANGS = 60;

	@ParameterizedTest
	@ValueSource(strings = { "v1/sync-mixed/virtual.rsp.gz", "v2/sync-mixed/physical.rsp.gz" })
	void overABadLineNothingIsShownThatIsNotSo(String recording) throws Exception {
		assertThat(run(recording, false)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "v1/sync-held/physical.rsp.gz", "v2/sync-mixed/virtual.rsp.gz" })
	void aStubThatLiesEndsNoLookInAnotherWay(String recording) throws Exception {
		assertThat(run(recording, true)).isEmpty();
	}

	private static List<String> run(String recording, boolean lies) throws Exception {
		Path file = SAMPLES.resolve(recording);
		Recording good = Recording.read(file);
		List<? extends Observation> truth;
		try (FakeStub stub = FakeStub.of(good::serve)) {
			truth = look(stub, file, 60_000).seen();
		}
		List<String> wrong = new ArrayList<>();
		long open = sockets();
		for (long seed : HostileStub.seeds(RUNS)) {
			HostileStub hostile = new HostileStub(Recording.read(file), seed, lies, 2 * TIMEOUT);
			try (FakeStub stub = FakeStub.of(hostile::serve)) {
				Ended ended = look(stub, file, TIMEOUT);
				ended.wrong(hostile.hasLied() ? List.of() : truth).forEach(one -> wrong.add("seed " + seed + ": " + one));
			}
		}
		wrong.addAll(leftBehind());
		long left = sockets() - open;
		if (left > 0) {
			wrong.add("left open: %d sockets or selectors".formatted(left));
		}
		return wrong;
	}

	private record Ended(List<? extends Observation> seen, String message) {

		List<String> wrong(List<? extends Observation> truth) {
			if (seen.isEmpty()) {
				return message.contains("expected ") && message.contains("found ") ? List.of() : List.of(message);
			}
			List<String> wrong = new ArrayList<>(Sane.wrong(seen));
			wrong.addAll(truth.isEmpty() ? List.of() : PartialTruth.wrong(truth, seen));
			return wrong;
		}
	}

	private static Ended look(FakeStub stub, Path file, int timeout) throws Exception {
		String memory = file.getFileName().toString().replaceFirst("\\..*", "");
		ObservationSource source = new GdbScheme().source(SourceUri.parse("gdb://%s?memory=%s&symbols=%s&timeout=%dms"
				.formatted(stub.address(), memory, file.resolveSibling("../kallsyms.txt").normalize(), timeout)));
		CompletableFuture<Ended> look = CompletableFuture.supplyAsync(() -> {
			try {
				return new Ended(source.observe(Progress.NONE), "");
			} catch (FormatException | IOException e) {
				return new Ended(List.of(), String.valueOf(e.getMessage()));
			} finally {
				source.close();
			}
		});
		try {
			return look.get(HANGS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			return new Ended(List.of(), "it hangs");
		} catch (ExecutionException e) {
			return new Ended(List.of(), "another exception: " + e.getCause() + " " + List.of(e.getCause().getStackTrace()));
		}
	}

	/** What this process has open of these; 0 where the system does not tell. */
	private static long sockets() throws IOException {
		Path open = Path.of("/proc/self/fd");
		if (!Files.isDirectory(open)) {
			return 0;
		}
		try (Stream<Path> all = Files.list(open)) {
			return all.filter(HostileStubTest::isSocket).count();
		}
	}

	private static boolean isSocket(Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString().matches("(socket|anon_inode):.*");
		} catch (IOException e) {
			return false; // it is closed already
		}
	}

	private static List<String> leftBehind() throws InterruptedException {
		List<String> all = new ArrayList<>();
		for (Thread each : Thread.getAllStackTraces().keySet()) {
			if (each.getName().startsWith("grantscope gdb")) {
				each.join(10_000);
				if (each.isAlive()) {
					all.add("left behind: " + each);
				}
			}
		}
		return all;
	}
}
