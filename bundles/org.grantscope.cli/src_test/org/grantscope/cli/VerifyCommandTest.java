package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

	private static final String TRACE = Samples.path("traces-v1/01-lifecycle/trace.jsonl");

	@Test
	void aTrueTraceHasNoDifferences() {
		Execution run = Execution.of("verify", TRACE);
		assertThat(run.status()).isZero();
		assertThat(run.out()).matches("(?s)01-lifecycle: \\d+ operations, 0 differences\\R");
	}

	@Test
	void aDifferenceIsPrintedAndCounted(@TempDir Path temp) throws IOException {
		Path altered = temp.resolve("altered.jsonl");
		Files.writeString(altered, Files.readString(Path.of(TRACE)).replaceFirst("\"grefs\":\\[9\\]", "\"grefs\":[10]"));
		Execution run = Execution.of("verify", altered.toString(), TRACE);
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).contains("grefs").containsPattern("altered.jsonl: \\d+ operations, 1 differences")
				.containsPattern("01-lifecycle: \\d+ operations, 0 differences");
	}

	@Test
	void whatIsNoTraceIsBadInput(@TempDir Path temp) throws IOException {
		Path noTrace = Files.writeString(temp.resolve("no.jsonl"), "{\"i\":-1,\n");
		Execution run = Execution.of("verify", noTrace.toString(), TRACE);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("no.jsonl").contains("line 1").contains("expected");
		assertThat(run.out()).contains("01-lifecycle");
	}
}
