package org.grantscope.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The two faults of gntalloc as a real kernel showed them: the driver's counters and the table's entries are those of the
 * traces in {@code releng/samples/driver-bugs}; which file had which gref follows from their operations.
 */
class DriverBugsTest {

	@Test
	void afterTheTableWasFullTheDriverIsWedged() throws IOException {
		List<JsonObject> trace = trace("14-exhaust");
		JsonObject end = trace.get(trace.size() - 1);
		assertThat(trace).filteredOn(step -> step.has("op") && "alloc".equals(step.get("op").getAsString()))
				.allMatch(step -> "ENOSPC".equals(step.get("errno").getAsString()));
		Scene scene = table(Scene.of(0).v1(64), end).xenTracks().driver(100_000, end.get("gref_size").getAsLong())
				.freeGrants(end.get("free").getAsInt()).deferred(10);
		assertThat(Checks.run(scene.machine(), Progress.NONE)).extracting(Finding::check).containsExactly("gref-size-wrapped");
	}

	@Test
	void beforeTheMappingOverTwoAllocationsEndsItsEffectIsForeseen() throws IOException {
		JsonObject mapped = step(trace("15-hole-vma"), "poke", 1);
		Scene scene = Scene.of(0).v1().grants(8, 11, Scene.PERMIT, 0).xenTracks()
				.driver(1024, mapped.get("gref_size").getAsLong()).deferred(10)
				.file(0).file(1).gref(8, 0, 2).gref(9, 1, 1).gref(10, 0, 2).mapping(0x7f73_7750_7000L, 0, 8, 10);
		assertThat(Checks.run(scene.machine(), Progress.NONE)).singleElement().satisfies(finding -> {
			assertThat(finding.check()).isEqualTo("cross-file-mapping");
			assertThat(finding.summary()).contains("take a user from gref 9 that it does not map and leave gref 10");
		});
	}

	@Test
	void afterItEndedTheOtherFilesGrantIsGoneAndOneOfItsOwnStays() throws IOException {
		List<JsonObject> trace = trace("15-hole-vma");
		JsonObject unmapped = step(trace, "munmap", 0);
		JsonObject entries = step(trace, "entries", 0);
		assertThat(unmapped.get("delta").toString()).contains("\"ref\":9,\"flags\":\"0x0000\"");
		Scene scene = table(Scene.of(0).v1(), entries).xenTracks().driver(1024, unmapped.get("gref_size").getAsLong())
				.deferred(10)
				.file(0).file(1).gref(8, 0, 1).gref(10, 0, 2);
		assertThat(Checks.run(scene.machine(), Progress.NONE)).extracting(Finding::check, finding -> finding.grefs().get(0).ref())
				.containsExactly(tuple("gref-users", 10));
	}

	@Test
	void whenAllFilesAreClosedTheGrantThatStaysHasLeaked() throws IOException {
		List<JsonObject> trace = trace("15-hole-vma");
		JsonObject end = trace.get(trace.size() - 1);
		assertThat(end.get("entries").getAsJsonArray()).hasSize(1);
		Scene scene = table(Scene.of(0).v1(), end).xenTracks().driver(1024, end.get("gref_size").getAsLong()).deferred(10)
				.grefWithoutFile(10, 1);
		assertThat(Checks.run(scene.machine(), Progress.NONE)).extracting(Finding::check, Finding::summary).containsExactly(
				tuple("leaked-grant", "1 grant of d0 (gref 10): listed by gntalloc, kept by no file and no mapping"));
	}

	/** The entries as the trace shows them. */
	private static Scene table(Scene scene, JsonObject seen) {
		for (JsonElement element : seen.get("entries").getAsJsonArray()) {
			JsonObject entry = element.getAsJsonObject();
			scene.grant(entry.get("ref").getAsInt(), Integer.decode(entry.get("flags").getAsString()),
					entry.get("domid").getAsInt(),
					Integer.decode(entry.get("frame").getAsString()));
		}
		return scene;
	}

	private static JsonObject step(List<JsonObject> trace, String operation, int which) {
		return trace.stream().filter(step -> operation.equals(step.get("op").getAsString())).skip(which).findFirst()
				.orElseThrow();
	}

	private static List<JsonObject> trace(String name) throws IOException {
		Path file = Path.of(System.getProperty("grantscope.root", "../.."))
				.resolve("releng/samples/driver-bugs/" + name + "/trace.jsonl");
		List<JsonObject> steps = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			steps.add(JsonParser.parseString(line).getAsJsonObject());
		}
		return steps;
	}
}
