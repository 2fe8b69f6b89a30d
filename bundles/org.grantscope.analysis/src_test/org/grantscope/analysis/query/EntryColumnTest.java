package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.join.Join;
import org.junit.jupiter.api.Test;

class EntryColumnTest {

	@Test
	void aMappedEntryIsToldInKernelWords() {
		EntryRows rows = Tables.empty().entry(500, 0x1d, 0x7ff0, 0xabc).tracked(Tables.use(500, 0x0301)).rows();
		assertThat(texts(rows, 500)).containsExactly("500 (0x1f4)", "mapped write", "DOMID_SELF", "0xabc",
				"permit_access readonly reading writing", "hstw 1, hstr 3", "d5", "?");
	}

	@Test
	void whatNoSourceSawIsAQuestionMarkAndNotZero() {
		EntryRows rows = Tables.empty().entry(8, 1, 5, 0xabc).rows();
		assertThat(EntryColumn.PINS.text(rows, 8)).isEqualTo("?");
		assertThat(EntryColumn.PINS.text(Tables.empty().entry(8, 1, 5, 0xabc).tracked().rows(), 8)).isEqualTo("none");
	}

	@Test
	void freeAndReservedEntriesAreToldApart() {
		EntryRows rows = Tables.empty().rows();
		assertThat(EntryColumn.STATE.text(rows, 7)).isEqualTo("reserved");
		assertThat(EntryColumn.STATE.text(rows, 8)).isEqualTo("free");
	}

	@Test
	void transferStatesReadTheSharedBitsAsTheTypeSays() {
		EntryRows rows = Tables.empty().entry(8, 0x2, 5, 0).entry(9, 0x6, 5, 0).entry(10, 0xe, 5, 0x77).rows();
		assertThat(EntryColumn.STATE.text(rows, 8)).isEqualTo("transfer offered");
		assertThat(EntryColumn.STATE.text(rows, 9)).isEqualTo("transfer committed");
		assertThat(EntryColumn.STATE.text(rows, 10)).isEqualTo("transfer completed");
		assertThat(EntryColumn.FLAGS.text(rows, 10)).isEqualTo("accept_transfer transfer_committed transfer_completed");
	}

	@Test
	void aTransitiveEntryNamesTheReferenceThatItPassesOn() {
		byte[] bytes = new byte[4096];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(16 * 9, (short) 3).putInt(16 * 9 + 8, 42);
		RawTable raw = new RawTable(new Origin("made", Instant.EPOCH), 3, GrantTableImage.wrap(bytes, new byte[4096]), List.of());
		EntryRows rows = EntryRows.of(Join.of("made", List.of(raw)).getDomains().get(0));
		assertThat(EntryColumn.FRAME.text(rows, 9)).isEqualTo("gref 42");
		assertThat(EntryColumn.FRAME.text(rows, 10)).isEqualTo("0x0");
	}

	@Test
	void whoMapsItIsUnknownUnlessXenWasAsked() {
		assertThat(EntryColumn.MAPPER.text(Tables.empty().entry(8, 1, 5, 0xabc).rows(), 8)).isEqualTo("?");
		assertThat(EntryColumn.MAPPER.text(Tables.empty().entry(8, 1, 5, 0xabc).tracked().rows(), 8)).isEqualTo("none");
	}

	@Test
	void theOwnerIsWhatKeepsIt() {
		EntryRows rows = Tables.empty().entry(9, 1, 5, 0xabc).entry(10, 1, 5, 0xabd).files(3).gref(9, 3, 0, 1).rows();
		assertThat(EntryColumn.OWNER.text(rows, 9)).isEqualTo("file 3");
		assertThat(EntryColumn.OWNER.text(rows, 10)).isEqualTo("kernel");
		assertThat(EntryColumn.OWNER.text(Tables.empty().entry(10, 1, 5, 0xabd).rows(), 10)).isEqualTo("?");
		assertThat(EntryColumn.OWNER.text(rows, 11)).isEqualTo("nobody");
	}

	@Test
	void filesAreOrderedByTheirAddresses() {
		long first = 0xffff888003a41c40L;
		EntryRows rows = Tables.empty().entry(8, 1, 5, 1).entry(9, 1, 5, 2).entry(10, 1, 5, 3).liveFile(3).liveFile(first).liveFile(first + 8)
				.liveGref(8, first + 8, 1).liveGref(9, first, 1).liveGref(10, 3, 1).rows();
		assertThat(EntryColumn.OWNER.text(rows, 9)).isEqualTo("file 0xffff888003a41c40");
		assertThat(EntryColumn.OWNER.key(rows, 10)).isLessThan(EntryColumn.OWNER.key(rows, 9));
		assertThat(EntryColumn.OWNER.key(rows, 9)).isLessThan(EntryColumn.OWNER.key(rows, 8));
	}

	@Test
	void hexadecimalNumbersAreTheLibrarysOnes() {
		for (long number : new long[] { 0, 1, 0xf, 0x10, 0xfffff, 0x123456789abcdefL, -1 }) {
			StringBuilder text = new StringBuilder();
			NumberForm.appendHex(text, number);
			assertThat(text).hasToString("0x" + Long.toHexString(number));
		}
	}

	private static List<String> texts(EntryRows rows, int ref) {
		return Arrays.stream(EntryColumn.values()).map(column -> column.text(rows, ref)).toList();
	}
}
