package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.grantscope.model.table.EntryTable;
import org.junit.jupiter.api.Test;

class EntryColumnTest {

	@Test
	void aMappedEntryIsToldInKernelWords() {
		EntryTable rows = Tables.empty().entry(500, 0x1d, 0x7ff0, 0xabc).tracked(Tables.use(500, 0x0301)).rows();
		assertThat(texts(rows, 500)).containsExactly("500 (0x1f4)", "mapped write", "DOMID_SELF", "0xabc",
				"permit_access readonly reading writing", "hstw 1, hstr 3");
	}

	@Test
	void whatNoSourceSawIsAQuestionMarkAndNotZero() {
		EntryTable rows = Tables.empty().entry(8, 1, 5, 0xabc).rows();
		assertThat(EntryColumn.PINS.text(rows, 8)).isEqualTo("?");
		assertThat(EntryColumn.PINS.text(Tables.empty().entry(8, 1, 5, 0xabc).tracked().rows(), 8)).isEqualTo("none");
	}

	@Test
	void freeAndReservedEntriesAreToldApart() {
		EntryTable rows = Tables.empty().rows();
		assertThat(EntryColumn.STATE.text(rows, 7)).isEqualTo("reserved");
		assertThat(EntryColumn.STATE.text(rows, 8)).isEqualTo("free");
	}

	@Test
	void transferStatesReadTheSharedBitsAsTheTypeSays() {
		EntryTable rows = Tables.empty().entry(8, 0x2, 5, 0).entry(9, 0x6, 5, 0).entry(10, 0xe, 5, 0x77).rows();
		assertThat(EntryColumn.STATE.text(rows, 8)).isEqualTo("transfer offered");
		assertThat(EntryColumn.STATE.text(rows, 9)).isEqualTo("transfer committed");
		assertThat(EntryColumn.STATE.text(rows, 10)).isEqualTo("transfer completed");
		assertThat(EntryColumn.FLAGS.text(rows, 10)).isEqualTo("accept_transfer transfer_committed transfer_completed");
	}

	private static List<String> texts(EntryTable rows, int ref) {
		return Arrays.stream(EntryColumn.values()).map(column -> column.text(rows, ref)).toList();
	}
}
