package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

	private final Guest guest = Guest.withLimit(4);
	private final int fd = guest.open();

	@Test
	void allFilesShareTheLimit() {
		guest.alloc(fd, 3);

		assertThat(guest.triesAlloc(guest.open(), 2)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(guest.alloc(fd, 1).grefs()).hasSize(1);
	}

	@Test
	void anAllocThatTheLimitRefusesLeavesNoHole() {
		guest.alloc(fd, 1);
		guest.triesAlloc(fd, 4);

		assertThat(guest.alloc(fd, 1).index()).isEqualTo(Guest.PAGE);
	}

	@Test
	void belowWhatIsInUseNotEvenNoPagesAreGiven() {
		guest.alloc(fd, 3);
		guest.done(new Operation.SetLimit("2"));

		assertThat(guest.triesAlloc(fd, 0)).isEqualTo(Guest.refused(Errno.ENOSPC));
	}

	@Test
	void grantsThatOnlyAMappingKeepsCountToo() {
		guest.alloc(fd, 4);
		long address = guest.map(fd, 0, 4);
		guest.dealloc(fd, 0, 4);

		assertThat(guest.triesAlloc(fd, 1)).isEqualTo(Guest.refused(Errno.ENOSPC));
		guest.unmap(address, 4);
		assertThat(guest.alloc(fd, 1).index()).isEqualTo(4L * Guest.PAGE);
	}

	@Test
	void minusOneIsNoLimit() {
		guest.done(new Operation.SetLimit("-1"));

		assertThat(guest.alloc(fd, 2000).grefs()).hasSize(2000);
	}

	@Test
	void withoutALimitTheKernelsMemoryIsOne() {
		guest.done(new Operation.SetLimit("-1"));

		assertThat(guest.triesAlloc(fd, (1 << 20) + 1)).isEqualTo(Guest.refused(Errno.ENOMEM));
	}

	@Test
	void aCountAboveTheLimitIsRefusedForTheLimitAndNotForMemory() {
		assertThat(guest.triesAlloc(fd, 0xffff_ffffL)).isEqualTo(Guest.refused(Errno.ENOSPC));
	}

	@ParameterizedTest
	@CsvSource({"16,16", "0x10,16", "020,16", "+7,7", "0,0", "-1,4294967295", "-2147483648,2147483648", "2147483647,2147483647"})
	void aNumberIsTakenAsTheKernelReadsIt(String text, long limit) {
		guest.done(new Operation.SetLimit(text));

		assertThat(guest.state().limit()).hasValue(limit);
	}

	@Test
	void oneNewlineAtTheEndDoesNotMatter() {
		guest.done(new Operation.SetLimit("5\n"));

		assertThat(guest.state().limit()).hasValue(5);
	}

	@ParameterizedTest
	@ValueSource(strings = {"4294967295", "2147483648", "-2147483649", "99999999999999999999999999", "0x100000000"})
	void aNumberOutOfRangeChangesNothing(String text) {
		assertThat(guest.tries(new Operation.SetLimit(text))).isEqualTo(Guest.refused(Errno.ERANGE));
		assertThat(guest.state().limit()).hasValue(4);
	}

	@ParameterizedTest
	@ValueSource(strings = {"abc", " 1", "1 ", "0x", "08", "-", "+-1", "-+1", "1\n\n"})
	void whatIsNoNumberChangesNothing(String text) {
		assertThat(guest.tries(new Operation.SetLimit(text))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.state().limit()).hasValue(4);
	}
}
