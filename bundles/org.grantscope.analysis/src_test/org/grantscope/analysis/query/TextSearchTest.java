package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TextSearchTest {

	private final EntryRows rows = Tables.empty().entry(8, 0x1, 1, 0xaaa).entry(9, 0x19, 1, 0xbbb).entry(10, 0x9, 2, 0xccc).rows();

	@Test
	void everyWordMustOccurInSomeColumn() throws QueryException {
		assertThat(select("mapped")).containsExactly(9, 10);
		assertThat(select("Mapped D1")).containsExactly(9);
		assertThat(select("0xccc")).containsExactly(10);
		assertThat(select("0x9")).isEmpty();
		assertThat(select("nonsense")).isEmpty();
		assertThat(select("\"MAPPED write\"")).containsExactly(9);
	}

	@Test
	void aWordAfterAnExclamationMarkMustNotOccur() throws QueryException {
		assertThat(select("mapped !writing")).containsExactly(10);
		assertThat(select("!mapped")).containsExactly(8);
		assertThat(select("not mapped")).containsExactly(8);
	}

	@Test
	void aDomainIsTheGranteeAndNotOneThatBeginsLikeIt() throws QueryException {
		EntryRows hosts = Tables.empty().entry(8, 1, 1, 0xd1).entry(9, 1, 10, 0xd1).entry(10, 1, 100, 1).rows();
		assertThat(Query.parse("d1").select(hosts, false, () -> false)).containsExactly(8);
		assertThat(Query.parse("!d1").select(hosts, false, () -> false)).containsExactly(9, 10);
		assertThat(Query.parse("0xd1").select(hosts, false, () -> false)).containsExactly(8, 9);
	}

	@Test
	void findsWhatAnyColumnSaysWord() throws QueryException {
		Random random = new Random(20261121);
		Tables tables = Tables.empty().tracked(Tables.use(5, 1), Tables.use(9, 0x100)).files(3, 12).gref(20, 3, 0, 1)
				.gref(21, 12, 0, 1);
		for (int ref = 0; ref < 512; ref++) {
			tables.entry(ref, random.nextInt(0x200), random.nextInt(4), random.nextInt());
		}
		EntryRows full = tables.rows();
		for (String word : List.of("1", "0x", "f", "reading", "d2 ", "none", "hstr", "?", "file 1", "permit_access read", ")",
				"3 (", "0xf", "self", "ile", "12")) {
			int[] expected = IntStream.range(0, 512).filter(ref -> Arrays.stream(EntryColumn.values())
					.anyMatch(column -> column.text(full, ref).toLowerCase(Locale.ROOT).contains(word))).toArray();
			assertThat(Query.parse('"' + word + '"').select(full, true, () -> false)).as(word).containsExactly(expected);
		}
	}

	private int[] select(String text) throws QueryException {
		return Query.parse(text).select(rows, false, () -> false);
	}
}
