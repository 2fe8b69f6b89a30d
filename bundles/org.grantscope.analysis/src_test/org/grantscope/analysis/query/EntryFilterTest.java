package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.model.table.EntryTable;
import org.junit.jupiter.api.Test;

class EntryFilterTest {

	private final EntryTable rows = Tables.empty().entry(8, 0x1, 1, 0xaaa).entry(9, 0x19, 1, 0xbbb).entry(10, 0x9, 2, 0xccc).rows();

	@Test
	void noWordsChooseAllThatIsUsed() {
		assertThat(select("")).containsExactly(8, 9, 10);
		assertThat(select("  ! ")).containsExactly(8, 9, 10);
		assertThat(EntryFilter.ALL.select(rows, true, () -> false)).hasSize(512);
	}

	@Test
	void everyWordMustOccurInSomeColumn() {
		assertThat(select("mapped")).containsExactly(9, 10);
		assertThat(select("Mapped D1")).containsExactly(9);
		assertThat(select("0xccc")).containsExactly(10);
		assertThat(select("0x9")).isEmpty();
		assertThat(select("nonsense")).isEmpty();
	}

	@Test
	void aWordAfterAnExclamationMarkMustNotOccur() {
		assertThat(select("mapped !writing")).containsExactly(10);
		assertThat(select("!mapped")).containsExactly(8);
	}

	@Test
	void aDomainIsTheGranteeAndNotOneThatBeginsLikeIt() {
		EntryTable hosts = Tables.empty().entry(8, 1, 1, 0xd1).entry(9, 1, 10, 0xd1).entry(10, 1, 100, 1).rows();
		assertThat(EntryFilter.parse("d1").select(hosts, false, () -> false)).containsExactly(8);
		assertThat(EntryFilter.parse("!d1").select(hosts, false, () -> false)).containsExactly(9, 10);
		assertThat(EntryFilter.parse("0xd1").select(hosts, false, () -> false)).containsExactly(8, 9);
	}

	@Test
	void aStoppedSearchEndsEarly() {
		assertThat(EntryFilter.ALL.select(rows, true, () -> true)).isEmpty();
	}

	private int[] select(String text) {
		return EntryFilter.parse(text).select(rows, false, () -> false);
	}
}
