package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.READONLY;
import static org.grantscope.allocator.xen.TwoDomains.SELF;
import static org.grantscope.allocator.xen.TwoDomains.status;

import java.util.OptionalInt;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Outcome.ChannelStatus;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class DomainLifeTest {

	private final TwoDomains machine = new TwoDomains();

	@Test
	void domainsAreListedByNumber() {
		machine.xen.create(DomainSettings.booted(9, GrantTableVersion.V1));
		machine.xen.create(DomainSettings.booted(5, GrantTableVersion.V1));

		assertThat(machine.xen.domains()).extracting(Domain::domid).containsExactly(0, 1, 2, 5, 9);
		assertThat(machine.xen.domain(5)).isPresent();
		assertThat(machine.xen.domain(6)).isEmpty();
		assertThatThrownBy(() -> machine.xen.create(DomainSettings.booted(5, GrantTableVersion.V1)))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aDestroyedDomainUsesNothingAnyMore() {
		machine.granting(8, PERMIT);
		machine.granting(9, PERMIT);
		machine.map(8, DEVICE);
		machine.mapHost(0x1000, 8, 2 | READONLY);
		machine.map(9, DEVICE);
		machine.xen.destroy(0);

		assertThat(machine.granter.tracked()).isEmpty();
		assertThat(machine.inUse(8)).isZero();
		assertThat(machine.inUse(9)).isZero();
		assertThat(machine.xen.domain(0)).isEmpty();
		assertThat(machine.xen.call(machine.mapper, new Hypercall.QuerySize(SELF))).isEqualTo(new Outcome.Refused(Errno.ESRCH));
	}

	@Test
	void aDomainWhoseGrantsAreMappedDiesWhenTheLastIsUnmapped() {
		Page other = machine.xen.memory().allocate(1);
		machine.granting(8, PERMIT);
		machine.granter.table().grant(9, 0, other.frame(), PERMIT);
		int handle = machine.handle(8, DEVICE);
		machine.xen.destroy(1);

		assertThat(machine.xen.domain(1)).get().satisfies(domain -> assertThat(domain.isDying()).isTrue());
		assertThat(machine.map(8, DEVICE | READONLY)).isInstanceOf(Outcome.GrantMapped.class);
		assertThat(machine.map(9, DEVICE)).as("its page is gone").isEqualTo(status(GrantStatus.BAD_PAGE));
		assertThat(machine.xen.call(machine.mapper, new Hypercall.AllocUnbound(1, 0))).isEqualTo(new Outcome.Refused(Errno.EINVAL));
		long bus = machine.page.frame() * 4096;
		assertThat(machine.unmap(0, bus, handle)).isEqualTo(status(GrantStatus.OKAY));
		assertThat(machine.xen.domain(1)).isPresent();
		assertThat(machine.unmap(0, bus, handle + 1)).isEqualTo(status(GrantStatus.OKAY));
		assertThat(machine.xen.domain(1)).isEmpty();
		assertThat(machine.xen.memory().page(machine.page.frame())).isEmpty();
	}

	@Test
	void theOtherEndsOfItsEventChannelsWait() {
		machine.xen.call(machine.mapper, new Hypercall.AllocUnbound(SELF, 1));
		machine.xen.call(machine.granter, new Hypercall.BindInterdomain(0, 1));
		machine.xen.destroy(1);

		assertThat(machine.xen.call(machine.mapper, new Hypercall.Status(SELF, 1))).isEqualTo(
				new ChannelStatus(ChannelStatus.State.UNBOUND, OptionalInt.of(1), OptionalInt.empty()));
		assertThat(machine.xen.call(machine.mapper, new Hypercall.Send(1))).isEqualTo(new Outcome.Done());
	}

	@Test
	void aDomainThatMapsItsOwnGrantDiesAtOnce() {
		machine.granter.table().grant(8, 1, machine.page.frame(), PERMIT);
		machine.xen.call(machine.granter, new Hypercall.MapGrantRef(0, DEVICE, 8, 1));
		machine.xen.destroy(1);
		machine.xen.destroy(1);

		assertThat(machine.xen.domain(1)).isEmpty();
		assertThat(machine.xen.create(DomainSettings.booted(1, GrantTableVersion.V2)).table().version())
				.isEqualTo(GrantTableVersion.V2);
		assertThat(machine.xen.call(machine.granter, new Hypercall.QuerySize(SELF)))
				.as("not the new domain of that number").isEqualTo(new Outcome.Refused(Errno.ESRCH));
	}

	@Test
	void theMaptrackTellsOfItsUse() {
		machine.granting(8, PERMIT);
		assertThat(machine.mapper.maptrackUse()).isEqualTo(new MaptrackUse(0, 0, 1024));
		machine.map(8, DEVICE);

		assertThat(machine.mapper.maptrackUse()).isEqualTo(new MaptrackUse(1, 1, 1024));
	}
}
