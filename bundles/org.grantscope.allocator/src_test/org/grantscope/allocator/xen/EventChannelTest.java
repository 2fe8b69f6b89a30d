package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.SELF;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Outcome.ChannelStatus;
import org.grantscope.allocator.Outcome.ChannelStatus.State;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventChannelTest {

	private static final ChannelStatus CLOSED = new ChannelStatus(State.CLOSED, OptionalInt.empty(), OptionalInt.empty());
	private static final Outcome DONE = new Outcome.Done();
	private static final Outcome EINVAL = new Outcome.Refused(Errno.EINVAL);

	private final TwoDomains machine = new TwoDomains();
	private final Domain dom0 = machine.mapper;
	private final Domain dom1 = machine.granter;

	private Outcome call(Domain caller, Hypercall hypercall) {
		return machine.xen.call(caller, hypercall);
	}

	private Outcome status(Domain domain, long port) {
		return call(domain, new Hypercall.Status(SELF, port));
	}

	private static ChannelStatus unbound(int domid) {
		return new ChannelStatus(State.UNBOUND, OptionalInt.of(domid), OptionalInt.empty());
	}

	private static ChannelStatus bound(int domid, int port) {
		return new ChannelStatus(State.INTERDOMAIN, OptionalInt.of(domid), OptionalInt.of(port));
	}

	/** Port 1 of domain 1, bound to port 1 of domain 0. */
	private void connect() {
		assertThat(call(dom1, new Hypercall.AllocUnbound(SELF, 0))).isEqualTo(new Outcome.Bound(1));
		assertThat(call(dom0, new Hypercall.BindInterdomain(1, 1))).isEqualTo(new Outcome.Bound(1));
	}

	@Test
	void theLowestFreePortIsGivenOutAndNever0() {
		for (int port = 1; port < 4; port++) {
			assertThat(call(dom1, new Hypercall.AllocUnbound(SELF, 0))).isEqualTo(new Outcome.Bound(port));
		}
		call(dom1, new Hypercall.CloseChannel(2));

		assertThat(call(dom1, new Hypercall.AllocUnbound(1, 0))).isEqualTo(new Outcome.Bound(2));
		assertThat(status(dom1, 2)).isEqualTo(unbound(0));
		assertThat(status(dom1, 0)).isEqualTo(CLOSED);
	}

	@Test
	void portsTakenByOthersAreNotGivenOut() {
		DomainSettings booted = DomainSettings.booted(5, GrantTableVersion.V1);
		Domain domain = machine.xen.create(new DomainSettings(5, booted.profile(), booted.version(), 1, 4, 4, 1024,
				booted.freeRefs(), List.of(), Set.of(), Set.of(1, 2, 4, 0, -3, 5000)));

		assertThat(call(domain, new Hypercall.AllocUnbound(SELF, 0))).isEqualTo(new Outcome.Bound(3));
		assertThat(call(domain, new Hypercall.AllocUnbound(SELF, 0))).isEqualTo(new Outcome.Bound(5));
		assertThat(call(domain, new Hypercall.Send(1))).isEqualTo(EINVAL);
	}

	@Test
	void thereAre4096PortsAndPort0IsNone() {
		for (int port = 1; port < 4096; port++) {
			assertThat(call(dom1, new Hypercall.AllocUnbound(SELF, 0))).isEqualTo(new Outcome.Bound(port));
		}

		assertThat(call(dom1, new Hypercall.AllocUnbound(SELF, 0))).isEqualTo(new Outcome.Refused(Errno.ENOSPC));
		assertThat(call(dom1, new Hypercall.BindInterdomain(0, 1))).isEqualTo(new Outcome.Refused(Errno.ENOSPC));
		assertThat(call(dom0, new Hypercall.AllocUnbound(1, 0))).isEqualTo(new Outcome.Refused(Errno.ENOSPC));
	}

	@Test
	void domain0AllocatesForAnyDomainAndTheOthersForThemselves() {
		assertThat(call(dom0, new Hypercall.AllocUnbound(1, 2))).isEqualTo(new Outcome.Bound(1));
		assertThat(call(dom1, new Hypercall.AllocUnbound(2, 1))).isEqualTo(new Outcome.Refused(Errno.EPERM));
		assertThat(call(dom1, new Hypercall.AllocUnbound(9, 1))).isEqualTo(new Outcome.Refused(Errno.ESRCH));
		assertThat(call(dom0, new Hypercall.AllocUnbound(1, SELF))).isEqualTo(new Outcome.Bound(2));
		assertThat(status(dom1, 2)).as("self is the caller").isEqualTo(unbound(0));
		assertThat(call(dom1, new Hypercall.AllocUnbound(SELF, 0xffff))).isEqualTo(new Outcome.Bound(3));
	}

	@Test
	void bindingConnectsBothEndsAndAnEventWaitsAtTheNewOne() {
		connect();

		assertThat(status(dom0, 1)).isEqualTo(bound(1, 1));
		assertThat(status(dom1, 1)).isEqualTo(bound(0, 1));
		assertThat(dom0.isPending(1)).isTrue();
		assertThat(dom1.isPending(1)).isFalse();
		assertThat(dom0.ports()).containsExactly(new PortStatus(1, bound(1, 1), true, true));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 2, 64, 4096, 0xffff_ffffL })
	void onlyAPortThatWaitsForTheCallerCanBeBound(long port) {
		call(dom1, new Hypercall.AllocUnbound(SELF, 0));

		assertThat(call(dom0, new Hypercall.BindInterdomain(1, port))).isEqualTo(EINVAL);
		assertThat(call(machine.third, new Hypercall.BindInterdomain(1, 1))).isEqualTo(EINVAL);
		assertThat(call(dom0, new Hypercall.BindInterdomain(9, 1))).isEqualTo(new Outcome.Refused(Errno.ESRCH));
		assertThat(call(dom0, new Hypercall.BindInterdomain(1, 1))).isEqualTo(new Outcome.Bound(1));
		assertThat(call(dom0, new Hypercall.BindInterdomain(1, 1))).as("bound already").isEqualTo(EINVAL);
	}

	@Test
	void aDomainMayBindToItself() {
		call(dom1, new Hypercall.AllocUnbound(SELF, SELF));

		assertThat(call(dom1, new Hypercall.BindInterdomain(SELF, 1))).isEqualTo(new Outcome.Bound(2));
		assertThat(call(dom1, new Hypercall.Send(2))).isEqualTo(DONE);
		assertThat(dom1.isPending(1)).isTrue();
		machine.xen.destroy(1);
		assertThat(dom1.ports()).isEmpty();
	}

	@Test
	void anEventArrivesOnceUntilItIsCleared() {
		connect();
		List<Integer> arrived = new ArrayList<>();
		dom1.setUpcall(arrived::add);
		call(dom1, new Hypercall.Unmask(1));
		call(dom0, new Hypercall.Send(1));
		call(dom0, new Hypercall.Send(1));
		assertThat(arrived).containsExactly(1);

		assertThat(dom1.clearPending(1)).isTrue();
		assertThat(dom1.clearPending(1)).isFalse();
		call(dom0, new Hypercall.Send(1));
		assertThat(arrived).containsExactly(1, 1);
	}

	@Test
	void anEventAtAMaskedPortWaitsForItsUnmask() {
		connect();
		List<Integer> arrived = new ArrayList<>();
		dom1.setUpcall(arrived::add);
		call(dom0, new Hypercall.Send(1));
		assertThat(dom1.isPending(1)).isTrue();
		assertThat(arrived).isEmpty();

		assertThat(call(dom1, new Hypercall.Unmask(1))).isEqualTo(DONE);
		assertThat(arrived).containsExactly(1);
		call(dom1, new Hypercall.Unmask(1));
		assertThat(arrived).as("was not masked").containsExactly(1);
		dom1.mask(1);
		assertThat(dom1.isMasked(1)).isTrue();
	}

	@Test
	void aSendToNobodyIsDroppedAndOneThroughAClosedPortRefused() {
		call(dom1, new Hypercall.AllocUnbound(SELF, 0));

		assertThat(call(dom1, new Hypercall.Send(1))).isEqualTo(DONE);
		assertThat(dom1.isPending(1)).isFalse();
		for (long port : new long[] { 0, 2, 64, 0xffff_ffffL }) {
			assertThat(call(dom1, new Hypercall.Send(port))).isEqualTo(EINVAL);
			assertThat(call(dom1, new Hypercall.CloseChannel(port))).isEqualTo(EINVAL);
		}
	}

	@Test
	void theOtherEndOfAClosedPortWaitsAgain() {
		connect();
		call(dom1, new Hypercall.Send(1));

		assertThat(call(dom0, new Hypercall.CloseChannel(1))).isEqualTo(DONE);
		assertThat(status(dom0, 1)).isEqualTo(CLOSED);
		assertThat(dom0.isPending(1)).isFalse();
		assertThat(status(dom1, 1)).isEqualTo(unbound(0));
		assertThat(call(dom0, new Hypercall.CloseChannel(1))).isEqualTo(EINVAL);
		assertThat(call(dom0, new Hypercall.BindInterdomain(1, 1))).isEqualTo(new Outcome.Bound(1));
	}

	@Test
	void ofAPortBeyondTheRoomMadeThereIsNoStatus() {
		assertThat(status(dom1, 63)).isEqualTo(CLOSED);
		assertThat(status(dom1, 64)).isEqualTo(EINVAL);
		assertThat(call(dom1, new Hypercall.Unmask(63))).isEqualTo(DONE);
		assertThat(call(dom1, new Hypercall.Unmask(64))).isEqualTo(EINVAL);
		assertThat(call(dom1, new Hypercall.Status(2, 64))).isEqualTo(EINVAL);
		assertThat(call(dom1, new Hypercall.Status(2, 1))).isEqualTo(new Outcome.Refused(Errno.EPERM));
		assertThat(call(dom1, new Hypercall.Status(9, 1))).isEqualTo(new Outcome.Refused(Errno.ESRCH));
		assertThat(call(dom0, new Hypercall.Status(2, 1))).isEqualTo(CLOSED);
	}

	@Test
	void whatIsNotAPortIsMaskedAndNeverPending() {
		for (int port : new int[] { -1, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE }) {
			dom1.mask(port);
			assertThat(dom1.isMasked(port)).isTrue();
			assertThat(dom1.isPending(port)).isFalse();
			assertThat(dom1.clearPending(port)).isFalse();
		}
	}
}
