package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

	@TempDir
	private Path temp = Path.of("");

	private String scenario(String text) throws IOException {
		return Files.writeString(temp.resolve("a.gnt"), text).toString();
	}

	@Test
	void eachOperationIsPrintedWithItsOutcomeAndWhatItChanged() throws IOException {
		Execution run = Execution.of("run", scenario("note offers\nopen F\nalloc F 5 1 2 A => grefs 8 9\ndealloc F $A 3 => EINVAL\n"));

		assertThat(run.status()).isZero();
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).isEqualToNormalizingNewlines("""
				1  # offers
				2  open F           fdno 3
				3  alloc F 5 1 2 A  index 0x0, grefs 8 9          | 2 grefs, 502 free [8: 0x0001 d5] [9: 0x0001 d5]
				4  dealloc F $A 3   EINVAL
				""");
	}

	@Test
	void entriesInUseAreListed() throws IOException {
		Execution run = Execution.of("run", scenario("open F\nalloc F 5 0 1\nentries\n"), "--table-version", "2");

		assertThat(run.out()).contains("version 2, frames 1, stale 0, 1 in use [8: 0x0005 d5 status 0x0000]");
	}

	@Test
	void whatDidNotComeIsPrintedAtTheEnd() throws IOException {
		Execution run = Execution.of("run", scenario("open F => ENOSPC\nclose F => ok\n"));

		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).endsWith("line 1: expected ENOSPC, found ok" + System.lineSeparator());
	}

	@Test
	void allMistakesAreToldAndNothingIsRun() throws IOException {
		Execution run = Execution.of("run", scenario("opne F\nopen F\nalloc F 65536 1 1\n"));

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("a.gnt: line 1, column 1: expected an operation").contains("a.gnt: line 3, column 9: expected domid")
				.contains("not run");
	}

	@Test
	void aNameThatStandsForNothingIsToldAndUsed() throws IOException {
		Execution run = Execution.of("run", scenario("close F\n"));

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.out()).contains("EBADF");
		assertThat(run.err()).contains("a.gnt: line 1, column 7: expected the name of a file from a line before, found F");
	}

	@Test
	void aFileThatIsNoneIsTold() {
		Execution run = Execution.of("run", temp.resolve("none.gnt").toString());

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("none.gnt").doesNotContain("\tat ");
	}

	@Test
	void theTraceVerifies() throws IOException {
		Path trace = temp.resolve("out.jsonl");
		Execution run = Execution.of("run", "--trace", trace.toString(), Samples.path("traces-v1/02-limit/script.gnt"));

		assertThat(run.status()).isZero();
		assertThat(Execution.of("verify", trace.toString()).out()).isEqualToNormalizingNewlines("out.jsonl: 55 operations, 0 differences\n");
	}

	@Test
	void aTraceThatCannotBeWrittenIsTold() throws IOException {
		Execution run = Execution.of("run", "--trace", temp.resolve("no/such/out.jsonl").toString(), scenario("open F\n"));

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("out.jsonl").doesNotContain("\tat ");
	}

	@Test
	void aTraceDoesNotReplaceItsScenario() throws IOException {
		String scenario = scenario("open F\n");

		assertThat(Execution.of("run", scenario, "--trace", scenario).status()).isEqualTo(2);
		assertThat(Path.of(scenario)).hasContent("open F");
	}

	@Test
	void kernelsAndVersionsThatAreNoneAreTold() throws IOException {
		assertThat(Execution.of("run", "--kernel", "linux-1.0", scenario("open F\n")).err()).contains("linux-6.1.192").contains("found linux-1.0");
		assertThat(Execution.of("run", "--table-version", "3", scenario("open F\n")).err()).contains("expected 1 or 2, found 3");
		assertThat(Execution.of("run", "--kernel", "linux-6.1.192", scenario("open F\n")).status()).isZero();
	}

	@Test
	void otherDomainsKernelLogsAndDriverBugsAreTold() throws IOException {
		Execution run = Execution.of("run", scenario("domain dom5 max 1\nin dom5 open F\nin dom5 alloc F 0 1 505 A => ENOSPC\n"));

		assertThat(run.status()).isZero();
		assertThat(run.out()).containsPattern("\\| dom5: -1 grefs, 504 free")
				.contains("dom5 log: [    0.000000] xen:grant_table: xen/grant-table: max_grant_frames reached cur=1 extra=1 limit=1")
				.contains("dom5 driver bug: the count of grefs is one too low from now on");
	}

	@Test
	void aFaultOfADriverIsToldWhereItHappensWhateverOtherDomainsHad() throws IOException {
		Execution run = Execution.of("run", scenario("""
				domain dom5 max 1
				in dom5 open F
				in dom5 alloc F 0 1 505 A
				domain dom1 max 1
				in dom1 open F
				in dom1 alloc F 0 1 505 A
				"""));

		assertThat(run.out().lines().filter(line -> line.contains("driver bug: a page is lost")).map(String::strip))
				.containsExactly("dom5 driver bug: a page is lost", "dom1 driver bug: a page is lost");
	}

	@Test
	void allThatTheKernelPrintsIsToldThoughItKeepsTheLatestOnly() throws IOException {
		Execution run = Execution.of("run", scenario("open F\n" + "mmap M F 0 1 rw private\n".repeat(4100)));

		assertThat(run.out().lines().filter(line -> line.endsWith("Mapping must be shared"))).hasSize(4100);
	}

	@Test
	void whatTheFirstLineOfADomainChangesIsTold() throws IOException {
		assertThat(Execution.of("run", scenario("in dom1 accept 20 0\n")).out()).contains("| dom1: [20: 0x0002 d0]");
	}
}
