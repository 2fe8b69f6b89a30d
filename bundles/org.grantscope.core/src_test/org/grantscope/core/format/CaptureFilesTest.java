package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles.Options;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFilesTest {

	private static final String TEXT = Dialect.XEN_4_11.print(List.of(Texts.EMPTY, Texts.MAPPED));

	private final Path folder;

	CaptureFilesTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void noFilesAreAMistakeOfTheCaller() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CaptureFiles(List.of(), Options.NONE));
	}

	@Test
	void textIsKnownByItsContent() throws FormatException, IOException {
		Path file = write("anything.bin", TEXT);
		assertThat(observe(file)).singleElement().isInstanceOfSatisfying(TrackedEntries.class,
				text -> assertThat(text.domains()).containsExactly(Texts.EMPTY, Texts.MAPPED));
	}

	@Test
	void framesAreKnownByTheirContent() throws FormatException, IOException {
		Path file = write("anything.txt", frame(0x19));
		assertThat(observe(file)).singleElement().isInstanceOfSatisfying(RawTable.class, table -> {
			assertThat(table.image().flags(8)).isEqualTo(0x19);
			assertThat(table.domid()).isZero();
			assertThat(table.problems()).isEmpty();
		});
	}

	@Test
	void anObservationNamesItsFileAndWhenThatWasWritten() throws FormatException, IOException {
		Instant time = Instant.parse("2026-11-20T17:56:01Z");
		Path file = write("table.bin", frame(1));
		Files.setLastModifiedTime(file, FileTime.from(time));
		assertThat(observe(file).get(0).origin()).isEqualTo(new Origin(file.toString(), time));
	}

	@Test
	void aDomainThatIsGivenHolds() throws FormatException, IOException {
		Options options = new Options(Optional.empty(), Optional.empty(), OptionalInt.of(7));
		assertThat(table(new CaptureFiles(List.of(write("table.bin", frame(1))), options)).domid()).isEqualTo(7);
	}

	@Test
	void anEmptyFileIsRefused() throws IOException {
		assertThat(problem(write("empty", ""))).satisfies(problem -> assertThat(problem.found()).isEqualTo("an empty file"));
	}

	@Test
	void partOfAFrameAfterWholeOnesIsLeftOutAndAProblem() throws FormatException, IOException {
		Path file = write("odd.bin", Arrays.copyOf(frame(0x19), 4100));
		assertThat(observe(file)).singleElement().isInstanceOfSatisfying(RawTable.class, table -> {
			assertThat(table.image().frames()).isEqualTo(1);
			assertThat(table.image().flags(8)).isEqualTo(0x19);
			assertThat(table.problems()).containsExactly(new Problem(file.toString(), "byte 4096",
					"a whole number of frames of 4096 bytes", "4100 bytes, 4 too many"));
		});
	}

	@Test
	void lessThanOneFrameIsRefused() throws IOException {
		Path file = write("odd.bin", new byte[4095]);
		assertThat(problem(file)).isEqualTo(new Problem(file.toString(), "byte 0", "a whole number of frames of 4096 bytes",
				"4095 bytes, 4095 too many"));
	}

	@Test
	void textMayHoldANulHereAndThere() throws FormatException, IOException {
		assertThat(observe(write("serial.log", "\0\0" + TEXT))).singleElement().isInstanceOfSatisfying(TrackedEntries.class,
				text -> assertThat(text.domains()).containsExactly(Texts.EMPTY, Texts.MAPPED));
	}

	@Test
	void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
		Path file = folder.resolve("huge.bin");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(FileContent.MAX_BYTES + 1L);
		}
		Watch watch = new Watch(1);
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> FileContent.read(file, watch))
				.satisfies(e -> assertThat(e.problem().expected()).isEqualTo("at most 268435456 bytes"));
		assertThat(watch.bytes).isZero();
	}

	@Test
	void aFolderIsRefused() {
		assertThat(problem(folder)).isEqualTo(Problem.ofWhole(folder.toString(), "a file", "a directory"));
	}

	@Test
	void aFileThatIsNotThereIsRefused() {
		Path file = folder.resolve("missing");
		assertThat(problem(file)).isEqualTo(Problem.ofWhole(file.toString(), "a file", "nothing of that name"));
	}

	@Test
	void textOfSomethingElseIsRefused() throws IOException {
		assertThat(problem(write("notes.txt", "Dear diary,\n")).found()).isEqualTo("no line of it in 1 lines");
	}

	@Test
	void noiseIsReadWithAProblem() throws FormatException, IOException {
		byte[] noise = new byte[2 * 4096];
		new Random(5).nextBytes(noise);
		assertThat(observe(write("noise", noise)).get(0).problems()).isNotEmpty();
	}

	@Test
	void memoryThatReadsAsOnesIsNotText() throws FormatException, IOException {
		byte[] ones = new byte[4096];
		Arrays.fill(ones, (byte) 0xff);
		assertThat(observe(write("ones.bin", ones))).singleElement().isInstanceOf(RawTable.class)
				.satisfies(table -> assertThat(table.problems()).hasSize(1));
	}

	@Test
	void severalFilesOfOneFrameAreOneTableInOrder() throws FormatException, IOException {
		Path first = write("f0.bin", frame(0x01));
		Path second = write("f1.bin", frame(0x05));
		assertThat(observe(first, second)).singleElement().isInstanceOfSatisfying(RawTable.class, table -> {
			assertThat(table.image().frames()).isEqualTo(2);
			assertThat(table.image().flags(8)).isEqualTo(0x01);
			assertThat(table.image().flags(512 + 8)).isEqualTo(0x05);
			assertThat(table.origin().source()).isEqualTo(first + " and 1 more");
		});
	}

	@Test
	void severalLargerFilesAreNoOneTable() throws IOException {
		assertThat(problem(write("a.bin", new byte[8192]), write("b.bin", new byte[4096])).expected())
				.isEqualTo("one frame of 4096 bytes in each of several files");
	}

	@Test
	void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingRead() throws FormatException, IOException {
		Path missing = folder.resolve("missing");
		List<Observation> seen = observe(missing, write("console.txt", TEXT), write("table.bin", frame(1)));
		assertThat(seen).hasExactlyElementsOfTypes(TrackedEntries.class, RawTable.class, NotRead.class);
		assertThat(seen.get(2).problems()).containsExactly(Problem.ofWhole(missing.toString(), "a file", "nothing of that name"));
	}

	@Test
	void brokenFramesDoNotKeepTextFromBeingRead() throws FormatException, IOException {
		assertThat(observe(write("odd.bin", new byte[100]), write("console.txt", TEXT)))
				.hasExactlyElementsOfTypes(TrackedEntries.class, NotRead.class);
	}

	@Test
	void anEmptyFileAndOtherTextDoNotKeepFramesFromBeingRead() throws FormatException, IOException {
		List<Observation> seen = observe(write("empty", ""), write("notes.txt", "Dear diary,\n"), write("table.bin", frame(1)));
		assertThat(seen).hasExactlyElementsOfTypes(RawTable.class, NotRead.class);
		assertThat(seen.get(1).problems()).hasSize(2);
	}

	@Test
	void framesAfterOneThatIsMissingAreNotReadUnderWrongReferences() throws IOException {
		assertThat(problem(write("f0.bin", frame(1)), folder.resolve("f1.bin"), write("f2.bin", frame(1))).found())
				.isEqualTo("nothing of that name");
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> observe(folder.resolve("f0.bin.gone"), folder.resolve("f0.bin"), folder.resolve("f2.bin")));
	}

	@Test
	void framesBeforeOneThatIsMissingKeepTheirReferences() throws FormatException, IOException {
		assertThat(observe(write("f0.bin", frame(1)), write("f1.bin", frame(1)), folder.resolve("f2.bin")))
				.hasExactlyElementsOfTypes(RawTable.class, NotRead.class);
	}

	@Test
	void otherTextBetweenFramesIsNoMissingFrame() throws FormatException, IOException {
		assertThat(observe(write("f0.bin", frame(1)), write("notes.txt", "Dear diary,\n"), write("f1.bin", frame(1))))
				.hasExactlyElementsOfTypes(RawTable.class, NotRead.class);
	}

	@Test
	void nothingIsReadOnceCancelled() throws IOException {
		CaptureFiles files = new CaptureFiles(List.of(write("table.bin", frame(1))), Options.NONE);
		assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> files.observe(new Watch(0)));
	}

	@Test
	void aLongFileIsGivenUpSoonAfterCancelling() throws IOException {
		CaptureFiles files = new CaptureFiles(List.of(write("table.bin", new byte[256 * 4096])), Options.NONE);
		Watch watch = new Watch(100_000);
		assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> files.observe(watch));
		assertThat(watch.bytes).isLessThan(512 * 1024);
	}

	@Test
	void progressCountsEveryByte() throws FormatException, IOException {
		Watch watch = new Watch(Long.MAX_VALUE);
		new CaptureFiles(List.of(write("table.bin", new byte[30 * 4096])), Options.NONE).observe(watch);
		assertThat(watch.bytes).isEqualTo(30 * 4096);
	}

	/** Counts bytes, and cancels once there were so many. */
	private static final class Watch implements Progress {

		private final long enough;
		private long bytes;

		Watch(long enough) {
			this.enough = enough;
		}

		@Override
		public void worked(long more) {
			bytes += more;
		}

		@Override
		public boolean isCancelled() {
			return bytes >= enough;
		}
	}

	private static List<Observation> observe(Path... files) throws FormatException, IOException {
		return new CaptureFiles(List.of(files), Options.NONE).observe(Progress.NONE);
	}

	private static RawTable table(CaptureFiles files) throws FormatException, IOException {
		return (RawTable) files.observe(Progress.NONE).get(0);
	}

	private static Problem problem(Path... files) {
		try {
			throw new AssertionError("read as " + observe(files));
		} catch (FormatException e) {
			return e.problem();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** A version 1 frame with one entry, at 8. */
	private static byte[] frame(int flags) {
		byte[] frame = new byte[GrantTableVersion.FRAME_BYTES];
		frame[8 * 8] = (byte) flags;
		frame[8 * 8 + 4] = 0x55;
		return frame;
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private Path write(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}
}
