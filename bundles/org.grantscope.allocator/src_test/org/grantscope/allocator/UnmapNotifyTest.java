package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmapNotifyTest {

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	private Outcome notify(long index, long action) {
		return guest.tries(new Operation.SetUnmapNotify(fd, index, action, 0));
	}

	@ParameterizedTest
	@ValueSource(longs = {0, 1, 2, 4, 0xffff_ffffL})
	void aPageThatIsNotThereIsToldBeforeAWrongAction(long action) {
		assertThat(notify(0, action)).isEqualTo(Guest.refused(Errno.ENOENT));
	}

	@ParameterizedTest
	@ValueSource(longs = {4, 8, 0xffff_fffcL, 2, 3})
	void anUnknownActionAndAPortThatNobodyOpenedAreRefused(long action) {
		guest.alloc(fd, 1);

		assertThat(notify(0, action)).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void theByteStaysWhileAnyUserIsLeft() {
		guest.alloc(fd, 2);
		long kept = guest.map(fd, 0, 2);
		long second = guest.map(fd, Guest.PAGE, 1);
		guest.write(kept + Guest.PAGE + 5, 1, 2);
		notify(Guest.PAGE + 5, 1);
		guest.dealloc(fd, 0, 2);
		guest.unmap(second, 1);

		assertThat(guest.read(kept + Guest.PAGE + 5, 2)).containsExactly(1, 2);
		assertThat(guest.state().grefs().get(1).unmapNotify().orElseThrow().byteOffset()).hasValue(5);
	}

	/** Of the faulty release over two allocs a page remains mapped whose last user went: there the cleared byte shows. */
	@Test
	void theByteIsClearedInThePageItself() {
		int other = guest.open();
		guest.alloc(fd, 1);
		guest.alloc(other, 1);
		guest.alloc(fd, 1);
		long crossing = guest.map(fd, 0, 2);
		long watching = guest.map(other, 0, 1);
		guest.write(watching + 7, 1, 1);
		guest.tries(new Operation.SetUnmapNotify(other, 7, 1, 0));
		guest.dealloc(other, 0, 1);
		guest.unmap(crossing, 2);

		assertThat(guest.read(watching + 7, 2)).containsExactly(0, 1);
	}

	@Test
	void actionZeroCancels() {
		guest.alloc(fd, 1);
		notify(5, 1);

		assertThat(notify(0, 0)).isEqualTo(new Outcome.Done());
		assertThat(guest.state().grefs().get(0).unmapNotify()).isEmpty();
	}

	@Test
	void aChangeThatFailsKeepsTheOldSetting() {
		guest.alloc(fd, 1);
		notify(5, 1);
		notify(9, 3);

		assertThat(guest.state().grefs().get(0).unmapNotify().orElseThrow().byteOffset()).hasValue(5);
	}

	@Test
	void aPageThatWasGivenBackCannotBeFoundAnyMore() {
		guest.alloc(fd, 1);
		guest.map(fd, 0, 1);
		guest.dealloc(fd, 0, 1);

		assertThat(notify(0, 1)).isEqualTo(Guest.refused(Errno.ENOENT));
	}
}
