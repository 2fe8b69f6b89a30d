package org.grantscope.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.query.Tables;
import org.grantscope.model.Machine;
import org.grantscope.model.table.GrefId;
import org.junit.jupiter.api.Test;

class FindingAndDifferenceReportTest {

	private final Finding finding = new Finding("leaked-grant", Severity.WARNING, "6 grants, nobody's", "Because, \"so\".", "Look.",
			IntStream.range(8, 14).mapToObj(ref -> new GrefId(OptionalInt.of(1), ref)).toList(),
			List.of(new Finding.FileId(1, 2)), List.of(1));
	private final Machine before = Tables.empty().entry(8, 1, 5, 0xabc).machine();
	private final Machine after = Tables.empty().entry(8, 0x19, 5, 0xabc).entry(9, 1, 6, 1).machine();

	@Test
	void findingsForPeople() throws IOException {
		assertThat(write(new TextFormat(), FindingReport.of(List.of(finding)))).isEqualTo("""
				  severity  check         summary             about                                                    advice
				  warning   leaked-grant  6 grants, nobody's  d1 gref 8, d1 gref 9, d1 gref 10, d1 gref 11 and 2 more  Look.
				""");
		assertThat(write(new TextFormat(), FindingReport.of(List.of()))).isEqualTo("  nothing found\n");
	}

	@Test
	void findingsForPrograms() throws IOException {
		Finding one = new Finding("c", Severity.ERROR, "s", "e", "a", List.of(new GrefId(OptionalInt.empty(), 9)),
				List.of(new Finding.FileId(1, 2)), List.of(1, 3));
		assertThat(write(new JsonFormat(), FindingReport.of(List.of(one)))).isEqualTo("""
				{"format":"grantscope-findings","version":1,"findings":[
				{"check":"c","severity":"error","summary":"s","explanation":"e","advice":"a","grefs":[{"domid":null,"ref":9}],"files":[{"domid":1,"file":2}],"domains":[1,3]}
				]}
				""");
		assertThat(write(new CsvFormat(), FindingReport.of(List.of(one))))
				.endsWith("c,error,s,e,a,domid= ref=9,domid=1 file=2,1; 3\r\n");
	}

	@Test
	void differencesForPeople() throws IOException {
		assertThat(write(new TextFormat(), DifferenceReport.of(MachineDifference.between(before, after), false))).isEqualTo("""
				  domain  what    difference  values
				  d3      gref 8  changed     state granted -> mapped write; flags permit_access -> permit_access reading writing
				  d3      gref 9  appeared    state free -> granted; grantee d0 -> d6; frame 0x0 -> 0x1; flags invalid -> permit_access
				""");
		assertThat(write(new MarkdownFormat(), DifferenceReport.of(MachineDifference.between(before, before), false)))
				.isEqualTo("no difference\n");
	}

	@Test
	void differencesForPrograms() throws IOException {
		assertThat(write(new JsonFormat(), DifferenceReport.of(MachineDifference.between(before, after), false)).lines()
				.toList()).contains(
				"{\"domid\":3,\"thing\":\"gref\",\"ref\":8,\"kind\":\"changed\",\"changes\":[{\"name\":\"state\",\"before\":\"granted\",\"after\":\"mapped write\"},"
						+ "{\"name\":\"flags\",\"before\":\"permit_access\",\"after\":\"permit_access reading writing\"}]},");
	}

	@Test
	void whatOnlyOneMachineTellsIsThereWhenAskedFor() throws IOException {
		Machine more = Tables.empty().entry(8, 1, 5, 0xabc).tracked().machine();
		MachineDifference difference = MachineDifference.between(before, more);
		assertThat(write(new TextFormat(), DifferenceReport.of(difference, false))).isEqualTo("  no difference\n");
		assertThat(write(new TextFormat(), DifferenceReport.of(difference, true))).contains("gref 8  now known").contains("pins ? -> none")
				.contains("max_frames");
	}

	@Test
	void pairsAreTold() throws IOException {
		MachineDifference difference = MachineDifference.between(before, after);
		assertThat(write(new TextFormat(), PairReport.of(difference))).isEqualTo("""
				  granter  grantee  granted      mapped       bytes              granted/s
				  d3       d5       1            0 -> 1 (+1)  4096               ?
				  d3       d6       0 -> 1 (+1)  0            0 -> 4096 (+4096)  ?
				""");
		assertThat(write(new CsvFormat(), PairReport.of(difference))).endsWith("3,6,0,1,0,0,0,4096,\r\n");
	}

	private static String write(ReportFormat format, Report<?> report) throws IOException {
		StringWriter out = new StringWriter();
		format.write(report, out);
		return out.toString();
	}
}
