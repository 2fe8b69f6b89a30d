package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class PagedMemoryTest {

	private static final int PAGE = PagedMemory.PAGE_BYTES;
	private final SparseMemory below = new SparseMemory();
	private final PagedMemory memory = new PagedMemory(below, 16 * PAGE);

	@Test
	void aPageIsReadOnce() throws IOException {
		below.withPages(5);
		assertThat(memory.read(5 * PAGE + 100, 3)).containsExactly(5, 5, 5);
		assertThat(memory.read(5 * PAGE, PAGE)).containsOnly(5);
		assertThat(below.requests).containsExactly(List.of(new MemoryRange(5 * PAGE, PAGE)));
	}

	@Test
	void neighboursAreReadTogetherAndAllInOneRequest() throws IOException {
		below.withPages(1, 2, 3, 7);
		List<byte[]> read = memory.readAll(List.of(new MemoryRange(7 * PAGE, 2), new MemoryRange(2 * PAGE - 1, PAGE + 2),
				new MemoryRange(PAGE, 1)));
		assertThat(read.get(0)).containsExactly(7, 7);
		assertThat(read.get(1)).hasSize(PAGE + 2).startsWith(1, 2).endsWith(2, 3);
		assertThat(read.get(2)).containsExactly(1);
		assertThat(below.requests).containsExactly(List.of(new MemoryRange(PAGE, 3 * PAGE), new MemoryRange(7 * PAGE, PAGE)));
	}

	@Test
	void whatIsKnownIsNotAskedForAgain() throws IOException {
		below.withPages(1, 2, 3);
		memory.read(2 * PAGE, 1);
		memory.read(PAGE, 3 * PAGE);
		assertThat(below.requests.get(1)).containsExactly(new MemoryRange(PAGE, PAGE), new MemoryRange(3 * PAGE, PAGE));
	}

	@Test
	void theMachineRanSoEverythingIsReadAgain() throws IOException {
		byte[] page = new byte[PAGE];
		below.with(PAGE, page);
		memory.read(PAGE, 1);
		Arrays.fill(page, (byte) 9);
		assertThat(memory.read(PAGE, 1)).containsExactly(0);
		memory.forget();
		assertThat(memory.read(PAGE, 1)).containsExactly(9);
	}

	@Test
	void anUnreadablePageLeavesItsNeighboursReadable() throws IOException {
		below.withPages(1, 2, 4, 5);
		assertThatExceptionOfType(UnreadableMemoryException.class).isThrownBy(() -> memory.read(PAGE, 5 * PAGE))
				.satisfies(e -> assertThat(e.address()).isEqualTo(3 * PAGE));
		int requests = below.requests.size();
		assertThat(memory.read(PAGE, 2 * PAGE)).startsWith(1).endsWith(2);
		assertThat(memory.read(5 * PAGE, 1)).containsExactly(5);
		assertThat(below.requests).hasSize(requests);
	}

	@Test
	void anUnreadablePieceIsAskedForOnce() {
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(UnreadableMemoryException.class).isThrownBy(() -> memory.read(3 * PAGE + 8, 4))
					.withMessage("4 bytes at 0x3008 cannot be read: nothing there");
		}
		assertThat(below.requests).containsExactly(List.of(new MemoryRange(3 * PAGE, PAGE)), List.of(new MemoryRange(3 * PAGE + 8, 4)));
	}

	@Test
	void aPieceOfAPageThatIsNotThereAsAWholeIsRead() throws IOException {
		below.with(PAGE + 16, new byte[] { 1, 2, 3, 4 });
		assertThat(memory.read(PAGE + 17, 2)).containsExactly(2, 3);
		assertThat(memory.read(PAGE + 17, 2)).containsExactly(2, 3);
		assertThat(below.requests).hasSize(2);
	}

	@Test
	void theFirstAndTheLastPageCanBeRead() throws IOException {
		below.withPages(0, 0x000f_ffff_ffff_ffffL);
		assertThat(memory.read(0, 8)).containsOnly(0);
		assertThat(memory.read(-8, 8)).containsOnly(0xff);
	}

	@Test
	void noMoreIsKeptThanAllowed() throws IOException {
		below.withPages(1, 2, 3);
		PagedMemory two = new PagedMemory(below, 2 * PAGE);
		two.read(PAGE, 1);
		two.read(2 * PAGE, 1);
		two.read(PAGE, 1);
		two.read(3 * PAGE, 1);
		two.read(PAGE, 1);
		assertThat(below.requests).hasSize(3);
		two.read(2 * PAGE, 1);
		assertThat(below.requests).hasSize(4);
		assertThat(two.read(PAGE, 3 * PAGE)).startsWith(1).endsWith(3);
		assertThat(below.requests.get(4)).containsExactly(new MemoryRange(PAGE, 3 * PAGE));
	}

	@Test
	void onePageAtLeastIsKept() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PagedMemory(below, PAGE - 1));
	}

	@Test
	void aReaderThatGivesTooLittleIsNotBelieved() {
		PagedMemory cheated = new PagedMemory((address, length) -> new byte[length - 1], PAGE);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> cheated.read(0, 1))
				.withMessage("4096 bytes at 0x0 were asked for, 4095 came");
	}
}
