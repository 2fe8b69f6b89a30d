package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;

/** What gntdev does for the other side when a mapping goes. */
class GntdevNotifyTest {

	private static final int PAGE = Guest.PAGE;

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();
	private final int dev = guest.open(Device.GNTDEV);
	private final int events = guest.open(Device.EVTCHN);
	private final int[] ports = guest.connect(events);
	private final Outcome.Allocated offered = guest.grant(fd, 0, 2);
	private final long watching = guest.map(fd, offered.index(), 2);

	private Outcome triesNotify(long index, long action, long port) {
		return guest.tries(new Operation.SetUnmapNotify(dev, index, action, port));
	}

	/** Other than gntalloc, which looks for the page first. */
	@Test
	void aWrongActionIsToldBeforeAPageThatIsNotThere() {
		assertThat(triesNotify(0, 4, 0)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(triesNotify(0, 2, 4000)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(triesNotify(0, 2, ports[1])).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(triesNotify(0, 1, 0)).isEqualTo(Guest.refused(Errno.ENOENT));
	}

	@Test
	void aRefusalDoesNotKeepThePortOpen() {
		triesNotify(0, 2, ports[1]);
		guest.close(events);

		assertThat(triesNotify(0, 2, ports[1])).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void theByteIsClearedWhenItsPageIsUnmapped() {
		long index = guest.prepare(dev, 0, 8, 9);
		long address = guest.map(dev, index, 2);
		guest.notifyOnUnmap(dev, index + PAGE + 5, 1, 0);
		guest.write(address + PAGE + 4, 7, 7, 7);
		guest.unmap(address, 1);

		assertThat(guest.read(watching + PAGE + 4, 3)).containsExactly(7, 7, 7);
		guest.unmap(address + PAGE, 1);
		assertThat(guest.read(watching + PAGE + 4, 3)).containsExactly(7, 0, 7);
	}

	@Test
	void theLastWishCountsAlsoBeforeTheMapping() {
		long index = guest.prepare(dev, 0, 8, 9);
		guest.notifyOnUnmap(dev, index + 3, 1, 0);
		guest.notifyOnUnmap(dev, index + PAGE + 3, 1, 0);
		long address = guest.map(dev, index, 2);
		guest.write(address + 3, 7);
		guest.write(address + PAGE + 3, 7);
		guest.unmap(address, 2);

		assertThat(guest.read(watching + 3, 1)).containsExactly(7);
		assertThat(guest.read(watching + PAGE + 3, 1)).containsExactly(0);
	}

	@Test
	void aByteOfAMappingForReadingCannotBeCleared() {
		long index = guest.prepare(dev, 0, 8);
		guest.triesReadOnlyMap(dev, index, 1);

		assertThat(triesNotify(index, 1, 0)).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	/** The real kernel faults in the munmap. */
	@Test
	void aWishBeforeAMappingForReadingIsAFaultThatIsReported() {
		long index = guest.prepare(dev, 0, 8);
		guest.notifyOnUnmap(dev, index + 5, 1, 0);
		long address = ((Outcome.Mapped) guest.triesReadOnlyMap(dev, index, 1)).address();
		guest.write(watching + 5, 7);
		guest.unmap(address, 1);

		assertThat(guest.bugs()).containsExactly(DriverBug.Kind.READONLY_PAGE_WRITTEN);
		assertThat(guest.read(watching + 5, 1)).containsExactly(7);
	}

	@Test
	void theEventIsSentWhenBothTheMappingAndTheMapAreGone() {
		long index = guest.prepare(dev, 0, 8);
		guest.notifyOnUnmap(dev, index, 2, ports[1]);
		long address = guest.map(dev, index, 1);
		guest.unmap(address, 1);

		assertThat(guest.takeEvents(events)).isEmpty();
		guest.done(new Operation.GntdevUnmap(dev, index, 1));
		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}

	@Test
	void aMapThatWasNeverMappedSendsItsEventToo() {
		long index = guest.prepare(dev, 0, 8);
		guest.notifyOnUnmap(dev, index, 3, ports[1]);
		guest.close(dev);

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}

	@Test
	void theMapKeepsThePortOpen() {
		long index = guest.prepare(dev, 0, 8);
		guest.notifyOnUnmap(dev, index, 2, ports[1]);
		guest.done(new Operation.EvtchnUnbind(events, ports[1]));
		guest.close(dev);

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}
}
