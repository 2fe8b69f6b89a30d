package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeallocTest {

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	@ParameterizedTest
	@CsvSource({"0x4000,1", "1,1", "0,0", "0,5", "0x3000,2", "0,4294967295", "0x8000000000000000,1", "0xfffffffffffff000,1"})
	void aRangeThatIsNotThereIsRefusedAndNothingIsFreed(String index, long count) {
		guest.alloc(fd, 4);

		assertThat(guest.tries(new Operation.Dealloc(fd, parse(index), count))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.state().grefSize()).hasValue(4);
	}

	private static long parse(String index) {
		return index.startsWith("0x") ? Long.parseUnsignedLong(index.substring(2), 16) : Long.parseLong(index);
	}

	@Test
	void aRangeMaySpanTwoAllocsOfOneFile() {
		guest.alloc(fd, 2);
		guest.alloc(fd, 2);
		guest.dealloc(fd, Guest.PAGE, 2);

		assertThat(guest.granted()).containsExactly(8, 11);
	}

	@Test
	void anotherFilesGrantsBetweenThemDoNotMatter() {
		int other = guest.open();
		guest.alloc(fd, 1);
		guest.alloc(other, 1);
		guest.alloc(fd, 1);
		guest.dealloc(fd, 0, 2);

		assertThat(guest.granted()).containsExactly(9);
	}

	@Test
	void aHoleInTheMiddleBreaksTheRange() {
		guest.alloc(fd, 3);
		guest.dealloc(fd, Guest.PAGE, 1);

		assertThat(guest.tries(new Operation.Dealloc(fd, 0, 2))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Dealloc(fd, 0, 3))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void theReferenceFreedLastIsUsedFirst() {
		guest.alloc(fd, 3);
		guest.dealloc(fd, 0, 3);

		assertThat(guest.alloc(fd, 3).grefs()).containsExactly(10, 9, 8);
	}
}
