package org.grantscope.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.analysis.query.Tables;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.table.EntryHistory;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class EntryReportTest {

	private final Machine machine = Tables.empty().entry(8, 0x19, 5, 0xffff_ffff).entry(9, 0, 5, 0x77)
			.tracked(Tables.use(8, 0x8000_0002)).machine();

	@Test
	void jsonHasUnsignedNumbersAndTheStateByName() throws IOException {
		assertThat(entries(machine, RefSelection.USED).get(0).toString())
				.isEqualTo("{\"domid\":3,\"ref\":8,\"state\":\"mapped write\",\"flags\":25,"
				+ "\"flag_names\":\"permit_access reading writing\",\"grantee\":5,\"frame\":4294967295,\"pin\":2147483650,"
				+ "\"pins\":{\"hstw\":2,\"hstr\":0,\"devw\":0,\"devr\":128},\"mapper\":5,\"mfn\":153}");
	}

	@Test
	void whatTheKernelKnowsOfAnEntryIsThere() throws IOException {
		Machine live = Tables.empty().entry(8, 1, 5, 1).entry(9, 1, 5, 2).liveFile(0xffff888003a41c40L)
				.liveGref(8, 0xffff888003a41c40L, -1).free(true, 9).machine();
		JsonObject held = entries(live, RefSelection.USED).get(0).getAsJsonObject();
		assertThat(held.get("owner").getAsString()).isEqualTo("file 0xffff888003a41c40");
		assertThat(held.get("pfn").getAsString()).isEqualTo("18446744073709551615");
		assertThat(held.get("listed").getAsBoolean()).isFalse();
		assertThat(entries(live, RefSelection.USED).get(1).getAsJsonObject().get("listed").getAsBoolean()).isTrue();
		assertThat(write(new TextFormat(), live, RefSelection.USED)).doesNotContain("free list");
	}

	@Test
	void theDocumentSaysWhatItIsAndWhereItComesFrom() throws IOException {
		JsonObject document = JsonParser.parseString(write(new JsonFormat(), machine, RefSelection.USED)).getAsJsonObject();
		assertThat(document.get("format").getAsString()).isEqualTo("grantscope-entries");
		assertThat(document.get("version").getAsInt()).isEqualTo(1);
		assertThat(document.getAsJsonArray("captures").get(0).toString())
				.isEqualTo("{\"source\":\"made\",\"kind\":\"raw frames of d3\",\"time\":\"1970-01-01T00:00:00Z\"}");
	}

	@Test
	void staleDomidsAndFramesDoNotMakeAnEntryUsed() throws IOException {
		assertThat(entries(machine, RefSelection.USED)).hasSize(1);
		assertThat(entries(machine, RefSelection.ALL)).hasSize(512);
		assertThat(entries(machine, rows -> RefSelection.ALL.refs(rows).filter(ref -> ref % 2 == 0))).hasSize(256);
	}

	@Test
	void nothingIsAnEmptyArray() throws IOException {
		assertThat(entries(Tables.empty().machine(), RefSelection.USED)).isEmpty();
	}

	@Test
	void flagsThatXensTextLeavesOutAreNullInJsonAndEmptyInCsv() throws IOException {
		TrackedEntries.Entry use = new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(1), 5, -1L, 0x18);
		TrackedEntries.Domain version2 = new TrackedEntries.Domain(OptionalInt.of(3), OptionalInt.of(2), OptionalInt.of(1),
				OptionalInt.of(64), OptionalInt.of(0), OptionalInt.of(1024), List.of(use), true);
		Machine text = Join.of("text",
				List.of(new TrackedEntries(new Origin("text", Instant.EPOCH), List.of(version2), false, List.of())));
		JsonObject entry = entries(text, RefSelection.USED).get(0).getAsJsonObject();
		assertThat(entry.get("flags").isJsonNull()).isTrue();
		assertThat(entry.get("status").getAsInt()).isEqualTo(0x18);
		assertThat(entry.get("frame").getAsBigInteger()).hasToString("18446744073709551615");
		assertThat(write(new CsvFormat(), text, RefSelection.USED).lines().toList()).containsExactly(
				"domid,ref,state,flags,flag_names,grantee,frame,status,pin,pins,mapper,mfn,owner,generation,since,notify,pfn,listed",
				"3,8,mapped write,,,5,18446744073709551615,24,1,hstw=1 hstr=0 devw=0 devr=0,5,153,,,,,,");
	}

	@Test
	void whatTheDriverAndTheHistoryTellIsThere() throws IOException {
		Origin origin = new Origin("made", Instant.EPOCH);
		RawTable raw = new RawTable(origin, 3,
				Tables.empty().entry(8, 1, 5, 0xabc).machine().getDomains().get(0).getTable().getImage(), List.of());
		DriverState driver = new DriverState(origin, 3, OptionalLong.of(1024), OptionalLong.of(1),
				List.of(new DriverState.File(4, Optional.of(List.of(3)), OptionalLong.of(4096))), true,
				List.of(new DriverState.Gref(8, OptionalLong.of(4), OptionalLong.empty(), 0, 1,
						Optional.of(new DriverState.Notify(OptionalInt.of(17), OptionalInt.empty())))), true, Optional.of(List.of()), List.of());
		Machine told = Join.of("made", List.of(raw, driver));
		int[] generations = new int[512];
		generations[8] = 2;
		told.getDomains().get(0).getTable().setHistory(new EntryHistory(generations, new long[512], new BitSet()));
		JsonObject entry = entries(told, RefSelection.USED).get(0).getAsJsonObject();
		assertThat(entry.get("owner").getAsString()).isEqualTo("file 4");
		assertThat(entry.get("generation").getAsInt()).isEqualTo(2);
		assertThat(entry.get("since").getAsString()).isEqualTo("1970-01-01T00:00:00Z");
		assertThat(entry.get("notify").toString()).isEqualTo("{\"byte\":17}");
		assertThat(entry.has("pin")).isFalse();
	}

	@Test
	void theTableForPeopleSaysHowMuchIsUsed() throws IOException {
		List<String> lines = write(new TextFormat(), machine, RefSelection.USED).lines().toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0)).isEqualTo("d3: version 1, 1 frames of at most 64, 1 of 512 entries used, 1 in use by Xen's count");
		assertThat(lines.get(1)).startsWith("  gref  state         grantee");
		assertThat(lines.get(2)).startsWith("  8     mapped write  d5").contains("0xffffffff").contains("hstw 2, devr 128");
		assertThat(write(new TextFormat(), Tables.empty().machine(), RefSelection.USED)).contains("no entry in use");
	}

	private static JsonArray entries(Machine machine, RefSelection selection) throws IOException {
		return JsonParser.parseString(write(new JsonFormat(), machine, selection)).getAsJsonObject().getAsJsonArray("entries");
	}

	private static String write(ReportFormat format, Machine machine, RefSelection selection) throws IOException {
		StringWriter out = new StringWriter();
		format.write(EntryReport.of(machine, selection), out);
		return out.toString();
	}
}
