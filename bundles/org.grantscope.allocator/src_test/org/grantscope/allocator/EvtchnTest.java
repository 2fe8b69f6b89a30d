package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Event channels through {@code /dev/xen/evtchn}. */
class EvtchnTest {

	private static final long RESET = 0x4505;

	private final Guest guest = Guest.booted();
	private final int events = guest.open(Device.EVTCHN);

	private int unbound() {
		return guest.port(new Operation.EvtchnBindUnbound(events, 0));
	}

	private int boundTo(int port) {
		return guest.port(new Operation.EvtchnBindInterdomain(events, 0, port));
	}

	private void send(int port) {
		guest.done(new Operation.EvtchnNotify(events, port));
	}

	private Outcome reads(int bytes) {
		return guest.tries(new Operation.Read(events, bytes));
	}

	private static Outcome ports(Integer... ports) {
		return new Outcome.Ports(List.of(ports));
	}

	@Test
	void theLowestFreePortIsGivenAndNeverOneThatOthersHold() {
		Guest crowded = Guest.booted(withTakenPorts(1, 2, 4));
		int file = crowded.open(Device.EVTCHN);

		assertThat(crowded.port(new Operation.EvtchnBindUnbound(file, 0))).isEqualTo(3);
		assertThat(crowded.port(new Operation.EvtchnBindUnbound(file, 0))).isEqualTo(5);
	}

	private static DomainSettings withTakenPorts(Integer... ports) {
		DomainSettings plain = DomainSettings.booted(0, GrantTableVersion.V1);
		return new DomainSettings(0, plain.profile(), plain.version(), 1, 64, 1024, 1024, plain.freeRefs(), List.of(),
				plain.takenDescriptors(), Set.of(ports));
	}

	@Test
	void aPortThatOthersHoldIsNobodysToUse() {
		Guest crowded = Guest.booted(withTakenPorts(1));
		int file = crowded.open(Device.EVTCHN);
		int fd = crowded.open();
		crowded.alloc(fd, 1);

		assertThat(crowded.tries(new Operation.EvtchnNotify(file, 1))).isEqualTo(Guest.refused(Errno.ENOTCONN));
		assertThat(crowded.tries(new Operation.SetUnmapNotify(fd, 0, 2, 1))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void bindingSendsTheBinderAnEvent() {
		int waiting = unbound();
		int bound = boundTo(waiting);

		assertThat(reads(64)).isEqualTo(ports(bound));
	}

	@Test
	void anEventArrivesAtTheOtherEnd() {
		int[] connected = guest.connect(events);
		send(connected[1]);

		assertThat(guest.takeEvents(events)).containsExactly(connected[0]);
		send(connected[0]);
		assertThat(guest.takeEvents(events)).containsExactly(connected[1]);
	}

	@Test
	void portsAreReadInTheOrderOfTheirEvents() {
		int[] first = guest.connect(events);
		int[] second = guest.connect(events);
		send(second[1]);
		send(first[0]);
		send(first[1]);

		assertThat(reads(8)).isEqualTo(ports(second[0], first[1]));
		assertThat(reads(11)).isEqualTo(ports(first[0]));
		assertThat(reads(64)).isEqualTo(Guest.refused(Errno.EAGAIN));
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 3})
	void lessThanOnePortIsNoPort(int bytes) {
		assertThat(reads(bytes)).isEqualTo(ports());
	}

	@Test
	void aPortIsSilentUntilItIsWrittenBackAndThenTellsWhatCameMeanwhile() {
		int[] connected = guest.connect(events);
		send(connected[1]);
		reads(64);
		send(connected[1]);
		send(connected[1]);

		assertThat(reads(64)).isEqualTo(Guest.refused(Errno.EAGAIN));
		guest.done(new Operation.Write(events, List.of(connected[0])));
		assertThat(reads(64)).isEqualTo(ports(connected[0]));
		guest.done(new Operation.Write(events, List.of(connected[0])));
		assertThat(reads(64)).isEqualTo(Guest.refused(Errno.EAGAIN));
	}

	@Test
	void portsOfOthersAreWrittenBackWithoutEffect() {
		int[] connected = guest.connect(events);
		send(connected[1]);
		reads(64);
		int other = guest.open(Device.EVTCHN);
		guest.done(new Operation.Write(other, List.of(connected[0], -1, 0)));
		send(connected[1]);

		assertThat(reads(64)).isEqualTo(Guest.refused(Errno.EAGAIN));
	}

	@Test
	void aPortThatIsGivenBackLeavesItsOtherEndWaiting() {
		int[] connected = guest.connect(events);
		guest.done(new Operation.EvtchnUnbind(events, connected[1]));

		assertThat(status(connected[1]).state()).isEqualTo(Outcome.ChannelStatus.State.CLOSED);
		assertThat(status(connected[0])).isEqualTo(
				new Outcome.ChannelStatus(Outcome.ChannelStatus.State.UNBOUND, OptionalInt.of(0), OptionalInt.empty()));
		assertThat(guest.tries(new Operation.EvtchnNotify(events, connected[1]))).isEqualTo(Guest.refused(Errno.ENOTCONN));
	}

	private Outcome.ChannelStatus status(int port) {
		return (Outcome.ChannelStatus) guest.tries(new Operation.Call(new Hypercall.Status(0, port)));
	}

	@Test
	void whatHadArrivedIsReadAlsoAfterItsPortWasGivenBack() {
		int[] connected = guest.connect(events);
		send(connected[1]);
		guest.done(new Operation.EvtchnUnbind(events, connected[0]));

		assertThat(reads(64)).isEqualTo(ports(connected[0]));
	}

	/** As seen on the real machine, whose kernel has room for 1024 ports at first. */
	@ParameterizedTest
	@ValueSource(longs = {1024, 4095, 131072, 0xffff_ffffL})
	void aPortBeyondAllIsInvalidAndNotJustUnconnected(long port) {
		assertThat(guest.tries(new Operation.EvtchnUnbind(events, port))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.EvtchnUnbind(events, 1023))).isEqualTo(Guest.refused(Errno.ENOTCONN));
		assertThat(guest.tries(new Operation.EvtchnNotify(events, port))).isEqualTo(Guest.refused(Errno.ENOTCONN));
	}

	@Test
	void bindingToWhatDoesNotWaitIsRefused() {
		int[] connected = guest.connect(events);

		assertThat(guest.tries(new Operation.EvtchnBindInterdomain(events, 0, connected[0]))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.EvtchnBindInterdomain(events, 5, 1))).isEqualTo(Guest.refused(Errno.ESRCH));
		assertThat(guest.tries(new Operation.EvtchnBindUnbound(events, 5))).isInstanceOf(Outcome.Bound.class);
	}

	@Test
	void aClosedFileGivesItsPortsBack() {
		int[] connected = guest.connect(events);
		guest.close(events);

		assertThat(status(connected[0]).state()).isEqualTo(Outcome.ChannelStatus.State.CLOSED);
		assertThat(status(connected[1]).state()).isEqualTo(Outcome.ChannelStatus.State.CLOSED);
	}

	@Test
	void aChildKeepsTheFileAndItsPorts() {
		int[] connected = guest.connect(events);
		Guest child = guest.child();
		guest.close(events);
		child.done(new Operation.EvtchnNotify(events, connected[1]));

		assertThat(child.takeEvents(events)).containsExactly(connected[0]);
	}

	/** As seen on the real machine. */
	@Test
	void aResetForgetsWhatCameAndKeepsThePortsSilent() {
		int[] connected = guest.connect(events);
		send(connected[1]);

		assertThat(guest.tries(new Operation.Ioctl(events, RESET, Operation.Ioctl.Argument.NULL))).isEqualTo(new Outcome.Done());
		send(connected[1]);
		assertThat(reads(64)).isEqualTo(Guest.refused(Errno.EAGAIN));
		guest.done(new Operation.Write(events, List.of(connected[0])));
		assertThat(reads(64)).isEqualTo(ports(connected[0]));
	}

	@Test
	void eventsThatNobodyReadsAreTooManyInTheEnd() {
		int[] connected = guest.connect(events);
		for (int i = 0; i <= 64; i++) {
			send(connected[1]);
			guest.done(new Operation.Write(events, List.of(connected[0])));
		}

		assertThat(reads(64)).isEqualTo(Guest.refused(Errno.EFBIG));
		guest.done(new Operation.Ioctl(events, RESET, Operation.Ioctl.Argument.ZERO));
		assertThat(reads(64)).isEqualTo(Guest.refused(Errno.EAGAIN));
	}

	@Test
	void thePortsOfADomainAreLimited() {
		List<Outcome> outcomes = IntStream.range(0, 4096).mapToObj(i -> guest.tries(new Operation.EvtchnBindUnbound(events, 0)))
				.toList();

		assertThat(outcomes.subList(0, 4095)).allMatch(Outcome.Bound.class::isInstance);
		assertThat(outcomes.get(4095)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(new HashSet<>(outcomes)).hasSize(4096);
	}

	@Test
	void noOtherDeviceIsReadOrWritten() {
		int fd = guest.open();

		assertThat(guest.tries(new Operation.Read(fd, 8))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Write(fd, List.of(1)))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Read(99, 8))).isEqualTo(Guest.refused(Errno.EBADF));
	}
}
