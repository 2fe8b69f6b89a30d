package org.grantscope.live.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.live.LiveSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands that do not do what they should. Each test would hang, or find something left behind, if that worked. */
@Timeout(120)
class HostileCommandTest {

	private static final String LINE = "(XEN) grant-table for remote d0 (v1)\\n(XEN)   1 frames (64 max), 0 maptrack frames "
			+ "(1024 max)\\n"
			+ "(XEN) no active grant table entries\\n";

	@TempDir
	private Path folder = Path.of("");

	private static ObservationSource source(String uri) throws FormatException {
		return new ExecScheme(LiveSchemes.FORMATS).source(SourceUri.parse(uri));
	}

	private static List<Observation> look(String uri) throws FormatException, IOException {
		return source(uri).observe(Progress.NONE);
	}

	/** Children of this virtual machine, and theirs, that have the text in their command line. */
	private static Stream<ProcessHandle> running(String text) {
		return ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(text))
				.filter(ProcessHandle::isAlive);
	}

	@Test
	void endlessOutputEndsAtTheLimit() throws FormatException, IOException {
		List<Observation> seen = look("exec:printf '%s'; exec yes 31415926535?shell=yes&limit=1M".formatted(LINE));

		assertThat(seen.get(seen.size() - 1)).isInstanceOf(NotRead.class);
		assertThat(seen.get(seen.size() - 1).problems()).singleElement().asString().contains("printed more than 1048576 bytes");
		assertThat(running("31415926535")).isEmpty();
	}

	@Test
	void endlessMessagesEndWithTheTimeout() {
		assertThatThrownBy(() -> look("exec:exec yes 27182818284 >%262?shell=yes&timeout=300ms")).isInstanceOf(FormatException.class)
				.hasMessageContaining("not done after 300 ms").hasMessageContaining("said '27182818284 / ");
		assertThat(running("yes 27182818284")).isEmpty();
	}

	@Test
	void whatWasPrintedBeforeTheTimeoutIsKept() throws FormatException, IOException {
		List<Observation> seen = look("exec:printf '%s'; exec sleep 3600?shell=yes&timeout=500ms".formatted(LINE));

		assertThat(seen).hasSize(2);
		assertThat(seen.get(1).problems()).singleElement().asString().contains("not done after 500 ms");
	}

	@Test
	void oneThatIgnoresToBeAskedIsEndedWithItsChildren() {
		assertThatThrownBy(() -> look("exec:trap \"\" TERM; (trap \"\" TERM; sleep 1234567) %26 sleep 1234567?shell=yes&timeout=500ms"))
				.isInstanceOf(FormatException.class).hasMessageContaining("not done after 500 ms");
		assertThat(running("sleep 1234567")).isEmpty();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void whatLostItsParentMeanwhileIsEndedToo() {
		assertThatThrownBy(() -> look("exec:sh -c %27sleep 2345678 %26%27; sleep 1000?shell=yes&timeout=500ms"))
				.isInstanceOf(FormatException.class).hasMessageContaining("not done after 500 ms");
		assertThat(running("sleep 2345678")).isEmpty();
	}

	@Test
	void aChildThatKeepsTheOutputOpenHoldsNobodyUp() throws FormatException, IOException {
		Path pid = folder.resolve("pid");

		List<Observation> seen = look("exec:printf '%s'; sleep 7654321 %%26 echo $! > %s?shell=yes&timeout=60s".formatted(LINE, pid));

		assertThat(seen).hasSize(1);
		end(pid);
	}

	@Test
	void aChildThatPrintsForEverHoldsNobodyUp() throws Exception {
		Path pid = folder.resolve("pid");

		look("exec:printf '%s'; yes 16180339887 %%26 echo $! > %s?shell=yes&timeout=60s".formatted(LINE, pid));

		assertThat(ended(pid)).as("it has nobody to print to").isTrue();
	}

	/** Ends what a test left behind on purpose. */
	private static void end(Path pid) throws IOException {
		ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
	}

	private static boolean ended(Path pid) throws Exception {
		ProcessHandle handle = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElse(null);
		if (handle != null) {
			handle.onExit().get(60, TimeUnit.SECONDS);
		}
		return handle == null || !handle.isAlive();
	}

	@Test
	void whoeverCancelsIsObeyedAndNothingIsLeft() throws FormatException {
		ObservationSource source = source("exec:sleep 2345678");
		Progress soon = new Progress() {
			@Override
			public void worked(long units) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return running("sleep 2345678").findAny().isPresent();
			}
		};

		assertThatThrownBy(() -> source.observe(soon)).isInstanceOf(CancellationException.class);
		assertThat(running("sleep 2345678")).isEmpty();
	}

	@Test
	void aThreadThatIsInterruptedStaysSo() throws FormatException {
		ObservationSource source = source("exec:sleep 3456789");
		Thread.currentThread().interrupt();

		assertThatThrownBy(() -> source.observe(Progress.NONE)).isInstanceOf(CancellationException.class);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(running("sleep 3456789")).isEmpty();
	}

	@Test
	void nothingIsRunBehindOneThatWasStopped() {
		assertThatThrownBy(() -> look("exec:sleep 100?then=touch " + folder.resolve("touched") + "&timeout=200ms"))
				.isInstanceOf(FormatException.class);
		assertThat(folder.resolve("touched")).doesNotExist();
	}

	@Test
	void manyLooksLeaveNoThreadAndNoFileBehind() throws Exception {
		ObservationSource source = source("exec:printf '" + LINE + "'");
		source.observe(Progress.NONE);
		long threads = threads();
		long files = files();

		for (int i = 0; i < 2_000; i++) {
			assertThat(source.observe(Progress.NONE)).hasSize(1);
		}

		assertThat(threads()).isLessThanOrEqualTo(threads);
		assertThat(files()).isLessThanOrEqualTo(files + 8);
		assertThat(ProcessHandle.current().children().filter(child -> child.info().command().orElse("").contains("printf"))).isEmpty();
	}

	/** Without the virtual machine's own few that wait for processes to end, and are used again. */
	private static long threads() {
		return Thread.getAllStackTraces().keySet().stream()
				.filter(thread -> !thread.getName().toLowerCase(Locale.ROOT).contains("process reaper")).count();
	}

	private static long files() throws IOException {
		try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
			return all.count();
		}
	}
}
