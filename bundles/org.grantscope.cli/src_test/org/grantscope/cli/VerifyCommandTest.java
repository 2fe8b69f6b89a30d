package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
	void aTraceThatIsCutIsReplayedUpToThere(@TempDir Path temp) throws IOException {
		List<String> lines = Files.readAllLines(Path.of(TRACE));
		Path cut = Files.writeString(temp.resolve("cut.jsonl"), String.join("\n", lines.subList(0, 10)) + "\n" + lines.get(10).substring(0, 20));
		Execution run = Execution.of("verify", cut.toString());
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("cut.jsonl: line 11, column 20: expected JSON");
		assertThat(run.out()).matches("cut.jsonl: \\d operations, 0 differences, incomplete\\R");
	}

	@Test
	void otherBytesThanUtf8AreToldWhereTheyAre(@TempDir Path temp) throws IOException {
		byte[] start = (Files.readAllLines(Path.of(TRACE)).get(0) + "\n{\"op\":\"?\"}").getBytes(StandardCharsets.ISO_8859_1);
		start[start.length - 3] = (byte) 0xff;
		Execution run = Execution.of("verify", Files.write(temp.resolve("other.jsonl"), start).toString());
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("other.jsonl: line 2, column 8: expected a text in UTF-8");
	}

	@Test
	void whatIsNoTraceIsBadInput(@TempDir Path temp) throws IOException {
		Path noTrace = Files.writeString(temp.resolve("no.jsonl"), "{\"i\":-1,\n");
		Execution run = Execution.of("verify", noTrace.toString(), TRACE);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("no.jsonl").contains("line 1").contains("expected");
		assertThat(run.out()).contains("01-lifecycle");
	}

	private static final String DOMAIN_0 = Samples.path("domU-pv-v1/trace.dom0.jsonl");
	private static final String DOMAIN_1 = Samples.path("domU-pv-v1/trace.domU.jsonl");

	@ParameterizedTest
	@CsvSource({"'',dom1=", "dom0=,dom1="})
	void tracesOfTwoDomainsAreReplayedTogether(String first, String second) {
		Execution run = Execution.of("verify", first + DOMAIN_0, "--with", second + DOMAIN_1);
		assertThat(run.err()).isEmpty();
		assertThat(run.status()).isZero();
		assertThat(run.out()).matches("trace\\.dom0 \\+ dom1 trace\\.domU: \\d+ operations, 0 differences "
				+ "\\(in an order that was found; 3 entries by other drivers\\)\\R");
	}

	@Test
	void whereNoOrderAgreesItIsSaid(@TempDir Path temp) throws IOException {
		Path altered = temp.resolve("b.jsonl");
		Files.writeString(altered, Files.readString(Path.of(DOMAIN_1)).replace("\"grefs\":[592]", "\"grefs\":[593]"));
		Execution run = Execution.of("verify", DOMAIN_0, "--with", "dom1=" + altered);
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).contains("line 5: in dom1 alloc F 0 0 1: grefs: expected [593], found [592]")
				.containsPattern("1 differences \\(in the order that agrees longest; 3 entries");
	}

	@Test
	void aSecondTraceThatIsCutIsBadInput(@TempDir Path temp) throws IOException {
		String text = Files.readString(Path.of(DOMAIN_1));
		Path cut = Files.writeString(temp.resolve("cut.jsonl"), text.substring(0, text.length() - 9));
		Execution run = Execution.of("verify", DOMAIN_0, "--with", "dom1=" + cut);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("cut.jsonl: line 25, column");
		assertThat(run.out()).contains("operations, 0 differences, incomplete (");
	}

	@ParameterizedTest
	@ValueSource(strings = {"trace.jsonl", "dom1", "dom1=", "domU=trace.jsonl", "dom32752=trace.jsonl", "dom99999=trace.jsonl", "dom0=trace.jsonl"})
	void whatNamesNoOtherDomainIsBadUsage(String with) {
		Execution run = Execution.of("verify", DOMAIN_0, "--with", with);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).containsAnyOf("expected a domain and its trace", "two traces of one domain");
	}

	@Test
	void severalMachinesAreNotReplayedTogether() {
		Execution run = Execution.of("verify", DOMAIN_0, TRACE, "--with", "dom1=" + DOMAIN_1);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("--with goes with one TRACE, found 2");
	}
}
