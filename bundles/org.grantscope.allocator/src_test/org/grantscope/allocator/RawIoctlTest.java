package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.allocator.Operation.Ioctl.Argument;
import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests by their number, with pointers that are no good. Sequences of the real machine's trace of raw requests. */
class RawIoctlTest {

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	private Outcome raw(int file, long command, Argument argument) {
		return guest.tries(new Operation.Ioctl(file, command, argument));
	}

	@ParameterizedTest
	@ValueSource(longs = {0x184705, 0x104706, 0x104707})
	void aKnownRequestWithoutItsArgumentsFaults(long command) {
		assertThat(raw(fd, command, Argument.NULL)).isEqualTo(Guest.refused(Errno.EFAULT));
		assertThat(raw(fd, command, Argument.BAD)).isEqualTo(Guest.refused(Errno.EFAULT));
	}

	@ParameterizedTest
	@ValueSource(longs = {0x4705, 0x144705, 0x1c4705, 0xc018_4705L, 0x0c4706, 0x104708, 0, 0x5401, 0x184700})
	void anUnknownRequestIsNoneOfThisDevice(long command) {
		assertThat(raw(fd, command, Argument.ZERO)).isEqualTo(Guest.refused(Errno.ENOTTY));
		assertThat(raw(fd, command, Argument.NULL)).isEqualTo(Guest.refused(Errno.ENOTTY));
	}

	@Test
	void zerosAreARequestForNothing() {
		assertThat(raw(fd, 0x184705, Argument.ZERO)).isEqualTo(new Outcome.Allocated(0, List.of()));
		assertThat(raw(fd, 0x104706, Argument.ZERO)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(raw(fd, 0x104707, Argument.ZERO)).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(raw(99, 0x184705, Argument.ZERO)).isEqualTo(Guest.refused(Errno.EBADF));
	}

	@Test
	void zerosToGntdev() {
		int dev = guest.open(Device.GNTDEV);

		assertThat(raw(dev, 0x184700, Argument.BAD)).isEqualTo(Guest.refused(Errno.EFAULT));
		assertThat(raw(dev, 0x184700, Argument.ZERO)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(raw(dev, 0x104701, Argument.ZERO)).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(raw(dev, 0x184702, Argument.ZERO)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(raw(dev, 0x104707, Argument.ZERO)).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(raw(dev, 0x184705, Argument.ZERO)).isEqualTo(Guest.refused(Errno.ENOTTY));
	}

	/** As seen on the real machine. */
	@ParameterizedTest
	@CsvSource({"0x44500,EEXIST", "0x84501,EINVAL", "0x44503,ENOTCONN", "0x44504,ENOTCONN", "0x24506,EINVAL", "0x184705,ENOSYS"})
	void zerosToEvtchn(String command, Errno errno) {
		int events = guest.open(Device.EVTCHN);

		assertThat(raw(events, Long.decode(command), Argument.ZERO)).isEqualTo(Guest.refused(errno));
	}

	@Test
	void zerosToEvtchnAreAPortForDomain0() {
		int events = guest.open(Device.EVTCHN);

		assertThat(raw(events, 0x44502, Argument.ZERO)).isInstanceOf(Outcome.Bound.class);
		assertThat(raw(events, 0x44502, Argument.NULL)).isEqualTo(Guest.refused(Errno.EFAULT));
	}

	@Test
	void evtchnKnowsNothingOfGrants() {
		int events = guest.open(Device.EVTCHN);

		assertThat(guest.triesAlloc(events, 1)).isEqualTo(Guest.refused(Errno.ENOSYS));
		assertThat(guest.triesMap(events, 0, 1)).isEqualTo(Guest.refused(Errno.ENODEV));
	}

	@Test
	void grantsWhoseReferencesDoNotReachTheCallerAreMadeAllTheSame() {
		Outcome outcome = guest.tries(new Operation.Alloc(fd, 0, 1, 3, 1));

		assertThat(outcome).isEqualTo(new Outcome.Undelivered(Errno.EFAULT, 0, List.of(8)));
		assertThat(guest.granted()).containsExactly(8, 9, 10);
		assertThat(guest.alloc(fd, 1).index()).isEqualTo(3L * Guest.PAGE);
		guest.dealloc(fd, 0, 3);
		assertThat(guest.granted()).containsExactly(11);
	}

	@Test
	void withRoomForNoneNotOneReferenceIsTold() {
		assertThat(guest.tries(new Operation.Alloc(fd, 0, 1, 2, 0))).isEqualTo(new Outcome.Undelivered(Errno.EFAULT, 0, List.of()));
	}
}
