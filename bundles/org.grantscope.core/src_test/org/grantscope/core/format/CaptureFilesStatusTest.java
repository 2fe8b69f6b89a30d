package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles.Options;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the version and the status frames of raw frames come from. */
class CaptureFilesStatusTest {

	private static final Optional<GrantTableVersion> VERSION_1 = Optional.of(GrantTableVersion.V1);

	private final Path folder;
	private final Path frames;

	CaptureFilesStatusTest(@TempDir Path folder) throws IOException {
		this.folder = folder;
		this.frames = Files.copy(Samples.file("v2/deferred/v-deferred.frames.bin"), folder.resolve("now.frames.bin"));
	}

	@Test
	void theStatusFramesBesideTheFramesAreFound() throws FormatException, IOException {
		putStatus("now.status.bin");
		RawTable table = table(Options.NONE, frames);
		assertThat(table.image().version()).isEqualTo(GrantTableVersion.V2);
		assertThat(table.image().status(8)).hasValue(0x18);
	}

	@Test
	void aFileOfAnotherLabelIsNotTheirs() throws FormatException, IOException {
		putStatus("later.status.bin");
		assertThat(table(Options.NONE, frames).image().hasStatus()).isFalse();
	}

	@Test
	void statusFramesAloneAreNoGrants() throws IOException {
		Path status = putStatus("later.status.bin");
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> table(Options.NONE, status))
				.withMessageContaining("later.status.bin: expected the frames that it belongs to").withMessageEndingWith("found status frames alone");
	}

	@Test
	void aFolderNamedAfterFramesDoesNotMatter() throws FormatException, IOException {
		Path inside = Files.createDirectory(folder.resolve("frames"));
		Path moved = Files.move(frames, inside.resolve("now.frames.bin"));
		Files.copy(Samples.file("v2/deferred/v-deferred.status.bin"), inside.resolve("now.status.bin"));
		assertThat(table(Options.NONE, moved).image().hasStatus()).isTrue();
	}

	@Test
	void aFileOfAnyNameMayBeGiven() throws FormatException, IOException {
		Path status = putStatus("elsewhere");
		assertThat(table(withStatus(Optional.empty(), status), frames).image().status(10)).hasValue(0x08);
	}

	@Test
	void aFileThatIsGivenComesBeforeTheOneBeside() throws FormatException, IOException {
		putStatus("now.status.bin");
		Path zero = Files.write(folder.resolve("zero"), new byte[4096]);
		assertThat(table(withStatus(Optional.empty(), zero), frames).image().status(8)).hasValue(0);
	}

	@Test
	void aFileThatIsGivenAndNotThereLeavesTheFramesWithoutStatus() throws FormatException, IOException {
		Path missing = folder.resolve("missing");
		RawTable table = table(withStatus(Optional.empty(), missing), frames);
		assertThat(table.problems()).containsExactly(Problem.ofWhole(missing.toString(), "a file", "nothing of that name"));
		assertThat(table.image().version()).isEqualTo(GrantTableVersion.V2);
		assertThat(table.image().hasStatus()).isFalse();
		assertThat(table.image().frame(8)).isNotZero();
	}

	@Test
	void statusOfTheWrongSizeIsAProblemOfItsOwnFile() throws FormatException, IOException {
		Path status = Files.write(folder.resolve("now.status.bin"), new byte[8192]);
		RawTable table = table(Options.NONE, frames);
		assertThat(table.problems())
				.containsExactly(Problem.ofWhole(status.toString(), "4096 bytes of status frames for 1 version 2 frames", "8192 bytes"));
		assertThat(table.image().hasStatus()).isFalse();
		assertThat(table.image().frame(8)).isNotZero();
	}

	@Test
	void statusFramesAmongTheFilesAreTheirsHoweverTheirPathIsWritten() throws FormatException, IOException {
		Path status = putStatus("now.status.bin");
		Path same = status.getParent().resolve(".").resolve(status.getFileName());
		RawTable table = table(Options.NONE, frames, same);
		assertThat(table.image().frames()).isEqualTo(1);
		assertThat(table.image().status(8)).hasValue(0x18);
	}

	@Test
	void statusThatIsGivenForVersion1IsRefused() throws IOException {
		Path status = putStatus("elsewhere");
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> table(withStatus(VERSION_1, status), frames));
	}

	@Test
	void statusBesideIsLeftAloneForVersion1() throws FormatException, IOException {
		putStatus("now.status.bin");
		assertThat(table(new Options(VERSION_1, Optional.empty(), OptionalInt.empty()), frames).image().version())
				.isEqualTo(GrantTableVersion.V1);
	}

	@Test
	void withoutStatusTheBytesTellTheVersion() throws FormatException, IOException {
		assertThat(table(Options.NONE, frames).image().version()).isEqualTo(GrantTableVersion.V2);
		assertThat(table(Options.NONE, Samples.file("v1/deferred/v-deferred.frames.bin")).image().version())
				.isEqualTo(GrantTableVersion.V1);
	}

	@Test
	void theTextOfTheSameDomainTellsTheVersionOfAnEmptyTable() throws FormatException, IOException {
		Path empty = Files.write(folder.resolve("empty.bin"), new byte[4096]);
		String text = Dialect.XEN_4_11.print(List.of(Dialect.XEN_4_11.domain(0, 1, 1, List.of()),
				Dialect.XEN_4_11.domain(5, 2, 1, List.of())));
		Path console = Files.writeString(folder.resolve("console.txt"), text);
		Options five = new Options(Optional.empty(), Optional.empty(), OptionalInt.of(5));
		assertThat(table(five, empty, console).image().version()).isEqualTo(GrantTableVersion.V2);
		assertThat(table(Options.NONE, empty, console).image().version()).isEqualTo(GrantTableVersion.V1);
	}

	private Path putStatus(String name) throws IOException {
		return Files.copy(Samples.file("v2/deferred/v-deferred.status.bin"), folder.resolve(name));
	}

	private static Options withStatus(Optional<GrantTableVersion> version, Path status) {
		return new Options(version, Optional.of(status), OptionalInt.empty());
	}

	private static RawTable table(Options options, Path... files) throws FormatException, IOException {
		return new CaptureFiles(List.of(files), options).observe(Progress.NONE).stream()
				.filter(RawTable.class::isInstance).map(RawTable.class::cast).findFirst().orElseThrow();
	}
}
