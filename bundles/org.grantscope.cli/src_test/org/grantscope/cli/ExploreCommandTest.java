package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreCommandTest {

	private static final String OFFERED = "open F\nalloc F 5 1 1 A\nin any order\n";

	@TempDir
	private Path temp = Path.of("");

	private String scenario(String text) throws IOException {
		return Files.writeString(temp.resolve("a.gnt"), text).toString();
	}

	@Test
	void eachFinalStateIsPrintedWithTheNearestOrderThatLeadsToIt() throws IOException {
		Execution run = Execution.of("explore", scenario(OFFERED + "limit 0\nalloc F 5 1 1 B\n"));

		assertThat(run.status()).isZero();
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).isEqualToNormalizingNewlines("""
				2 units, 2 orders: 5 states, 0 met again; 2 final states

				1. 1 of 2 orders: nothing leaks
				   d0: 503 free, 0 deferred, gref_size 1, 1 file of gntalloc
				   d0: 1 grant to d5, writable, not in use, held by a file
				   order, as written:
				   4  limit 0          ok
				   5  alloc F 5 1 1 B  ENOSPC

				2. 1 of 2 orders: nothing leaks
				   d0: 502 free, 0 deferred, gref_size 2, 1 file of gntalloc
				   d0: 2 grants to d5, writable, not in use, held by a file
				   order, 1 pair changed:
				   5  alloc F 5 1 1 B  index 0x1000, grefs 9
				   4  limit 0          ok
				""");
	}

	@Test
	void whatLeaksIsPrintedAndIsTheStatus() {
		Execution run = Execution.of("explore", Samples.path("orders/two-files.gnt"));

		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).contains("2 final states", "leak: gref 10 of d0, for d5, is held by nobody",
				"fault: d0: a mapping's end freed a grant of another file, gref 9", "nothing leaks");
	}

	@Test
	void whatWasExpectedInOtherOrdersIsPrintedAndIsTheStatus() throws IOException {
		Execution run = Execution.of("explore", scenario(OFFERED + "dealloc F $A 1 => ok\nclose F\n"));

		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).containsOnlyOnce("   line 4: expected ok, found EBADF");
	}

	@Test
	void theKernelLogIsPrintedAsTheKernelWritesIt() {
		String sample = Samples.path("orders/release.gnt");

		assertThat(Execution.of("explore", "--kernel", "linux-5.17", sample).out()).contains("   d0: [    0.000000] deferring g.e. 0x8 (pfn 0x36000)");
		assertThat(Execution.of("explore", "--kernel", "linux-3.2", sample).out()).doesNotContain("deferring g.e.")
				.contains("tried at the next alloc or dealloc");
	}

	@Test
	void aBoundThatWasReachedIsTold() throws IOException {
		Execution run = Execution.of("explore", "--most-states", "10", scenario("in any order\n" + "note it\n".repeat(20)));

		assertThat(run.out()).contains("20 units, 2432902008176640000 orders: 21 states", "stopped after 1 orders: there may be more");
	}

	@Test
	void withoutAPartInAnyOrderThereIsNothingToExplore() throws IOException {
		for (String text : new String[] { "open F\n", "open F\nin any order\n# nothing\n" }) {
			Execution run = Execution.of("explore", scenario(text));
			assertThat(run.status()).isEqualTo(2);
			assertThat(run.out()).isEmpty();
			assertThat(run.err()).contains("a.gnt: expected a line 'in any order' and operations after it, found none");
		}
	}

	@Test
	void mistakesAreToldAndNothingIsRun() throws IOException {
		Execution run = Execution.of("explore", scenario("in any order\nopne F\nclose F\n"));

		assertThat(run.status()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("a.gnt: line 2, column 1: expected an operation");
		assertThat(Execution.of("explore", temp.resolve("none.gnt").toString()).status()).isEqualTo(2);
		assertThat(Execution.of("explore", "--most-states", "0", scenario(OFFERED)).err()).contains("expected 1 or more, found 0");
	}
}
