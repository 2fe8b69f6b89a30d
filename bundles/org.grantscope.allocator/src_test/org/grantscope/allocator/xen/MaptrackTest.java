package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class MaptrackTest {

	private static List<Integer> take(Maptrack maptrack, int count) {
		List<Integer> handles = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			maptrack.take().ifPresent(handles::add);
		}
		return handles;
	}

	@Test
	void handlesAscendAndOneGivenBackComesLast() {
		Maptrack maptrack = new Maptrack(1);
		assertThat(take(maptrack, 3)).containsExactly(0, 1, 2);
		maptrack.put(1);

		assertThat(take(maptrack, 252)).startsWith(3).endsWith(254);
		assertThat(take(maptrack, 2)).containsExactly(255);
		maptrack.put(7);
		assertThat(take(maptrack, 2)).containsExactly(1);
	}

	@Test
	void oneEntryAlwaysStays() {
		Maptrack maptrack = new Maptrack(1);

		assertThat(take(maptrack, 300)).hasSize(255).doesNotContain(255);
		assertThat(maptrack.take()).isEmpty();
	}

	@Test
	void theEntriesOfANewFrameComeBeforeTheOneThatStayed() {
		Maptrack maptrack = new Maptrack(2);
		take(maptrack, 255);

		assertThat(take(maptrack, 3)).containsExactly(256, 257, 258);
		assertThat(maptrack.frames()).isEqualTo(2);
		assertThat(take(maptrack, 300)).hasSize(253).startsWith(259).endsWith(511);
		maptrack.put(0);
		assertThat(maptrack.take()).isEqualTo(OptionalInt.of(255));
	}

	@Test
	void aCopyGoesOnAlike() {
		Maptrack maptrack = new Maptrack(2);
		take(maptrack, 5);
		maptrack.put(2);
		Maptrack copy = new Maptrack(maptrack);

		assertThat(take(copy, 300)).isEqualTo(take(maptrack, 300));
		assertThat(copy.frames()).isEqualTo(2);
	}
}
