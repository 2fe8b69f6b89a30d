package org.grantscope.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class PackedRefsTest {

	@Property(tries = 200)
	void itIsTheListThatItWasMadeOf(@ForAll List<@IntRange(min = -2, max = 2000) Integer> refs) {
		PackedRefs packed = PackedRefs.copyOf(refs);
		PackedRefs.Builder builder = new PackedRefs.Builder();
		refs.forEach(builder::add);

		assertThat(packed).isEqualTo(refs).hasSameHashCodeAs(refs).isEqualTo(builder.build());
		assertThat(refs).isEqualTo(packed);
		assertThat(IntStream.range(0, packed.size()).map(packed::ref)).containsExactlyElementsOf(refs);
	}

	@Property(tries = 200)
	void itHasThoseThatAreInItAndNoOther(@ForAll List<@IntRange(min = -2, max = 300) Integer> refs) {
		PackedRefs packed = PackedRefs.copyOf(refs);
		for (int ref = -3; ref < 302; ref++) {
			assertThat(packed.has(ref)).as("%d", ref).isEqualTo(refs.contains(ref));
		}
	}

	@Test
	void referencesThatNoTableHasAreFoundToo() {
		PackedRefs packed = PackedRefs.of(8, Integer.MAX_VALUE, -1);
		assertThat(packed.has(Integer.MAX_VALUE)).isTrue();
		assertThat(packed.has(Integer.MAX_VALUE - 1)).isFalse();
		assertThat(packed.has(8)).isTrue();
	}

	@Test
	void whatItWasMadeOfMayChange() {
		int[] refs = { 8, 9 };
		PackedRefs packed = PackedRefs.of(refs);
		refs[0] = 10;
		assertThat(packed).containsExactly(8, 9);
		assertThat(PackedRefs.copyOf(packed)).isSameAs(packed);
	}
}
