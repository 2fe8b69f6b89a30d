package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One domain offers pages, another one maps them. */
class DomainsTest {

	private static final DomainSettings DOM0 = DomainSettings.booted(0, GrantTableVersion.V1);

	private Guest dom0 = Guest.booted(DOM0, DomainSettings.booted(1, GrantTableVersion.V1));
	private Guest dom1 = dom0.in(1);
	private int fd = dom1.open();
	private int dev = dom0.open(Device.GNTDEV);

	private void boot(DomainSettings other) {
		dom0 = Guest.booted(DOM0, other);
		dom1 = dom0.in(1);
		fd = dom1.open();
		dev = dom0.open(Device.GNTDEV);
	}

	@Test
	void bothSidesSeeWhatTheOtherWrites() {
		dom1.grant(fd, 0, 1);
		long offered = dom1.map(fd, 0, 1);
		long mapped = dom0.mapGrants(dev, 1, 8);
		dom1.write(offered, 1);
		dom0.write(mapped + 1, 2);

		assertThat(dom0.read(mapped, 2)).containsExactly(1, 2);
		assertThat(dom1.read(offered, 2)).containsExactly(1, 2);
	}

	@Test
	void theUseIsMarkedInTheTableOfTheOneWhoOffers() {
		dom1.grant(fd, 0, 1);
		dom0.mapGrants(dev, 1, 8);

		assertThat(dom1.table().flags(8)).isEqualTo(0x19);
		assertThat(dom0.table().flags(8)).isZero();
	}

	@Test
	void nobodyElseMayMapIt() {
		dom1.grant(fd, 5, 1);

		assertThat(dom0.triesMap(dev, dom0.prepare(dev, 1, 8), 1)).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void whatIsTakenBackWhileTheOtherMapsItStaysItsUntilItUnmaps() {
		dom1.grant(fd, 0, 1);
		long mapped = dom0.mapGrants(dev, 1, 8);
		dom0.write(mapped, 7);
		dom1.close(fd);
		dom1.sleep(1000);

		assertThat(dom1.deferred()).containsExactly(8);
		assertThat(dom0.read(mapped, 1)).containsExactly(7);
		dom0.unmap(mapped, 1);
		dom0.sleep(1000);
		assertThat(dom1.deferred()).isEmpty();
		assertThat(dom1.nextFree()).isEqualTo(8);
	}

	@ParameterizedTest
	@EnumSource
	void theirTablesMayBeOfDifferentVersions(GrantTableVersion version) {
		boot(DomainSettings.booted(1, version));
		dom1.grant(fd, 0, 1);
		long mapped = dom0.mapGrants(dev, 1, 8);
		dom1.dealloc(fd, 0, 1);

		assertThat(dom0.read(mapped, 1)).containsExactly(0);
		assertThat(dom1.deferred()).containsExactly(8);
	}

	@Test
	void anEventOfOneArrivesAtTheOther() {
		int events0 = dom0.open(Device.EVTCHN);
		int events1 = dom1.open(Device.EVTCHN);
		int waiting = dom1.port(new Operation.EvtchnBindUnbound(events1, 0));
		int bound = dom0.port(new Operation.EvtchnBindInterdomain(events0, 1, waiting));
		dom1.takeEvents(events1);
		dom0.takeEvents(events0);
		dom0.done(new Operation.EvtchnNotify(events0, bound));

		assertThat(dom1.takeEvents(events1)).containsExactly(waiting);
		assertThat(dom0.takeEvents(events0)).isEmpty();
	}

	@Test
	void unmapNotifyTellsTheOtherDomain() {
		int events0 = dom0.open(Device.EVTCHN);
		int events1 = dom1.open(Device.EVTCHN);
		int waiting = dom0.port(new Operation.EvtchnBindUnbound(events0, 1));
		int bound = dom1.port(new Operation.EvtchnBindInterdomain(events1, 0, waiting));
		dom1.grant(fd, 0, 1);
		dom1.notifyOnUnmap(fd, 0, 3, bound);
		long mapped = dom0.mapGrants(dev, 1, 8);
		dom0.write(mapped, 1);
		dom1.done(new Operation.Exit());

		assertThat(dom0.takeEvents(events0)).containsExactly(waiting);
		assertThat(dom0.read(mapped, 1)).containsExactly(0);
	}

	@Test
	void theMappingsOfADestroyedDomainEnd() {
		int dom0File = dom0.open();
		dom0.grant(dom0File, 1, 1);
		dom1.mapGrants(dom1.open(Device.GNTDEV), 0, 8);
		dom0.done(new Operation.DestroyDomain(1));

		assertThat(dom0.table().flags(8)).isEqualTo(0x01);
		dom0.close(dom0File);
		assertThat(dom0.deferred()).isEmpty();
	}

	@Test
	void aPageOfADestroyedDomainCanBeReadWhileItIsMapped() {
		dom1.grant(fd, 0, 1);
		long mapped = dom0.mapGrants(dev, 1, 8);
		dom0.write(mapped, 7);
		dom0.done(new Operation.DestroyDomain(1));

		assertThat(dom0.machine().domids()).containsExactly(0);
		assertThat(dom0.read(mapped, 1)).containsExactly(7);
		assertThat(dom1.tries(new Operation.Open())).isEqualTo(Guest.refused(Errno.ESRCH));
	}

	@Test
	void aNumberIsFreeOnlyWhenNobodyMapsTheOldDomainsPagesAnyMore() {
		dom1.grant(fd, 0, 1);
		long mapped = dom0.mapGrants(dev, 1, 8);
		dom0.done(new Operation.DestroyDomain(1));
		Operation create = new Operation.CreateDomain(DomainSettings.booted(1, GrantTableVersion.V1));

		assertThat(dom0.tries(create)).isEqualTo(Guest.refused(Errno.EEXIST));
		dom0.unmap(mapped, 1);
		assertThat(dom0.tries(create)).isEqualTo(new Outcome.Done());
		assertThat(dom1.grant(dom1.open(), 0, 1).grefs()).containsExactly(8);
	}

	@Test
	void domainsComeAndGoButDomain0Stays() {
		dom0.done(new Operation.CreateDomain(DomainSettings.booted(7, GrantTableVersion.V2)));

		assertThat(dom0.machine().domids()).containsExactly(0, 1, 7);
		assertThat(dom0.tries(new Operation.DestroyDomain(9))).isEqualTo(Guest.refused(Errno.ESRCH));
		assertThat(dom0.tries(new Operation.DestroyDomain(0))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(dom0.tries(new Operation.CreateDomain(DomainSettings.booted(1, GrantTableVersion.V1))))
				.isEqualTo(Guest.refused(Errno.EEXIST));
	}

	@Test
	void theTimersOfAllDomainsRun() {
		int dom0File = dom0.open();
		dom0.grant(dom0File, 1, 1);
		int dev1 = dom1.open(Device.GNTDEV);
		long in1 = dom1.mapGrants(dev1, 0, 8);
		dom1.grant(fd, 0, 1);
		long in0 = dom0.mapGrants(dev, 1, 8);
		dom0.close(dom0File);
		dom0.sleep(500);
		dom1.close(fd);
		dom1.unmap(in1, 1);
		dom0.unmap(in0, 1);
		dom0.sleep(500);

		assertThat(List.of(dom0.deferred(), dom1.deferred())).containsExactly(List.of(), List.of(8));
		dom0.sleep(500);
		assertThat(dom1.deferred()).isEmpty();
	}

	@Test
	void aMaptrackThatIsFullRefusesFurtherMaps() {
		dom0 = Guest.booted(DOM0.withMaxMaptrackFrames(0), DomainSettings.booted(1, GrantTableVersion.V1));
		dom1 = dom0.in(1);
		dom1.grant(dom1.open(), 0, 1);
		int file = dom0.open(Device.GNTDEV);

		assertThat(dom0.triesMap(file, dom0.prepare(file, 1, 8), 1)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(dom1.table().flags(8)).isEqualTo(0x01);
	}

	@Test
	void aCopiedMachineHasItsOwnDomains() {
		dom1.grant(fd, 0, 1);
		long mapped = dom0.mapGrants(dev, 1, 8);
		Guest copy = dom0.fork();
		copy.write(mapped, 7);
		copy.unmap(mapped, 1);

		assertThat(dom0.read(mapped, 1)).containsExactly(0);
		assertThat(dom1.table().flags(8)).isEqualTo(0x19);
		assertThat(copy.in(1).table().flags(8)).isEqualTo(0x01);
	}
}
