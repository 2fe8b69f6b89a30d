package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class DiffCommandTest {

	private static final String GRANTED = Samples.path("dumps-v1/v-granted.frames.bin");
	private static final String FREED = Samples.path("dumps-v1/v-freed.frames.bin");

	@Test
	void differencesAreToldByGrefAndAreTheStatus() {
		Execution run = Execution.of("diff", GRANTED, FREED);
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.out()).contains("gref 8   vanished    state granted -> free").contains("gref 14  appeared")
				.contains("d0       d0          3 -> 2 (-1)  0 -> 2 (+2)  12288 -> 8192 (-4096)");
	}

	@Test
	void aCaptureDoesNotDifferFromItself() {
		Execution run = Execution.of("diff", GRANTED, GRANTED);
		assertThat(run.status()).isZero();
		assertThat(run.out()).isEqualTo("  no difference\n");
	}

	@Test
	void theDifferenceIsPrintedForProgramsWithThePairs() {
		JsonObject document = JsonParser.parseString(Execution.of("diff", GRANTED, FREED, "--format", "json").out()).getAsJsonObject();
		assertThat(document.get("format").getAsString()).isEqualTo("grantscope-differences");
		assertThat(document.getAsJsonArray("differences")).hasSize(4);
		assertThat(document.getAsJsonArray("pairs")).isNotEmpty();
	}

	@Test
	void totalsAlone() {
		assertThat(Execution.of("diff", GRANTED, FREED, "--totals").out()).startsWith("  granter  grantee").doesNotContain("gref 8");
	}

	@Test
	void storedMachinesAreComparedWithWhoKeepsEachGrant(@TempDir Path temp) {
		String before = convert(temp, "v-mapped-rw");
		String after = convert(temp, "v-deferred");
		assertThat(Execution.of("diff", before, after).out()).contains("owner file 0 -> deferred list").contains("gntalloc  changed");
	}

	private static String convert(Path temp, String label) {
		String stored = temp.resolve(label + ".grants").toString();
		Execution run = Execution.of("convert", Samples.path("dumps-v1/" + label + ".frames.bin"), Samples.path("dumps-v1/" + label + ".g.txt"),
				Samples.path("dumps-v1/trace.jsonl"), "--at", label, "-o", stored);
		assertThat(run.status()).as(run.err()).isZero();
		return stored;
	}

	@Test
	void aFileThatCannotBeReadIsBadInput() {
		Execution run = Execution.of("diff", GRANTED, "nowhere.bin");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.err()).contains("nowhere.bin: expected a file, found nothing of that name");
	}
}
