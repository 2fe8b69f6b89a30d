package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;

/** The event that gntalloc sends when the last user of a page goes. Sequences of the real machine's trace of events. */
class UnmapEventTest {

	private static final int PAGE = Guest.PAGE;

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();
	private final int events = guest.open(Device.EVTCHN);
	private final int[] ports = guest.connect(events);

	private long offerTelling(long action, int port) {
		long index = guest.alloc(fd, 1).index();
		guest.notifyOnUnmap(fd, index, action, port);
		return index;
	}

	@Test
	void theEventIsSentOnceWhenTheLastUserGoes() {
		long index = offerTelling(2, ports[1]);
		long address = guest.map(fd, index, 1);
		guest.dealloc(fd, index, 1);

		assertThat(guest.takeEvents(events)).isEmpty();
		guest.unmap(address, 1);
		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
		guest.close(fd);
		assertThat(guest.takeEvents(events)).isEmpty();
	}

	@Test
	void closingTheFileSendsTheEvent() {
		offerTelling(2, ports[1]);
		guest.close(fd);

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}

	@Test
	void whoeverMapsThePageStillIsToldAtOnce() {
		int dev = guest.open(Device.GNTDEV);
		int ref = guest.grant(fd, 0, 1).grefs().get(0);
		long mapped = guest.mapGrants(dev, 0, ref);
		guest.write(mapped, 1, 2, 3, 4);
		guest.notifyOnUnmap(fd, 1, 3, ports[1]);
		guest.dealloc(fd, 0, 1);

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
		assertThat(guest.read(mapped, 4)).containsExactly(1, 0, 3, 4);
		guest.write(mapped + 1, 9);
		guest.unmap(mapped, 1);
		guest.sleep(2500);
		assertThat(guest.takeEvents(events)).isEmpty();
	}

	@Test
	void aLaterWishReplacesTheEarlier() {
		long index = offerTelling(2, ports[1]);
		guest.notifyOnUnmap(fd, index, 1, 0);
		guest.notifyOnUnmap(fd, index, 0, 0);
		guest.dealloc(fd, index, 1);

		assertThat(guest.takeEvents(events)).isEmpty();
	}

	@Test
	void aWishThatIsRefusedKeepsTheEarlier() {
		long index = offerTelling(2, ports[1]);

		assertThat(guest.tries(new Operation.SetUnmapNotify(fd, index, 2, 4000))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.SetUnmapNotify(fd, index, 4, 0))).isEqualTo(Guest.refused(Errno.EINVAL));
		guest.dealloc(fd, index, 1);
		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}

	/** The grant holds the port, so the other end waits for nobody yet. */
	@Test
	void theEventIsSentAlsoWhenThePortWasGivenBack() {
		long index = offerTelling(2, ports[1]);
		guest.done(new Operation.EvtchnUnbind(events, ports[1]));
		guest.dealloc(fd, index, 1);

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
		assertThat(guest.port(new Operation.EvtchnBindUnbound(events, 0))).isEqualTo(ports[1]);
	}

	/** It gets the new port before it puts the old one: for a moment it has two references, and never none. */
	@Test
	void aWishForThePortThatTheGrantAloneHoldsIsGranted() {
		long index = offerTelling(2, ports[1]);
		guest.done(new Operation.EvtchnUnbind(events, ports[1]));
		guest.notifyOnUnmap(fd, index, 3, ports[1]);
		guest.dealloc(fd, index, 1);

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}

	@Test
	void aWishWithoutThePortGivesItBack() {
		long index = offerTelling(2, ports[1]);
		guest.done(new Operation.EvtchnUnbind(events, ports[1]));
		guest.notifyOnUnmap(fd, index, 1, 0);

		assertThat(guest.tries(new Operation.SetUnmapNotify(fd, index, 2, ports[1]))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void thePortsOfAClosedFileAreKeptByTheGrantAlone() {
		long index = offerTelling(2, ports[1]);
		guest.close(events);

		assertThat(guest.tries(new Operation.SetUnmapNotify(fd, index, 2, ports[0]))).isEqualTo(Guest.refused(Errno.EINVAL));
		guest.dealloc(fd, index, 1);
		assertThat(guest.tries(new Operation.SetUnmapNotify(fd, guest.alloc(fd, 1).index(), 2, ports[1])))
				.isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void aPortThatWasNeverConnectedTellsNobody() {
		int lonely = guest.port(new Operation.EvtchnBindUnbound(events, 0));
		guest.dealloc(fd, offerTelling(2, lonely), 1);

		assertThat(guest.takeEvents(events)).isEmpty();
	}

	@Test
	void twoPagesThatGoTogetherAreOneEvent() {
		long index = guest.alloc(fd, 2).index();
		guest.notifyOnUnmap(fd, index, 2, ports[1]);
		guest.notifyOnUnmap(fd, index + PAGE, 2, ports[1]);
		guest.dealloc(fd, index, 2);

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}

	@Test
	void aCopiedMachineTellsItsOwnFiles() {
		long index = offerTelling(2, ports[1]);
		Guest copy = guest.fork();
		copy.dealloc(fd, index, 1);

		assertThat(copy.takeEvents(events)).containsExactly(ports[0]);
		assertThat(guest.takeEvents(events)).isEmpty();
	}

	/** {@code SHRT_MAX}: the count of a port's users ends there. */
	@Test
	void aPortHasAtMost32767Users() {
		guest.done(new Operation.SetLimit("-1"));
		guest.alloc(fd, 32_000);
		guest.alloc(fd, 752);
		for (long page = 0; page < 32_752; page++) {
			guest.notifyOnUnmap(fd, page * PAGE, 2, ports[1]);
		}
		int dev = guest.open(Device.GNTDEV);
		for (int i = 0; i < 14; i++) {
			guest.notifyOnUnmap(dev, guest.prepare(dev, 0, 8), 2, ports[1]);
		}

		assertThat(guest.tries(new Operation.SetUnmapNotify(dev, guest.prepare(dev, 0, 8), 2, ports[1])))
				.isEqualTo(Guest.refused(Errno.EINVAL));
	}
}
