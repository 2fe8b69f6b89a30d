package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries written by hand, and hypercalls of the domain itself: what drivers other than these would do. */
class PastTheDriversTest {

	private static final int DEVICE_MAP = 1;

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	private Outcome map(long ref) {
		return guest.tries(new Operation.Call(new Hypercall.MapGrantRef(0, DEVICE_MAP, ref, 0)));
	}

	@Test
	void aMapPastTheDriversHoldsTheGrantToo() {
		guest.grant(fd, 0, 1);
		Outcome.GrantMapped mapped = (Outcome.GrantMapped) map(8);
		guest.dealloc(fd, 0, 1);

		assertThat(mapped.devBusAddress()).isEqualTo(guest.table().frame(8) * Guest.PAGE);
		assertThat(guest.deferred()).containsExactly(8);
		guest.tries(new Operation.Call(new Hypercall.UnmapGrantRef(0, mapped.devBusAddress(), mapped.handle())));
		guest.sleep(1000);
		assertThat(guest.deferred()).isEmpty();
	}

	@Test
	void aTableThatTheDomainGrewItselfHasWhatItsDriverAddsLater() {
		guest.tries(new Operation.Call(new Hypercall.SetupTable(0, 3)));
		guest.grant(fd, 0, 504);

		assertThat(guest.grant(fd, 0, 1).grefs()).containsExactly(512);
		assertThat(guest.table().entries()).isEqualTo(3 * 512);
	}

	@Test
	void aDriverWhoseTableHasFewerEntriesThanItKnowsGoesOn() {
		guest.tries(new Operation.Call(new Hypercall.SetVersion(2)));
		guest.grant(fd, 0, 504);
		guest.dealloc(fd, 0, 504);

		assertThat(guest.machine().freeRefs()).hasSize(504).doesNotHaveDuplicates();
	}

	@Test
	void anEntryWrittenByHandIsWhatXenReads() {
		guest.grant(fd, 0, 1);
		long frame = guest.table().frame(8);
		guest.done(new Operation.SetEntry(300, 1 | frame << 32, 0));

		assertThat(map(300)).isInstanceOf(Outcome.GrantMapped.class);
		assertThat(guest.table().flags(300)).isEqualTo(0x19);
	}

	@Test
	void whatTheDomainDoesNotOwnCannotBeOffered() {
		guest.done(new Operation.SetEntry(300, 1 | 0xabcdefL << 32, 0));

		assertThat(map(300)).isEqualTo(new Outcome.Status(GrantStatus.BAD_PAGE));
	}

	@Test
	void aPermissionTakenAwayByHandDoesNotEndAMapping() {
		guest.grant(fd, 0, 1);
		long address = guest.mapGrants(guest.open(Device.GNTDEV), 0, 8);
		guest.done(new Operation.SetEntry(8, 0, 0));
		guest.write(address, 7);

		assertThat(guest.read(address, 1)).containsExactly(7);
	}

	/** The driver believes what the entry says: a use that is not marked any more does not defer. */
	@Test
	void anEntryWipedByHandIsFreedAtOnce() {
		guest.grant(fd, 0, 1);
		guest.mapGrants(guest.open(Device.GNTDEV), 0, 8);
		guest.done(new Operation.SetEntry(8, 0, 0));
		guest.dealloc(fd, 0, 1);

		assertThat(guest.nextFree()).isEqualTo(8);
	}

	@ParameterizedTest
	@EnumSource
	void anEntryBeyondTheTableIsRefused(GrantTableVersion version) {
		Guest small = Guest.booted(version);

		assertThat(small.tries(new Operation.SetEntry(version.entriesPerFrame() - 1, 1, 0))).isEqualTo(new Outcome.Done());
		assertThat(small.tries(new Operation.SetEntry(version.entriesPerFrame(), 1, 0))).isEqualTo(Guest.refused(Errno.ERANGE));
		assertThat(small.tries(new Operation.SetEntry(0xffff_ffffL, 1, 0))).isEqualTo(Guest.refused(Errno.ERANGE));
	}

	@Test
	void anEventPastTheDriverArrivesToo() {
		int events = guest.open(Device.EVTCHN);
		int[] ports = guest.connect(events);
		guest.tries(new Operation.Call(new Hypercall.Send(ports[1])));

		assertThat(guest.takeEvents(events)).containsExactly(ports[0]);
	}

	@Test
	void aPortClosedPastTheDriverIsDeadToIt() {
		int events = guest.open(Device.EVTCHN);
		int[] ports = guest.connect(events);
		guest.tries(new Operation.Call(new Hypercall.CloseChannel(ports[1])));

		assertThat(guest.tries(new Operation.EvtchnNotify(events, ports[1]))).isEqualTo(new Outcome.Done());
		assertThat(guest.takeEvents(events)).isEmpty();
		guest.close(events);
	}
}
