package org.grantscope.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.export.DifferenceReport;
import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.export.FindingReport;
import org.grantscope.analysis.export.JsonFormat;
import org.grantscope.analysis.export.PairReport;
import org.grantscope.analysis.export.RefSelection;
import org.grantscope.analysis.export.Report;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.GrefId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The JSON documents that the export writes of real captures hold to the published schemas. */
class SchemaTest {

	private static final Path SAMPLES = House.ROOT.resolve("releng/samples");

	@TestFactory
	Stream<DynamicTest> theEntriesOfEverySampleHoldToTheSchema() throws IOException {
		List<Path> texts = House.files(SAMPLES, ".g.txt");
		assertThat(texts).hasSizeGreaterThan(5);
		return texts.stream().map(text -> dynamicTest(SAMPLES.relativize(text).toString(),
				() -> assertThat(violations("entries", EntryReport.of(machine(text), RefSelection.ALL))).isEmpty()));
	}

	@Test
	void entriesWithAllThatCanBeKnownHoldToTheSchema() throws Exception {
		assertThat(violations("entries", EntryReport.of(full(), RefSelection.ALL))).isEmpty();
	}

	@Test
	void findingsHoldToTheSchema() throws Exception {
		Finding finding = new Finding("leaked-grant", Severity.ERROR, "s", "e", "a", List.of(new GrefId(OptionalInt.empty(), 9), new GrefId(OptionalInt.of(1), 8)),
				List.of(new Finding.FileId(1, 2)), List.of(0, 1));
		assertThat(violations("findings", FindingReport.of(List.of(finding)))).isEmpty();
		assertThat(violations("findings", FindingReport.of(List.of()))).isEmpty();
	}

	@Test
	void differencesHoldToTheSchema() throws Exception {
		Machine before = machine(SAMPLES.resolve("domU/3-dom0-maps.g.txt"));
		MachineDifference difference = MachineDifference.between(before, full());
		assertThat(difference.learntGrefs()).isNotEmpty();
		MachineDifference other = MachineDifference.between(machine(SAMPLES.resolve("v1/deferred/v-deferred.g.txt")), machine(SAMPLES.resolve("revoked/raw-revoked-while-mapped.g.txt")));
		assertThat(other.grefs()).isNotEmpty();
		assertThat(violations("differences", DifferenceReport.of(other, false))).isEmpty();
		assertThat(violations("differences", DifferenceReport.of(difference, true))).isEmpty();
		assertThat(violations("differences", DifferenceReport.of(MachineDifference.between(full(), before), true))).isEmpty();
		assertThat(violations("pairs", PairReport.of(difference))).isEmpty();
	}

	@Test
	void aDocumentThatIsOtherwiseIsFound() throws Exception {
		assertThat(schema("entries").validate("{\"format\":\"grantscope-entries\",\"version\":1,\"entries\":[{\"domid\":\"x\"}]}", InputFormat.JSON)).isNotEmpty();
		assertThat(violations("findings", PairReport.of(MachineDifference.between(full(), full())))).isNotEmpty();
	}

	/** Raw frames, Xen's text, a driver and a history. */
	private static Machine full() throws IOException, FormatException {
		Origin origin = new Origin("made", Instant.EPOCH);
		DriverState driver = new DriverState(origin, 1, OptionalLong.of(1024), OptionalLong.of(1),
				List.of(new DriverState.File(4, Optional.of(List.of(3)), OptionalLong.of(4096))), true,
				List.of(new DriverState.Gref(8, OptionalLong.of(4), OptionalLong.of(0x1234), 0, 1, Optional.of(new DriverState.Notify(OptionalInt.of(17), OptionalInt.of(4))))), true, Optional.of(List.of()),
				List.of());
		List<Observation> seen = new ArrayList<>(new CaptureFiles(
				List.of(SAMPLES.resolve("domU/3-dom0-maps.domU.frames.bin"), SAMPLES.resolve("domU/3-dom0-maps.g.txt")), options()).observe(Progress.NONE));
		seen.add(driver);
		Machine machine = Join.of("full", seen);
		machine.getDomains().stream().filter(domain -> domain.getTable() != null)
				.forEach(domain -> domain.getTable().setHistory(new EntryHistory(new int[600], new long[600], new BitSet())));
		return machine;
	}

	private static Machine machine(Path text) throws IOException, FormatException {
		return Join.of(text.getFileName().toString(), new CaptureFiles(List.of(text), options()).observe(Progress.NONE));
	}

	private static CaptureFiles.Options options() {
		return new CaptureFiles.Options(Optional.empty(), Optional.empty(), OptionalInt.empty());
	}

	private static Set<ValidationMessage> violations(String name, Report<?> report) throws IOException {
		StringWriter out = new StringWriter();
		new JsonFormat().write(report, out);
		return schema(name).validate(out.toString(), InputFormat.JSON);
	}

	private static JsonSchema schema(String name) throws IOException {
		String text = Files.readString(House.ROOT.resolve("releng/docs/schema/grantscope-" + name + ".schema.json"));
		return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
	}
}
