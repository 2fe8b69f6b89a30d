package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.join.Join;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each term finds, and in what of all three cases, in the smallest table that tells them apart. */
class QueryTest {

	/** 8 is granted, 9 mapped for writing, 10 mapped read-only by a grantee that may no more, 11 waits for a transfer. */
	private final EntryRows guest = Tables.empty().entry(8, 0x1, 1, 0xaaa).entry(9, 0x19, 1, 0xbbb).entry(10, 0xd, 2, 0xccc)
			.entry(11, 0x2, 3, 0).rows();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			''                     | 8 9 10 11
			dom:3                  | 8 9 10 11
			dom:4                  |
			grantee:1              | 8 9
			grantee:d2             | 10
			grantee!=1             | 10 11
			grantee:2..3           | 10 11
			state:granted          | 8
			state:mapped           | 9 10
			state:mapped_read      | 10
			state:"mapped write"   | 9
			state:transfer         | 11
			state:granted,transfer | 8 11
			state!=mapped          | 8 11
			flag:readonly          | 10
			flag:permit_access     | 8 9 10
			flag:accept_transfer   | 11
			flag:writing,readonly  | 9 10
			flag!=writing          | 8 10 11
			ro                     | 10
			rw                     | 8 9
			ref:9                  | 9
			ref:0xa                | 10
			ref:8,10..11           | 8 10 11
			ref:..9                | 8 9
			ref:10..               | 10 11
			ref<10                 | 8 9
			ref<=10                | 8 9 10
			ref>10                 | 11
			ref>=10                | 10 11
			ref!=8,9               | 10 11
			frame:0xbbb            | 9
			frame>=0xbbb           | 9 10
			version:1              | 8 9 10 11
			version:2              |
			""")
	void whatTheGuestWrote(String text, String refs) throws QueryException {
		assertThat(select(guest, text.equals("''") ? "" : text)).isEqualTo(refs == null ? "" : refs);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ref:8 ref:9            |
			ref:8 or ref:9         | 8 9
			ref:8 or ref:9 rw      | 8 9
			(ref:8 or ref:10) rw   | 8
			ref:8..10 and not rw   | 10
			!(rw or ro)            | 11
			not not ro             | 10
			REF:8 OR Ref:11        | 8 11
			""")
	void conditionsAreJoined(String text, String refs) throws QueryException {
		assertThat(select(guest, text)).isEqualTo(refs == null ? "" : refs);
	}

	@Test
	void whoMapsItIsWhatXenSaysAndNobodyOnlyWhereXenTellsOfAll() throws QueryException {
		TrackedEntries.Entry use = new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(0x02010003), 1, 0xaaa, 0x19);
		EntryRows whole = Tables.empty().entry(8, 0x19, 1, 0xaaa).entry(9, 1, 1, 0xbbb).tracked(use).rows();
		EntryRows part = Tables.empty().entry(8, 0x19, 1, 0xaaa).entry(9, 1, 1, 0xbbb).tracked(use).cut().rows();
		for (String term : List.of("mapper:5", "mfn:0x99", "pins:6", "hstw:3", "hstr:0 hstw>0", "devw:1", "devr>1", "pins>2")) {
			assertThat(select(whole, term)).as(term).isEqualTo("8");
			assertThat(select(part, term)).as(term).isEqualTo("8");
		}
		assertThat(select(whole, "mapper:none")).isEqualTo("9");
		assertThat(select(whole, "mapper!=5")).isEqualTo("9");
		assertThat(select(whole, "mfn!=0x99")).isEqualTo("9");
		assertThat(select(whole, "pins:0")).isEqualTo("9");
		for (String term : List.of("mapper:none", "mapper!=5", "mfn:none", "not mapper:5", "pins:0", "pins!=6", "not hstw>0")) {
			assertThat(select(part, term)).as(term).isEmpty();
		}
		for (String term : List.of("mapper:?", "mfn:?", "pins:?", "devr:?")) {
			assertThat(select(part, term)).as(term).isEqualTo("9");
			assertThat(select(whole, term)).as(term).isEmpty();
		}
	}

	@Test
	void whatNoSourceSawMatchesNeitherAComparisonNorItsOpposite() throws QueryException {
		TrackedEntries.Entry use = new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(1), 1, 0xaaa, 0x19);
		EntryRows text = EntryRows.of(withoutImage(use).getTable().getRows());
		assertThat(selectAll("grantee:1", text)).isEqualTo("8");
		assertThat(selectAll("not grantee:2", text)).isEqualTo("8");
		assertThat(selectAll("grantee!=2", text)).isEqualTo("8");
		assertThat(selectAll("not (grantee:2 or ref:9)", text)).isEqualTo("8");
		assertThat(selectAll("state!=free", text)).isEqualTo("8");
		assertThat(selectAll("frame!=1", text)).isEqualTo("8");
		assertThat(selectAll("ref:8..10 grantee:?", text)).isEqualTo("9 10");
		assertThat(selectAll("ref:8..10 state:unknown", text)).isEqualTo("9 10");
		assertThat(selectAll("ref:8..10 grantee:1,?", text)).isEqualTo("8 9 10");
		assertThat(selectAll("ref:8..10 not grantee:?", text)).isEqualTo("8");
		assertThat(selectAll("ref:8..10 (ref:9 or grantee:2)", text)).isEqualTo("9");
		assertThat(selectAll("ref:8..10 dom:?", text)).isEqualTo("8 9 10");
		assertThat(selectAll("not ro", text)).isEqualTo("8");
		assertThat(selectAll("ref:8..9 flag:?", text)).isEqualTo("9");
	}

	private static Domain withoutImage(TrackedEntries.Entry use) {
		TrackedEntries.Domain domain = new TrackedEntries.Domain(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.of(1),
				OptionalInt.of(64),
				OptionalInt.of(0), OptionalInt.of(1024), List.of(use), false);
		return Join.of("made", List.of(new TrackedEntries(new Origin("made", Instant.EPOCH), List.of(domain), true, List.of())))
				.getDomains().get(0);
	}

	@Test
	void ownersAreFoundByKindAndByWhatIsSaidOfThem() throws QueryException {
		EntryRows rows = Tables.empty().entry(0, 1, 0, 1).entry(1, 1, 0, 1).entry(9, 1, 5, 1).entry(10, 1, 5, 2)
				.entry(11, 1, 5, 3).entry(12, 1, 0, 4)
				.entry(13, 1, 5, 5).files(3).gref(9, 3, 0, 1).mapped(10, 3).deferred(11)
				.device(Frontends.Kind.VBD, "device/vbd/51712", 12).tracked().rows();
		assertThat(select(rows, "owner:file")).isEqualTo("9");
		assertThat(select(rows, "owner:mapping")).isEqualTo("10");
		assertThat(select(rows, "owner:gntalloc")).isEqualTo("9 10");
		assertThat(select(rows, "owner:deferred")).isEqualTo("11");
		assertThat(select(rows, "owner:blkfront")).isEqualTo("12");
		assertThat(select(rows, "owner:device,file")).isEqualTo("9 12");
		assertThat(select(rows, "owner:ring")).isEqualTo("12");
		assertThat(select(rows, "owner:device/vbd/51712")).isEqualTo("12");
		assertThat(select(rows, "owner:\"VBD/51\"")).isEqualTo("12");
		assertThat(select(rows, "owner:console")).isEqualTo("0");
		assertThat(select(rows, "owner:toolstack")).isEqualTo("0 1");
		assertThat(select(rows, "owner:kernel")).isEqualTo("13");
		assertThat(select(rows, "owner!=file,toolstack")).isEqualTo("10 11 12 13");
		assertThat(select(rows, "owner:?")).isEmpty();
		assertThat(select(guest, "owner:?")).isEqualTo("8 9 10 11");
		assertThat(select(guest, "owner:file or owner!=file")).isEmpty();
		assertThat(selectAll("owner:nobody ref:..14", rows)).isEqualTo("2 3 4 5 6 7 8 14");
	}

	@Test
	void whatCanBeADevicesDataIsFoundAndMayBeGntallocs() throws QueryException {
		EntryRows rows = Tables.empty().entry(8, 1, 0, 1).entry(9, 1, 0, 2).device(Frontends.Kind.VBD, "device/vbd/51712", 8).rows();
		assertThat(select(rows, "owner:data")).isEqualTo("9");
		assertThat(select(rows, "owner:blkfront")).isEqualTo("8 9");
		assertThat(select(rows, "owner:file or owner:gntalloc")).isEmpty();
		assertThat(select(rows, "owner!=gntalloc")).isEqualTo("8");
		assertThat(select(rows, "owner!=file")).isEqualTo("8");
	}

	@Test
	void aFileOfALiveKernelIsAskedForByItsAddress() throws QueryException {
		EntryRows rows = Tables.empty().entry(8, 1, 5, 1).entry(9, 1, 5, 2).entry(10, 1, 5, 3).liveFile(0xffff888003a41c40L)
				.liveGref(8, 0xffff888003a41c40L, 0x1234).liveGref(9, 0, 0x1235).rows();
		assertThat(select(rows, "file:0xffff888003a41c40")).isEqualTo("8");
		assertThat(Query.parse("file:0xffff888003a41c40")).hasToString("file:0xffff888003a41c40");
		assertThat(select(rows, "owner:\"file 0xffff888003a41c40\"")).isEqualTo("8");
		assertThat(select(rows, "fd:?")).isEqualTo("8");
		assertThat(select(rows, "fd:3 or fd!=3 or fd:none")).as("of those in use").isEqualTo("9 10");
		assertThat(select(rows, "owner:mapping")).isEqualTo("9");
		assertThat(select(rows, "owner!=mapping")).as("the file's may be mapped too").isEqualTo("10");
	}

	@Test
	void whatIsOnTheFreeListIsKnownWhereItWasSeen() throws QueryException {
		Tables tables = Tables.empty().entry(8, 1, 5, 1).entry(9, 1, 5, 2);
		String few = " ref:8..11";
		EntryRows whole = tables.free(true, 9, 10).rows();
		assertThat(selectAll("listed" + few, whole)).isEqualTo("9 10");
		assertThat(selectAll("!listed" + few, whole)).isEqualTo("8 11");
		assertThat(selectAll("state:taken" + few, whole)).isEqualTo("11");
		assertThat(selectAll("listed state:granted", whole)).isEqualTo("9");
		EntryRows broken = tables.free(false, 9, 10).rows();
		assertThat(selectAll("listed" + few, broken)).isEqualTo("9 10");
		assertThat(selectAll("listed:?" + few, broken)).isEqualTo("8 11");
		assertThat(selectAll("state:taken", broken)).isEmpty();
	}

	@Test
	void whatGntallocHoldsIsKnownOfAllEntriesWhereItWasSeen() throws QueryException {
		EntryRows rows = Tables.empty().entry(8, 1, 5, 1).entry(9, 1, 5, 2).entry(10, 1, 5, 3).entry(11, 1, 5, 4).files(3, 4)
				.gref(8, 3, 0x2000, 2)
				.notify(9, 4, OptionalInt.of(7), OptionalInt.empty()).notify(10, 4, OptionalInt.empty(), OptionalInt.of(12)).rows();
		assertThat(select(rows, "file:3")).isEqualTo("8");
		assertThat(select(rows, "file!=3")).isEqualTo("9 10 11");
		assertThat(select(rows, "file:none")).isEqualTo("11");
		assertThat(select(rows, "fd:104")).isEqualTo("9 10");
		assertThat(select(rows, "users>1")).isEqualTo("8");
		assertThat(select(rows, "offset:0x2000")).isEqualTo("8");
		assertThat(select(rows, "notify")).isEqualTo("9 10");
		assertThat(select(rows, "!notify")).isEqualTo("8 11");
		assertThat(select(rows, "notify:none")).isEqualTo("8 11");
		assertThat(select(rows, "notify:byte")).isEqualTo("9");
		assertThat(select(rows, "notify:event")).isEqualTo("10");
		assertThat(select(rows, "port:12")).isEqualTo("10");
		for (String term : List.of("file", "fd", "users", "offset", "notify", "port")) {
			assertThat(select(guest, term + ":?")).as(term).isEqualTo("8 9 10 11");
			assertThat(select(guest, term + "!=3".replace('3', term.equals("notify") ? 'x' : '3').replace("x", "byte"))).as(term)
					.isEmpty();
			assertThat(select(rows, term + ":?")).as(term).isEmpty();
		}
	}

	@Test
	void earlierCapturesTellOfAgeAndChange() throws QueryException {
		int[] generations = new int[12];
		long[] since = new long[12];
		generations[9] = 2;
		since[8] = -90_000;
		since[9] = -10;
		BitSet changed = new BitSet();
		changed.set(9);
		EntryRows rows = Tables.empty().entry(8, 1, 5, 1).entry(9, 1, 5, 2).entry(20, 1, 5, 2)
				.history(new EntryHistory(generations, since, changed)).rows();
		assertThat(select(rows, "gen>0")).isEqualTo("9");
		assertThat(select(rows, "generation:0")).isEqualTo("8 20");
		assertThat(select(rows, "age>60s")).isEqualTo("8");
		assertThat(select(rows, "age:90s")).isEqualTo("8");
		assertThat(select(rows, "age:5ms..1m")).isEqualTo("9");
		assertThat(select(rows, "age:?")).isEqualTo("20");
		assertThat(select(rows, "changed")).isEqualTo("9");
		assertThat(select(rows, "!changed")).isEqualTo("8 20");
		for (String term : List.of("gen", "age", "changed")) {
			assertThat(select(guest, term + ":?")).as(term).isEqualTo("8 9 10 11");
		}
		assertThat(select(guest, "changed or not changed")).isEmpty();
	}

	@Test
	void messagesOfTheKernelNameEntries() throws QueryException {
		EntryRows rows = Tables.empty().entry(8, 1, 5, 1).entry(9, 1, 5, 2).entry(10, 1, 5, 2).log(9, KernelLog.Kind.DEFERRING)
				.log(10, KernelLog.Kind.STILL_PENDING).rows();
		assertThat(select(rows, "log")).isEqualTo("9 10");
		assertThat(select(rows, "message:deferring")).isEqualTo("9");
		assertThat(select(rows, "log:none")).isEqualTo("8");
		assertThat(select(guest, "log or !log")).isEmpty();
		assertThat(select(guest, "log:?")).isEqualTo("8 9 10 11");
	}

	@Test
	void inVersion2ReadingAndWritingAreInTheStatusWord() throws QueryException {
		byte[] bytes = new byte[4096];
		byte[] status = new byte[4096];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(16 * 8, (short) 1).putShort(16 * 9, (short) 0x101)
				.putShort(16 * 10, (short) 3);
		ByteBuffer.wrap(status).order(ByteOrder.LITTLE_ENDIAN).putShort(2 * 8, (short) 0x18);
		EntryRows rows = EntryRows.of(GrantTableImageRows.of(GrantTableImage.wrap(bytes, status)));
		assertThat(select(rows, "flag:writing")).isEqualTo("8");
		assertThat(select(rows, "flag:sub_page")).isEqualTo("9");
		assertThat(select(rows, "flag:SUB_PAGE version:2")).isEqualTo("9");
		assertThat(select(rows, "frame:none")).isEqualTo("10");
		assertThat(select(rows, "frame!=5")).isEqualTo("8 9 10");
		assertThat(select(rows, "rw")).isEqualTo("8 9 10");
	}

	/** A table of domain 3 whose bytes are these. */
	private static final class GrantTableImageRows {
		static EntryTable of(GrantTableImage image) {
			return Join.of("made", List.of(new RawTable(new Origin("made", Instant.EPOCH), 3, image, List.of()))).getDomains()
					.get(0).getTable().getRows();
		}
	}

	@Test
	void aStoppedSearchEndsEarly() {
		assertThat(Query.ALL.select(guest, true, () -> true)).isEmpty();
	}

	@Test
	void unusedEntriesAreChosenWhenWanted() throws QueryException {
		assertThat(Query.ALL.select(guest, true, () -> false)).hasSize(512);
		assertThat(Query.parse("state:free").select(guest, false, () -> false)).isEmpty();
		assertThat(Query.parse("state:free").select(guest, true, () -> false)).hasSize(500);
	}

	@Test
	void aDomainWithoutATableHasNone() {
		assertThat(Query.ALL.select(ModelFactory.eINSTANCE.createDomain(), true, () -> false)).isEmpty();
	}

	private static String select(EntryRows rows, String text) throws QueryException {
		return joined(Query.parse(text).select(rows, false, () -> false));
	}

	private static String selectAll(String text, EntryRows rows) throws QueryException {
		return joined(Query.parse(text).select(rows, true, () -> false));
	}

	private static String joined(int[] refs) {
		return String.join(" ", Arrays.stream(refs).mapToObj(Integer::toString).toList());
	}
}
