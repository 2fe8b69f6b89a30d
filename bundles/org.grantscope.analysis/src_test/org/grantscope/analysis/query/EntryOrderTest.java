package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryOrderTest {

	private final Random random = new Random(20261120);

	@ParameterizedTest
	@EnumSource(EntryColumn.class)
	void agreesWithTheLibrarysStableSortInBothDirections(EntryColumn column) {
		EntryRows rows = randomRows();
		int[] refs = IntStream.range(0, rows.table().size()).filter(ref -> ref % 3 != 0).toArray();
		Comparator<Integer> ascending = Comparator.comparingLong(ref -> column.key(rows, ref));
		assertThat(new EntryOrder(column, false).sort(rows, refs)).containsExactly(sorted(refs, ascending));
		assertThat(new EntryOrder(column, true).sort(rows, refs)).containsExactly(sorted(refs, ascending.reversed()));
	}

	@Test
	void framesAreOrderedAsUnsignedNumbers() {
		EntryRows rows = Tables.empty().entry(8, 1, 0, 0x8000_0000).entry(9, 1, 0, 5).entry(10, 1, 0, 0xffff_ffff).rows();
		assertThat(new EntryOrder(EntryColumn.FRAME, false).sort(rows, new int[] { 8, 9, 10 })).containsExactly(9, 8, 10);
	}

	@Test
	void nothingAndOneAreSorted() {
		EntryRows rows = Tables.empty().rows();
		assertThat(EntryOrder.BY_REF.sort(rows, new int[0])).isEmpty();
		assertThat(EntryOrder.BY_REF.sort(rows, new int[] { 4 })).containsExactly(4);
	}

	private EntryRows randomRows() {
		Tables tables = Tables.empty().tracked(Tables.use(5, 1), Tables.use(9, 0x100));
		for (int ref = 0; ref < 512; ref++) {
			tables.entry(ref, random.nextInt(0x200), random.nextInt(4), random.nextInt(20));
		}
		return tables.rows();
	}

	private static int[] sorted(int[] refs, Comparator<Integer> by) {
		return Arrays.stream(refs).boxed().sorted(by).mapToInt(Integer::intValue).toArray();
	}
}
