package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureCommandTest {

	private static final String FRAMES = Samples.path("dumps-v1/v-deferred.frames.bin");
	private static final String TEXT = Samples.path("dumps-v1/v-deferred.g.txt");

	private static List<String> rows(Execution run) {
		return run.out().lines().skip(2).toList();
	}

	@Test
	void severalSourcesAreJoined(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");

		Execution run = Execution.of("capture", FRAMES, "exec:cat " + TEXT, "-o", stored.toString());

		assertThat(run.err()).isEmpty();
		assertThat(run.status()).isZero();
		assertThat(rows(Execution.of("decode", stored.toString()))).isNotEmpty().isEqualTo(rows(Execution.of("decode", FRAMES, TEXT)));
	}

	@Test
	void aLaterLookIsALaterLook(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");
		String earlier = Samples.path("dumps-v1/v-granted.frames.bin");
		assertThat(Execution.of("capture", "exec:cat " + earlier, "-o", stored.toString()).status()).isZero();
		assertThat(Execution.of("capture", "exec:cat " + FRAMES, "-o", stored.toString(), "--update").status()).isZero();

		assertThat(Execution.of("decode", stored.toString(), "--where", "changed").out()).contains("gref").doesNotContain("no entry");
	}

	@Test
	void aSourceThatFailsDoesNotKeepTheOthersFromBeingStored(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");

		Execution run = Execution.of("capture", "sim:example", "exec:no-such-program", "-o", stored.toString());

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("exec:no-such-program").contains("No such file or directory");
		assertThat(Execution.of("decode", stored.toString()).out()).contains("d0: version 1");
	}

	@Test
	void everyCommandTakesUris() {
		assertThat(Execution.of("decode", "sim:example?table-version=2").out()).contains("d0: version 2");
		assertThat(Execution.of("decode", "file:" + FRAMES).out()).isEqualTo(Execution.of("decode", FRAMES).out());
		assertThat(Execution.of("decode", "file://" + FRAMES).out()).isEqualTo(Execution.of("decode", FRAMES).out());
		assertThat(Execution.of("check", "sim:example").status()).isEqualTo(1);
		Execution diff = Execution.of("diff", FRAMES, "exec:cat " + FRAMES);
		assertThat(diff.err()).isEmpty();
		assertThat(diff.status()).isZero();
	}

	@Test
	void theDomainOfASourceIsGivenBeforeIt() {
		assertThat(Execution.of("decode", "dom3=exec:cat " + FRAMES).out()).startsWith("d3: version 1");
		assertThat(Execution.of("decode", "dom3=file:" + FRAMES).out()).startsWith("d3: version 1");
		assertThat(Execution.of("decode", "exec:cat " + FRAMES + "?domid=4").out()).startsWith("d4: version 1");
		assertThat(Execution.of("decode", "dom3=exec:cat " + FRAMES + "?domid=4").err())
				.contains("expected dom3, as before it, found dom4");
		assertThat(Execution.of("decode", "dom3=sim:example").err()).contains("unknown parameter 'domid'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "exec:", "gbd://localhost:1234", "sim:example?tableversion=1", "sim:", "file:", "qmp://h", "exec:a%",
			"exec:a?b" })
	void aTypoIsToldBeforeAnythingIsLookedAt(String uri) {
		Execution run = Execution.of("decode", uri);

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).startsWith("grantscope: " + uri).contains("expected").contains("found").doesNotContain("defect");
	}

	@Test
	void whoeverIsNotThereIsNamed() {
		Execution run = Execution.of("decode", "qmp:///no/such/socket");

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).startsWith("grantscope: /no/such/socket").doesNotContain("Exception");
	}

	@Test
	void aStoredMachineStandsAlone(@TempDir Path temp) {
		Path stored = temp.resolve("a.grants");
		Execution.of("capture", "sim:example", "-o", stored.toString());

		assertThat(Execution.of("decode", stored.toString(), "sim:example").err()).contains("no other source beside a stored machine");
		assertThat(Execution.of("decode", "file:" + stored).out()).isEqualTo(Execution.of("decode", stored.toString()).out());
	}

	@Test
	void whatAStoredMachineCameFromIsNotRunAgain(@TempDir Path temp) throws IOException {
		Path stored = temp.resolve("a.grants");
		Path log = temp.resolve("log");
		String source = "exec:cat " + FRAMES + "; echo run >>" + log + "?shell=yes";
		assertThat(Execution.of("capture", source, "-o", stored.toString()).err()).isEmpty();

		assertThat(Execution.of("decode", stored.toString(), "--captures").out()).contains("exec:cat");
		assertThat(Execution.of("check", stored.toString()).err()).isEmpty();
		assertThat(Execution.of("diff", stored.toString(), stored.toString()).status()).isZero();
		assertThat(Execution.of("watch", stored.toString(), "--count", "2", "--every", "1ms").status()).isZero();
		assertThat(Files.readAllLines(log)).containsExactly("run");
	}

	@Test
	void aFileWhoseNameLooksLikeACommandIsAFile(@TempDir Path temp) throws IOException {
		Path marker = temp.resolve("touched");
		Path file = Path.of("exec:touch " + marker.getFileName());
		Files.writeString(file, "nothing");
		try {
			assertThat(Execution.of("decode", file.toString()).status()).isEqualTo(2);
			assertThat(Execution.of("decode", "dom1=" + file).status()).isEqualTo(2);
			assertThat(Path.of(marker.getFileName().toString())).doesNotExist();
		} finally {
			Files.delete(file);
		}
	}

	@Test
	void sourcesAreListed() {
		assertThat(Execution.of("sources").out()).contains("exec:COMMAND", "qmp://HOST:PORT", "sim:example", "file:FILE", "timeout=");
	}

	@Test
	void aScenarioIsDoneUpToAStep() {
		String scenario = "sim:" + Samples.path("leak.gnt");

		assertThat(Execution.of("decode", scenario + "?steps=0").out()).contains("no entry in use");
		assertThat(Execution.of("decode", scenario + "?steps=6").out()).contains("gref");
		assertThat(Execution.of("decode", scenario + "?kernel=linux-9").err()).contains("kernel: expected one of");
	}
}
