package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;

class DescriptorTest {

	private final Guest guest = Guest.booted();

	@Test
	void theLowestFreeNumberIsGiven() {
		int first = guest.open();
		int second = guest.open();
		guest.close(first);

		assertThat(first).isEqualTo(3);
		assertThat(guest.tries(new Operation.Dup(second))).isEqualTo(new Outcome.Opened(3));
		assertThat(guest.open()).isEqualTo(5);
	}

	@Test
	void aProcessHasAtMost1024() {
		for (int fd = 3; fd < 1024; fd++) {
			guest.open();
		}

		assertThat(guest.tries(new Operation.Open())).isEqualTo(Guest.refused(Errno.EMFILE));
		assertThat(guest.tries(new Operation.Dup(3))).isEqualTo(Guest.refused(Errno.EMFILE));
	}

	@Test
	void aNumberThatNobodyOpenedIsRefused() {
		assertThat(guest.tries(new Operation.Close(0))).isEqualTo(Guest.refused(Errno.EBADF));
		assertThat(guest.tries(new Operation.Dup(-1))).isEqualTo(Guest.refused(Errno.EBADF));
	}
}
