package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;

import org.grantscope.analysis.check.Check;
import org.grantscope.analysis.check.Checks;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class CheckCommandTest {

	private static final String[] REVOKED = { Samples.path("revoked/raw-revoked-while-mapped.frames.bin"),
			Samples.path("revoked/raw-revoked-while-mapped.g.txt") };
	/** Of two moments. */
	private static final String[] MIXED = { Samples.path("dumps-v1/v-granted.frames.bin"), Samples.path("dumps-v1/v-deferred.g.txt") };
	private static final String EMPTY = Samples.path("dumps-v1/v-empty.frames.bin");

	private static Execution check(String... arguments) {
		String[] all = new String[arguments.length + 1];
		all[0] = "check";
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return Execution.of(all);
	}

	@Test
	void whatIsWrongIsSaidWithWhatToDoAndIsTheStatus() {
		Execution run = check(REVOKED);
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).contains("ERROR  revoked-but-mapped: 1 grant of d0 (gref 500) revoked").contains("    -> ")
				.endsWith("1 finding: 1 error\n");
	}

	@Test
	void aMachineInWhichNothingIsGrantedIsClean() {
		Execution run = check(EMPTY);
		assertThat(run.status()).isZero();
		assertThat(run.out()).isEqualTo("nothing found\n");
	}

	@Test
	void theLeastSeverityThatFailsIsChosen() {
		assertThat(check(MIXED[0], MIXED[1], "--only", "contradiction").out()).contains("INFO  contradiction: ");
		assertThat(check(MIXED[0], MIXED[1], "--only", "contradiction").status()).isZero();
		assertThat(check(MIXED[0], MIXED[1], "--only", "contradiction", "--fail-on", "info").status()).isEqualTo(1);
		assertThat(check(REVOKED[0], REVOKED[1], "--except", "revoked-but-mapped").status()).isZero();
	}

	@Test
	void findingsArePrintedForPrograms() {
		JsonObject document = JsonParser.parseString(check(REVOKED[0], REVOKED[1], "--format", "json").out()).getAsJsonObject();
		assertThat(document.get("format").getAsString()).isEqualTo("grantscope-findings");
		JsonObject worst = document.getAsJsonArray("findings").get(0).getAsJsonObject();
		assertThat(worst.get("check").getAsString()).isEqualTo("revoked-but-mapped");
		assertThat(worst.getAsJsonArray("grefs").get(0).getAsJsonObject().get("ref").getAsInt()).isEqualTo(500);
		assertThat(check(REVOKED[0], REVOKED[1], "--format", "csv").out().lines()).hasSize(2);
		assertThat(check(REVOKED[0], REVOKED[1], "--format", "markdown").out()).startsWith("| severity | check |");
	}

	@Test
	void theDriverBugsAreSeenInTheirTraces() {
		assertThat(check(Samples.path("driver-bugs/14-exhaust/trace.jsonl")).out()).contains("ERROR  gref-size-wrapped: gref_size of d0 is -1");
		assertThat(check(Samples.path("driver-bugs/15-hole-vma/trace.jsonl")).out()).contains("ERROR  leaked-grant: 1 grant of d0 (gref 10)");
	}

	@Test
	void theChecksAreListed() {
		Execution run = check("--list");
		assertThat(run.status()).isZero();
		assertThat(run.out().lines().map(line -> line.split(" ")[0])).containsExactlyElementsOf(Checks.all().stream().map(Check::id).toList());
	}

	@Test
	void anUnknownCheckIsBadUsageAndToldWhichThereAre() {
		Execution run = check(EMPTY, "--only", "leaked-grants");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("expected a check, one of leaked-grant, ").contains("found 'leaked-grants'");
	}

	@Test
	void aSourceThatCannotBeReadIsBadInputAndTheRestIsJudged() {
		Execution run = check(REVOKED[0], REVOKED[1], "nowhere.txt");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.out()).contains("revoked-but-mapped");
		assertThat(run.err()).contains("nowhere.txt: expected a file, found nothing of that name");
	}

	@Test
	void everySeverityIsCountedInTheLastLine() {
		JsonObject document = JsonParser.parseString(check(MIXED[0], MIXED[1], "--format", "json").out()).getAsJsonObject();
		long errors = StreamSupport.stream(document.getAsJsonArray("findings").spliterator(), false)
				.filter(finding -> finding.getAsJsonObject().get("severity").getAsString().equals("error")).count();
		assertThat(errors).isPositive();
		assertThat(check(MIXED).out()).contains(": " + errors + " error, ");
	}
}
