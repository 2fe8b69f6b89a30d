package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

	private static Execution convert(String label, Path output, String... more) {
		List<String> arguments = new ArrayList<>(List.of("convert", Samples.path("dumps-v1/" + label + ".frames.bin"),
				Samples.path("dumps-v1/" + label + ".g.txt"), "-o", output.toString()));
		arguments.addAll(List.of(more));
		return Execution.of(arguments.toArray(String[]::new));
	}

	private static List<String> rows(Execution run) {
		return run.out().lines().skip(2).toList();
	}

	@Test
	void whatIsStoredIsShownAsTheCapturesAre(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");
		assertThat(convert("v-deferred", stored).status()).isZero();
		assertThat(rows(Execution.of("decode", stored.toString()))).isNotEmpty().isEqualTo(rows(Execution.of("decode",
				Samples.path("dumps-v1/v-deferred.frames.bin"), Samples.path("dumps-v1/v-deferred.g.txt"))));
	}

	@Test
	void aLaterLookMarksWhatChangedAndCountsReuse(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");
		assertThat(convert("v-granted", stored).status()).isZero();
		assertThat(convert("v-deferred", stored, "--update").status()).isZero();
		assertThat(rows(Execution.of("decode", stored.toString(), "--where", "changed"))).extracting(row -> row.strip().split(" ")[0])
				.containsExactly("8", "9", "10", "14");
	}

	@Test
	void withoutUpdateTheFileIsReplaced(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");
		convert("v-granted", stored);
		convert("v-deferred", stored);
		assertThat(Execution.of("decode", stored.toString(), "--where", "changed").out()).contains("no entry in use is chosen");
	}

	@Test
	void aFolderThatIsNotThereIsToldAndNothingIsWritten(@TempDir Path temp) {
		Execution run = convert("v-granted", temp.resolve("none/a.grants"));
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).startsWith("grantscope: ").contains("none");
	}

	@Test
	void anUpdateOfWhatIsNoStoredMachineLeavesIt(@TempDir Path temp) throws IOException {
		Path other = Files.writeString(temp.resolve("a.grants"), "something else");
		assertThat(convert("v-granted", other, "--update").status()).isEqualTo(2);
		assertThat(other).hasContent("something else");
	}

	@Test
	void whatCouldNotBeReadIsToldAndTheRestIsStored(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");
		Execution run = convert("v-granted", stored, "nowhere.txt");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("nowhere.txt");
		assertThat(Execution.of("decode", stored.toString()).out()).contains("permit_access");
	}
}
