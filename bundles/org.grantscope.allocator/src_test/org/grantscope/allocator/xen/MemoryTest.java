package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

	private final Memory memory = new Memory();

	@Test
	void framesAscend() {
		Page first = memory.allocate(0);

		assertThat(memory.allocate(1).frame()).isEqualTo(first.frame() + 1);
		assertThat(memory.page(first.frame())).containsSame(first);
		assertThat(memory.page(first.frame() + 2)).isEmpty();
	}

	@Test
	void thePageThatADomainFreedLastIsItsNextOneAndHoldsZeros() {
		Page first = memory.allocate(1);
		Page second = memory.allocate(1);
		second.write(9, (byte) 9);
		memory.free(first);
		memory.free(second);
		memory.free(second);

		assertThat(second.read(9)).as("still there").isEqualTo((byte) 9);
		assertThat(memory.allocate(2)).isNotIn(first, second);
		assertThat(memory.allocate(1)).isSameAs(second);
		assertThat(second.read(9)).isZero();
		assertThat(memory.allocate(1)).isSameAs(first);
		assertThat(memory.allocate(1)).isNotIn(first, second);
	}

	@Test
	void aPlacedPageIsInNobodysWay() {
		Page first = memory.allocate(1);
		memory.place(first.frame() + 1, 1);
		memory.place(first.frame(), 2);
		memory.place(0, 2);

		assertThat(memory.allocate(1).frame()).isEqualTo(first.frame() + 2);
		assertThat(memory.page(first.frame())).containsSame(first);
		assertThat(memory.page(0)).isEmpty();
	}
}
