package org.grantscope.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries.Entry;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class PackedEntriesTest {

	/** References close to each other, and far from each other. */
	private static final List<Integer> SPREADS = List.of(1, 3, 1 << 20);

	@Property(tries = 500)
	void theListHasTheEntriesInOrder(@ForAll @Size(max = 60) List<@IntRange(max = 200) Integer> refs) {
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < refs.size(); i++) {
			entries.add(new Entry(refs.get(i), i, -1L - i, new PinCounts(-i), 0xffff - i, Long.MIN_VALUE + i, 7 * i));
		}
		PackedEntries packed = PackedEntries.copyOf(entries);
		entries.sort(Comparator.comparingInt(Entry::ref));

		assertThat(packed).isEqualTo(entries).hasSameHashCodeAs(entries);
		assertThat(PackedEntries.copyOf(packed)).isSameAs(packed);
	}

	@Property(tries = 500)
	void eachEntryIsFoundByItsReference(@ForAll @UniqueElements @Size(max = 60) List<@IntRange(max = 200) Integer> refs) {
		for (int spread : SPREADS) {
			PackedEntries packed = PackedEntries.copyOf(refs.stream().map(ref -> entry(ref * spread)).toList());
			for (int ref = -2; ref < 203; ref++) {
				int at = ref * spread;
				int from = (int) refs.stream().filter(other -> other * spread < at).count();
				assertThat(packed.firstFrom(at)).as("first from %d", at).isEqualTo(from);
				assertThat(packed.has(at)).isEqualTo(refs.contains(ref));
				assertThat(packed.find(at)).isEqualTo(refs.contains(ref) ? entry(at) : null);
			}
		}
	}

	@Test
	void theHighestReferencesAreFound() {
		PackedEntries packed = PackedEntries.copyOf(List.of(entry(0), entry(Integer.MAX_VALUE)));
		assertThat(packed.firstFrom(1)).isEqualTo(1);
		assertThat(packed.find(Integer.MAX_VALUE)).isEqualTo(entry(Integer.MAX_VALUE));
		assertThat(packed.ref(1)).isEqualTo(Integer.MAX_VALUE);
	}

	@Test
	void thereIsNothingBeyondTheLast() {
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> PackedEntries.NONE.get(0));
		assertThat(PackedEntries.NONE.firstFrom(0)).isZero();
		assertThat(PackedEntries.NONE.find(0)).isNull();
	}

	@Test
	void whatWasBuiltDoesNotFollowTheBuilder() {
		PackedEntries.Builder builder = new PackedEntries.Builder();
		builder.add(entry(3));
		PackedEntries before = builder.build();
		builder.add(entry(4));

		assertThat(before).containsExactly(entry(3));
		assertThat(builder.build()).containsExactly(entry(3), entry(4));
		assertThat(builder.lastRef()).isEqualTo(4);
	}

	@Test
	void aBuilderTakesEntriesInAscendingOrderAlone() {
		PackedEntries.Builder builder = new PackedEntries.Builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.add(entry(-1)));
		builder.add(entry(3));
		assertThatIllegalArgumentException().isThrownBy(() -> builder.add(entry(2)));
	}

	@Test
	void aDomainHasItsEntriesInAscendingOrder() {
		OptionalInt unknown = OptionalInt.empty();
		TrackedEntries.Domain domain = new TrackedEntries.Domain(unknown, unknown, unknown, unknown, unknown, unknown,
				List.of(entry(9), entry(4)), false);

		assertThat(domain.entries()).containsExactly(entry(4), entry(9));
		assertThat(domain.byRef().find(9)).isEqualTo(entry(9));
	}

	private static Entry entry(int ref) {
		return new Entry(ref, 1, 2, new PinCounts(3), 4, 5, 6);
	}
}
