package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.analysis.query.Query;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchCommandTest {

	private static final String GRANTED = Samples.path("dumps-v1/v-granted.frames.bin");
	private static final String DEFERRED = Samples.path("dumps-v1/v-deferred.frames.bin");

	/** Looks that are given one after the other; an empty one is a source that does not answer. */
	private static final class Looks implements MachineSource {

		private final List<String> sources;
		private int next;

		Looks(String... sources) {
			this.sources = new ArrayList<>(List.of(sources));
		}

		@Override
		public Machine load(Progress progress) throws FormatException, IOException {
			String source = sources.get(next++);
			if (source.isEmpty()) {
				throw new IOException("connection refused");
			}
			return Sources.of(List.of(SourceArgument.parse(source))).open("watched", CaptureFiles.Options.NONE,
					new TraceMoment.End()).load(progress);
		}

		int count() {
			return sources.size();
		}
	}

	private final StringWriter printed = new StringWriter();
	private final List<Duration> pauses = new ArrayList<>();
	private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T17:56:01.123Z"), ZoneOffset.UTC);

	private boolean watch(Looks looks, WatchView view, boolean checks) throws FormatException, IOException {
		return new Watch(looks, Duration.ofSeconds(2), looks.count(), checks, new Enough(), time -> pauses.add(time), clock).show(view);
	}

	private List<String> lines(String query, boolean checks, String... sources) throws Exception {
		watch(new Looks(sources), new ChangeLines(new PrintWriter(printed), Query.parse(query)), checks);
		return printed.toString().lines().toList();
	}

	@ParameterizedTest
	@CsvSource({ "50 200, xterm, 50, 200", "0 0, xterm, 24, 80", "?, xterm, 24, 80", "50 200, '', 50, 200" })
	void aTerminalThatDoesNotKnowItsSizeIsTakenToBeAnOldOne(String size, String type, int rows, int columns) {
		assertThat(Terminal.of(size, type)).contains(new Terminal(rows, columns));
	}

	@ParameterizedTest
	@CsvSource({ "'', xterm", "24 80, dumb" })
	void whatCannotBeDrawnOnIsNoTerminal(String size, String type) {
		assertThat(Terminal.of(size, type)).isEmpty();
	}

	@Test
	void changesAreALineEachAndWhatStaysIsNone() throws Exception {
		List<String> lines = lines("", false, GRANTED, GRANTED, DEFERRED, DEFERRED);

		assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("2026-11-20T17:56:01.123Z d0 ")
				.matches(".* (appeared|vanished|reused|changed|used meanwhile)(: .* -> .*)?"));
		assertThat(lines).anySatisfy(line -> assertThat(line).contains(" d0 gref 14 "));
	}

	@Test
	void linesAreThoseThatDiffTells() throws Exception {
		String diff = Execution.of("diff", GRANTED, DEFERRED, "--format", "csv").out();

		assertThat(lines("", false, GRANTED, DEFERRED)).hasSize((int) diff.lines().count() - 1);
	}

	@Test
	void aQueryChoosesByWhatWasAndWhatIs() throws Exception {
		assertThat(lines("ref:14", false, GRANTED, DEFERRED)).singleElement().asString().contains(" d0 gref 14 ");
	}

	@Test
	void aLostSourceIsToldOnceAndTriedAgainAfterLongerPauses() throws Exception {
		List<String> lines = lines("ref:0", false, GRANTED, "", "", "", "", "", "", GRANTED, GRANTED);

		assertThat(lines).containsExactly("2026-11-20T17:56:01.123Z source lost: connection refused",
				"2026-11-20T17:56:01.123Z source back after 0 s");
		assertThat(pauses).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L, 30L, 30L, 30L, 2L);
	}

	@Test
	void findingsComeAndGo() throws Exception {
		List<String> lines = lines("ref:99999", true, "sim:example", "sim:" + Samples.path("leak.gnt") + "?steps=0");

		assertThat(lines).anySatisfy(line -> assertThat(line).matches("\\S+ (error|warning|info|ERROR|WARNING|INFO) \\S+: .*"));
		assertThat(lines).anySatisfy(line -> assertThat(line).contains(" no longer: "));
	}

	@Test
	void theStatusSaysHowTheLastLookWas(@TempDir Path temp) throws IOException {
		assertThat(Execution.of("watch", "sim:example", "--count", "3", "--every", "1ms")).isEqualTo(new Execution(0, "", ""));
		Execution never = Execution.of("watch", "exec:false", "--count", "2", "--every", "1ms");
		assertThat(never.status()).isEqualTo(2);
		assertThat(never.err()).contains("exit status 1");
		Path once = Files.copy(Path.of(GRANTED), temp.resolve("once"));
		Execution lost = Execution.of("watch", "exec:cat %s; rm %s?shell=yes".formatted(once, once), "--count", "3", "--every", "1ms");
		assertThat(lost.status()).isEqualTo(2);
		assertThat(lost.out().lines().filter(line -> line.contains("source lost"))).hasSize(1);
	}

	@Test
	void whatAScenarioDoesIsSeenAsItIsDone() {
		Execution run = Execution.of("watch", "sim:" + Samples.path("leak.gnt") + "?steps=0&advance=1", "--count", "30", "--every",
				"1ms");

		assertThat(run.out()).contains(" appeared");
		assertThat(run.status()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "--every,0s", "--every,2", "--every,-1s", "--count,-1", "--count,x", "--where,state:", "--every,''" })
	void anOptionThatMeansNothingIsRefused(String option, String value) {
		assertThat(Execution.of("watch", "sim:example", option, value).status()).isEqualTo(2);
	}

	@Test
	void theScreenFitsTheTerminalAndMarksWhatChanged() throws Exception {
		Terminal terminal = new Terminal(12, 60);
		Screen screen = new Screen(new PrintWriter(printed), () -> terminal, false, "sim:example  every 2s", Query.ALL);

		watch(new Looks(GRANTED, DEFERRED), screen, false);
		screen.close();

		String[] frames = printed.toString().split("\u001b\\[H");
		assertThat(frames).hasSize(3);
		String last = frames[2].replace("\u001b[?25h\u001b[?1049l", "");
		List<String> lines = last.replaceAll("\u001b\\[(2K|J)", "").lines().toList();
		assertThat(lines).hasSizeLessThanOrEqualTo(12).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
		assertThat(lines.get(1)).contains("look 2, took").contains("changed: ");
		assertThat(lines).anySatisfy(line -> assertThat(line).matches("[CVARU] d0 .*"));
		assertThat(lines).anySatisfy(line -> assertThat(line).contains("more; --where chooses"));
		assertThat(printed.toString()).startsWith("\u001b[?1049h\u001b[?25l").endsWith("\u001b[?25h\u001b[?1049l")
				.doesNotContain("\u001b[3");
	}

	@Test
	void coloursComeBesideTheLetters() throws Exception {
		Screen screen = new Screen(new PrintWriter(printed), () -> new Terminal(40, 100), true, "x", Query.ALL);

		watch(new Looks(GRANTED, DEFERRED), screen, true);

		assertThat(printed.toString()).containsPattern("\u001b\\[3[0-9]m[ACVRU] d0").contains("\u001b[0m");
	}

	@Test
	void aLostSourceKeepsTheLastPictureAndSaysSo() throws Exception {
		Screen screen = new Screen(new PrintWriter(printed), () -> new Terminal(40, 100), false, "x", Query.ALL);

		watch(new Looks(GRANTED, ""), screen, false);

		String last = printed.toString().substring(printed.toString().lastIndexOf("\u001b[H"));
		assertThat(last).contains("! LOST since ").contains("connection refused").contains("d0: version 1");
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "2,10", "3,5", "1000,400" })
	void anyTerminalIsDrawnOn(int rows, int columns) throws Exception {
		Screen screen = new Screen(new PrintWriter(printed), () -> new Terminal(rows, columns), false, "x".repeat(500), Query.ALL);

		watch(new Looks("sim:example", GRANTED, ""), screen, true);

		String last = printed.toString().substring(printed.toString().lastIndexOf("\u001b[H") + 3);
		assertThat(last.replaceAll("\u001b\\[(2K|J)", "").lines()).hasSizeLessThanOrEqualTo(rows)
				.allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
	}

	@Test
	void aTableThatIsWrittenMeanwhileIsReadAnew(@TempDir Path temp) throws Exception {
		Path file = Files.copy(Path.of(GRANTED), temp.resolve("t.frames.bin"));
		MachineSource source = Sources.of(List.of(SourceArgument.parse("file:" + file))).open("x",
				CaptureFiles.Options.NONE, new TraceMoment.End());
		ChangeLines view = new ChangeLines(new PrintWriter(printed), Query.ALL);

		new Watch(source, Duration.ofSeconds(1), 2, false, new Enough(), time -> replaced(file), clock).show(view);

		assertThat(printed.toString()).contains(" d0 gref 14 ");
	}

	private static boolean replaced(Path file) {
		try {
			Files.copy(Path.of(DEFERRED), file, StandardCopyOption.REPLACE_EXISTING);
			return true;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void manyLooksLeaveNoThreadBehind() {
		Execution.of("watch", "exec:cat " + GRANTED, "--count", "1");
		long before = threads();

		Execution run = Execution.of("watch", "exec:cat " + GRANTED, "--count", "2000", "--every", "1ms");

		assertThat(run).isEqualTo(new Execution(0, "", ""));
		assertThat(threads()).isLessThanOrEqualTo(before);
	}

	private static long threads() {
		return Thread.getAllStackTraces().keySet().stream()
				.filter(thread -> !thread.getName().toLowerCase(Locale.ROOT).contains("process reaper")).count();
	}
}
