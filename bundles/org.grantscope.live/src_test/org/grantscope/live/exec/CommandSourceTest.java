package org.grantscope.live.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.live.LiveSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandSourceTest {

	private static final String DUMP = "(XEN) gnttab_usage_print_all [ key 'g' pressed\n"
			+ "(XEN)       -------- active --------       -------- shared --------\n"
			+ "(XEN) [ref] localdom mfn      pin          localdom gmfn     flags\n"
			+ "(XEN) grant-table for remote d0 (v1)\n"
			+ "(XEN)   1 frames (64 max), 0 maptrack frames (1024 max)\n"
			+ "(XEN) [0x008]      1 0x3f28f 0x00000001          1 0x03f28f 0x19\n"
			+ "(XEN) gnttab_usage_print_all ] done\n";

	@TempDir
	private Path folder = Path.of("");

	private static List<Observation> look(String uri) throws FormatException, IOException {
		return new ExecScheme(LiveSchemes.FORMATS).source(SourceUri.parse(uri)).observe(Progress.NONE);
	}

	private Path file(String text) throws IOException {
		return Files.writeString(folder.resolve("printed.txt"), text);
	}

	@Test
	void whatACommandPrintsIsReadAsAFileIs() throws FormatException, IOException {
		Path file = file(DUMP);

		Observation seen = look("exec:cat '" + file + "'").get(0);

		Observation read = new CaptureFiles(List.of(file), CaptureFiles.Options.NONE).observe(Progress.NONE).get(0);
		assertThat(((TrackedEntries) seen).domains()).isEqualTo(((TrackedEntries) read).domains()).isNotEmpty();
		assertThat(seen.origin().source()).isEqualTo("exec:cat '" + file + "'");
		assertThat(seen.problems()).isEmpty();
	}

	@Test
	void framesAreRead() throws FormatException, IOException {
		byte[] frame = new byte[4096];
		frame[8 * 8] = 1;
		frame[8 * 8 + 2] = 5;
		Path file = Files.write(folder.resolve("table.frames.bin"), frame);

		assertThat(look("exec:cat " + file + "?domid=3&version=1")).singleElement().isInstanceOfSatisfying(RawTable.class, table -> {
			assertThat(table.domid()).isEqualTo(3);
			assertThat(table.image().domid(8)).isEqualTo(5);
			assertThat(table.image().entries()).isEqualTo(512);
		});
	}

	@Test
	void commandsAreRunOneAfterTheOther() throws FormatException, IOException {
		Path dump = file(DUMP);
		Path copy = folder.resolve("copy.txt");

		List<Observation> seen = look("exec:cp %s %s?then=cat %s".formatted(dump, copy, copy));

		assertThat(seen).singleElement().isInstanceOf(TrackedEntries.class);
		assertThat(seen.get(0).origin().source()).isEqualTo("exec:cat " + copy);
	}

	@Test
	void theDomainOfATextThatDoesNotTellIsGiven() throws FormatException, IOException {
		Path file = file("   1: VCPU 0: Interdomain (Connected) - Remote Domain 0, Port 7\n");

		assertThat(look("exec:cat " + file + "?domid=4")).singleElement().satisfies(
				seen -> assertThat(((EventChannels) seen).domains().get(0).domid()).isEqualTo(OptionalInt.of(4)));
	}

	@Test
	void aShellIsThereOnlyWhenAskedFor() throws FormatException, IOException {
		Path file = file(DUMP);

		assertThat(look("exec:cat %s | cat; true?shell=yes".formatted(file))).singleElement().isInstanceOf(TrackedEntries.class);
		assertThat(look("exec:cat %s ; touch %s".formatted(file, folder.resolve("touched"))).get(1).problems()).singleElement()
				.asString()
				.contains("touch: No such file");
		assertThat(folder.resolve("touched")).doesNotExist();
	}

	@Test
	void whatAFailedCommandPrintedIsKeptAndMarked() throws FormatException, IOException {
		List<Observation> seen = look("exec:cat %s; echo permission denied >%%262; exit 7?shell=yes".formatted(file(DUMP)));

		assertThat(seen.get(0)).isInstanceOf(TrackedEntries.class);
		assertThat(seen.get(1)).isInstanceOf(NotRead.class);
		assertThat(seen.get(1).problems()).singleElement().asString().contains("exit status 7, and said 'permission denied'")
				.contains("cat " + folder);
	}

	@Test
	void oneThatFailsAndPrintsNothingSaysWhyInItsOwnWords() {
		assertThatThrownBy(() -> look("exec:echo one >%262; echo two >%262; exit 255?shell=yes")).isInstanceOf(FormatException.class)
				.hasMessageContaining("exit status 255, and said 'one / two'").hasMessageContaining("echo one");
	}

	@Test
	void whatNobodyReadsSaysWhatWasRunAndExpected() {
		assertThatThrownBy(() -> look("exec:echo hello")).isInstanceOf(FormatException.class)
				.hasMessageContaining("'echo hello': exit status 0").hasMessageContaining("Xen's list of mapped entries");
	}

	@ParameterizedTest
	@ValueSource(strings = { "exec:true", "exec:cat", "exec:cat /dev/null" })
	void nothingPrintedIsNothingRead(String uri) {
		assertThatThrownBy(() -> look(uri)).isInstanceOf(FormatException.class)
				.hasMessageContaining("expected something printed that can be read, found nothing printed")
				.hasMessageContaining("exit status 0");
	}

	@Test
	void whatCannotBeStartedSaysWhy() throws IOException {
		Path file = file(DUMP);

		assertThatThrownBy(() -> look("exec:no-such-program x")).isInstanceOf(FormatException.class)
				.hasMessageContaining("'no-such-program': No such file or directory");
		assertThatThrownBy(() -> look("exec:" + file)).isInstanceOf(FormatException.class).hasMessageContaining("Permission denied");
		assertThatThrownBy(() -> look("exec:" + folder)).isInstanceOf(FormatException.class).hasMessageContaining("Permission denied");
	}

	@Test
	void whatSteersATerminalIsNotRepeated() {
		assertThatThrownBy(() -> look("exec:printf '\\033[2J' >%262; exit 1?shell=yes")).hasMessageNotContaining("\033");
	}

	@Test
	void whatIsOfNoFormatIsRefusedWithoutAHang() throws IOException {
		byte[] noise = new byte[5000];
		Arrays.fill(noise, (byte) 0xfe);
		Path file = Files.write(folder.resolve("noise"), noise);
		assertThatThrownBy(() -> look("exec:head -c 100 " + file)).isInstanceOf(FormatException.class).hasMessageContaining("frames");
	}

	@ParameterizedTest
	@ValueSource(strings = { "exec:", "exec: ?timeout=1s", "exec:a?then=", "exec:a 'b", "exec:a?timeout=0s", "exec:a?limit=0",
			"exec:a?limit=1G",
			"exec:a?shell=1", "exec:a?version=3", "exec:a?domid=40000", "exec:a?Timeout=1s", "exec:a?timeout=1s&timeout=2s",
					"exec:a%00b" })
	void aUriThatSaysSomethingElseIsRefusedBeforeAnythingIsRun(String uri) {
		assertThatThrownBy(() -> new ExecScheme(List.of()).source(SourceUri.parse(uri))).isInstanceOf(FormatException.class);
	}
}
