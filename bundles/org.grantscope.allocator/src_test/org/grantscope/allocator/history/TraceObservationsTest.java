package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.allocator.history.TraceVerification.DomainTrace;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class TraceObservationsTest {

	private static final Path DUMPS = Samples.trace("dumps-v1");

	@TempDir
	private Path folder = Path.of("");

	private static <T> T one(Class<T> kind, List<? extends Observation> all) {
		return kind.cast(all.stream().filter(kind::isInstance).findFirst().orElseThrow());
	}

	private static List<Problem> problems(List<? extends Observation> all) {
		return all.stream().flatMap(seen -> seen.problems().stream()).toList();
	}

	private static FileContent content(Path file) throws FormatException {
		return FileContent.read(file, Progress.NONE);
	}

	@Test
	void theStateAfterAnOperationIsThatOfTheRealMachine() throws FormatException, IOException {
		List<Observation> seen = of(new TraceMoment.After(6), DUMPS).observe(Progress.NONE);
		DriverState driver = one(DriverState.class, seen);

		assertThat(problems(seen)).isEmpty();
		assertThat(driver.grefs()).extracting(DriverState.Gref::ref).containsExactly(8, 9, 10, 11, 12, 13);
		assertThat(driver.files()).singleElement().satisfies(file -> assertThat(file.descriptors().orElseThrow()).containsExactly(6));
		assertThat(one(RawTable.class, seen).image().toBytes()).isEqualTo(Files.readAllBytes(DUMPS.resolveSibling("v-granted.frames.bin")));
		assertThat(driver.origin().source()).isEqualTo(DUMPS + ", after operation 6, line 8");
	}

	@Test
	void beforeTheFirstOperationThereIsNothing() throws FormatException {
		DriverState driver = one(DriverState.class, of(new TraceMoment.After(-1), DUMPS).observe(Progress.NONE));

		assertThat(driver.files()).isEmpty();
		assertThat(driver.origin().source()).endsWith("trace.jsonl, before the first operation");
	}

	@Test
	void whatIsFreeIsWhatTheTraceCounts() throws FormatException, IOException {
		TableDriverState start = one(TableDriverState.class, of(new TraceMoment.After(-1), DUMPS).observe(Progress.NONE));
		JsonObject first = JsonParser.parseString(Files.readAllLines(DUMPS).get(0)).getAsJsonObject();
		assertThat(start.freeList().orElseThrow().refs())
				.isEqualTo(first.getAsJsonArray("refs").asList().stream().map(JsonElement::getAsInt).toList());
		TableDriverState later = one(TableDriverState.class, of(new TraceMoment.After(4), DUMPS).observe(Progress.NONE));
		assertThat(later.freeCount()).hasValue(501);
		assertThat(later.freeList().orElseThrow().refs()).hasSize(501);
	}

	@Test
	void whatAnotherDriverTookIsNotKnown() throws FormatException, IOException {
		Path altered = folder.resolve("trace.jsonl");
		Files.writeString(altered, Files.readString(DUMPS).replaceFirst("\"gref_size\":3,\"free\":501", "\"gref_size\":3,\"free\":400"));
		TableDriverState kernel = one(TableDriverState.class, of(new TraceMoment.After(4), altered).observe(Progress.NONE));
		assertThat(kernel.freeList()).isEmpty();
		assertThat(kernel.freeCount()).isEmpty();
	}

	@Test
	void aDumpIsFoundByItsLabel() throws FormatException {
		List<Observation> seen = of(new TraceMoment.Dump("v-deferred"), DUMPS).observe(Progress.NONE);

		assertThat(one(TableDriverState.class, seen).deferral().orElseThrow().refs()).containsExactlyInAnyOrder(8, 9, 10);
		assertThat(seen).noneMatch(KernelLog.class::isInstance);
	}

	@Test
	void aLineOfTheLogTellsItsKindAndNoTime() throws FormatException {
		KernelLog log = one(KernelLog.class, of(new TraceMoment.End(), Samples.trace(1, "06-mmap")).observe(Progress.NONE));

		assertThat(log.messages()).isNotEmpty().allSatisfy(message -> {
			assertThat(message.kind()).isEqualTo(KernelLog.Kind.PRIVATE_MAPPING);
			assertThat(message.seconds()).isEmpty();
		});
	}

	@Test
	void aMomentThatIsNotThereIsRefused() {
		assertThatThrownBy(() -> of(new TraceMoment.Dump("nowhere"), DUMPS).observe(Progress.NONE)).isInstanceOf(FormatException.class)
				.hasMessageContaining("v-empty, v-granted").hasMessageContaining("dump nowhere");
		assertThatThrownBy(() -> of(new TraceMoment.After(37), DUMPS).observe(Progress.NONE)).isInstanceOf(FormatException.class)
				.hasMessageContaining("to 36").hasMessageContaining("operation 37");
		assertThatThrownBy(() -> of(new TraceMoment.After(-2), DUMPS).observe(Progress.NONE)).isInstanceOf(FormatException.class);
	}

	@Test
	void framesThatTheTraceDoesNotListAreAProblem() throws FormatException {
		RawTable table = one(RawTable.class, of(new TraceMoment.After(30), DUMPS).observe(Progress.NONE));

		assertThat(table.problems()).singleElement().asString().contains("1160 entries without");
		assertThat(table.image().frame(100)).isZero();
	}

	@Test
	void whatTheReplayDidOtherwiseIsAProblemAndTheTableIsTheRealOne() throws FormatException, IOException {
		Path altered = folder.resolve("trace.jsonl");
		Files.writeString(altered, Files.readString(DUMPS).replaceFirst("\"gref_size\":3,\"free\":501", "\"gref_size\":4,\"free\":501")
				.replaceFirst("\"ref\":9,\"flags\":\"0x0001\"", "\"ref\":9,\"flags\":\"0x0003\""));
		List<Observation> seen = of(new TraceMoment.After(4), altered).observe(Progress.NONE);

		assertThat(one(DriverState.class, seen).problems()).singleElement().asString().contains("line 6", "gref_size 4", "found 3");
		assertThat(one(RawTable.class, seen).problems()).singleElement().asString().contains("delta[9].flags");
		assertThat(one(RawTable.class, seen).image().flags(9)).isEqualTo(3);
	}

	@Test
	void aTraceIsACaptureOfItsEnd() throws FormatException {
		List<Observation> seen = new TraceFormat().read(content(DUMPS), OptionalInt.empty(), Progress.NONE);

		assertThat(problems(seen)).isEmpty();
		assertThat(one(DriverState.class, seen).origin().source()).endsWith("trace.jsonl, after operation 36, line 38");
		assertThat(one(EventChannels.class, seen).domains()).allSatisfy(domain -> assertThat(domain.complete()).isFalse());
	}

	@Test
	void ofATraceWhoseLastLineIsCutTheLinesBeforeAreRead() throws FormatException, IOException {
		List<String> lines = Files.readAllLines(DUMPS);
		Path cut = folder.resolve("cut.jsonl");
		Files.writeString(cut, String.join("\n", lines.subList(0, 6)) + "\n" + lines.get(6).substring(0, 90));
		List<Observation> seen = new TraceFormat().read(content(cut), OptionalInt.of(3), Progress.NONE);

		assertThat(one(DriverState.class, seen).grefs()).hasSize(3);
		assertThat(one(DriverState.class, seen).domid()).isEqualTo(3);
		assertThat(one(DriverState.class, seen).origin().source()).endsWith("after operation 4, line 6");
		assertThat(problems(seen)).singleElement().satisfies(problem -> assertThat(problem.position()).startsWith("line 7, column "));
	}

	@Test
	void aTraceIsRecognisedByItsStart() throws FormatException, IOException {
		Path other = folder.resolve("other.jsonl");
		Files.writeString(other, "{\"op\":\"open\"}\n");
		Path broken = folder.resolve("broken.jsonl");
		Files.writeString(broken, "{\"i\":".repeat(100_000));

		assertThat(List.of(DUMPS, Samples.domain1())).allMatch(file -> recognises(file));
		assertThat(List.of(other, broken, DUMPS.resolveSibling("v-end.g.txt"), DUMPS.resolveSibling("v-end.frames.bin")))
				.noneMatch(file -> recognises(file));
	}

	private static boolean recognises(Path file) {
		try {
			return new TraceFormat().recognises(content(file));
		} catch (FormatException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void twoTracesGiveBothDomains() throws FormatException {
		List<Observation> seen = new TraceObservations(List.of(new DomainTrace(0, Samples.domain0()), new DomainTrace(1, Samples.domain1())),
				new TraceMoment.Dump("3-dom0-maps")).observe(Progress.NONE);

		assertThat(problems(seen)).isEmpty();
		assertThat(seen.stream().filter(DriverState.class::isInstance).map(one -> ((DriverState) one).grefs().size())).containsExactly(0, 6);
	}

	/** Domain 0's trace at that moment. */
	private static TraceObservations of(TraceMoment moment, Path trace) {
		return new TraceObservations(List.of(new DomainTrace(0, trace)), moment);
	}
}
