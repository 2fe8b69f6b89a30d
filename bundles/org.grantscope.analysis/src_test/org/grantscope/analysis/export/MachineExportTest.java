package org.grantscope.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.analysis.query.Tables;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class MachineExportTest {

	private final Machine machine = Tables.empty().entry(8, 0x19, 5, 0xffff_ffff).entry(9, 0, 5, 0x77)
			.tracked(Tables.use(8, 0x8000_0002)).machine();

	@Test
	void jsonHasUnsignedNumbersAndTheStateByName() throws IOException {
		JsonObject entry = JsonParser.parseString(write(new JsonExport(), machine, false)).getAsJsonArray().get(0).getAsJsonObject();
		assertThat(entry.toString()).isEqualTo("{\"domid\":3,\"ref\":8,\"state\":\"mapped write\",\"flags\":25,\"grantee\":5,"
				+ "\"frame\":4294967295,\"pin\":2147483650,\"mapper\":5,\"mfn\":153}");
	}

	@Test
	void staleDomidsAndFramesDoNotMakeAnEntryUsed() throws IOException {
		assertThat(JsonParser.parseString(write(new JsonExport(), machine, false)).getAsJsonArray()).hasSize(1);
		assertThat(JsonParser.parseString(write(new JsonExport(), machine, true)).getAsJsonArray()).hasSize(512);
	}

	@Test
	void nothingIsAnEmptyArray() throws IOException {
		assertThat(JsonParser.parseString(write(new JsonExport(), Tables.empty().machine(), false)).getAsJsonArray()).isEmpty();
	}

	@Test
	void flagsThatXensTextLeavesOutAreNullInJsonAndEmptyInCsv() throws IOException {
		TrackedEntries.Entry use = new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(1), 5, -1L, 0x18);
		TrackedEntries.Domain version2 = new TrackedEntries.Domain(OptionalInt.of(3), OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(64),
				OptionalInt.of(0), OptionalInt.of(1024), List.of(use), true);
		Machine text = Join.of("text", List.of(new TrackedEntries(new Origin("text", Instant.EPOCH), List.of(version2), false, List.of())));
		JsonObject entry = JsonParser.parseString(write(new JsonExport(), text, false)).getAsJsonArray().get(0).getAsJsonObject();
		assertThat(entry.get("flags").isJsonNull()).isTrue();
		assertThat(entry.get("status").getAsInt()).isEqualTo(0x18);
		assertThat(entry.get("frame").getAsBigInteger()).hasToString("18446744073709551615");
		assertThat(write(new CsvExport(), text, false).lines().toList()).containsExactly(
				"domid,ref,state,flags,flag_names,grantee,frame,status,pin,mapper,mfn", "3,8,mapped write,,,5,18446744073709551615,24,1,5,153");
	}

	@Test
	void theTableForPeopleSaysHowMuchIsUsed() throws IOException {
		assertThat(write(new TextExport(), machine, false).lines().toList()).containsExactly(
				"d3: version 1, 1 frames of at most 64, 1 of 512 entries used, 1 in use by Xen's count",
				"  gref  state         grantee  frame       flags                          pins              mapped by  owner",
				"  8     mapped write  d5       0xffffffff  permit_access reading writing  hstw 2, devr 128  d5         ?");
		assertThat(write(new TextExport(), Tables.empty().machine(), false)).contains("no entry in use");
	}

	private static String write(MachineExport export, Machine machine, boolean unusedToo) throws IOException {
		StringWriter out = new StringWriter();
		export.write(machine, unusedToo, out);
		return out.toString();
	}
}
