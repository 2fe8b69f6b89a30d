package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the kernels do differently, one by one, and that the others do not. */
class KernelProfileTest {

	private Guest guest = Guest.booted();
	private int fd;
	private int dev;

	private void boot(KernelProfile profile) {
		boot(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(profile));
	}

	private void boot(DomainSettings settings) {
		guest = Guest.booted(settings);
		fd = guest.open();
		dev = guest.open(Device.GNTDEV);
	}

	/** A grant given back while it is mapped; the address where. */
	private long giveBackMapped() {
		int ref = guest.grant(fd, 0, 1).grefs().get(0);
		long address = guest.mapGrants(dev, 0, ref);
		guest.close(fd);
		fd = guest.open();
		return address;
	}

	@Test
	void before517WhatXenStillMapsStaysInTheListAndCounts() {
		boot(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(KernelProfile.LINUX_3_2).withLimit(1));
		long address = giveBackMapped();

		assertThat(guest.granted()).containsExactly(8);
		assertThat(guest.deferred()).isEmpty();
		assertThat(guest.triesAlloc(fd, 1)).isEqualTo(Guest.refused(Errno.ENOSPC));
		guest.unmap(address, 1);
		assertThat(guest.granted()).containsExactly(8);
		assertThat(guest.alloc(fd, 1).grefs()).containsExactly(8);
	}

	@ParameterizedTest
	@EnumSource(names = "LINUX_3_2", mode = Mode.EXCLUDE)
	void since517ItIsDeferredAndDoesNotCount(KernelProfile profile) {
		boot(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(profile).withLimit(1));
		giveBackMapped();

		assertThat(guest.granted()).isEmpty();
		assertThat(guest.deferred()).containsExactly(8);
		assertThat(guest.alloc(fd, 1).grefs()).containsExactly(9);
	}

	@Test
	void before517ADeallocOfNothingCleansUpToo() {
		boot(KernelProfile.LINUX_3_2);
		guest.unmap(giveBackMapped(), 1);

		assertThat(guest.tries(new Operation.Dealloc(fd, 0, 1))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void before517TimeFreesNothing() {
		boot(KernelProfile.LINUX_3_2);
		guest.unmap(giveBackMapped(), 1);
		guest.sleep(10_000);

		assertThat(guest.granted()).containsExactly(8);
	}

	/** It asks first, and touches the entry only when nobody uses it; later kernels revoke first. */
	@Test
	void before517AnEntryOfVersion2ThatIsInUseStaysPermitted() {
		boot(DomainSettings.booted(0, GrantTableVersion.V2).withProfile(KernelProfile.LINUX_3_2));
		giveBackMapped();
		assertThat(guest.table().flags(8)).isEqualTo(0x01);

		boot(DomainSettings.booted(0, GrantTableVersion.V2).withProfile(KernelProfile.LINUX_5_17));
		giveBackMapped();
		assertThat(guest.table().flags(8)).isZero();
	}

	@Test
	void before517TheNotificationIsSentOnceAllTheSame() {
		boot(KernelProfile.LINUX_3_2);
		int ref = guest.grant(fd, 0, 1).grefs().get(0);
		long address = guest.mapGrants(dev, 0, ref);
		guest.write(address, 7);
		guest.notifyOnUnmap(fd, 0, 1, 0);
		guest.dealloc(fd, 0, 1);
		assertThat(guest.read(address, 1)).containsExactly(0);

		guest.write(address, 7);
		guest.alloc(fd, 1);
		assertThat(guest.read(address, 1)).containsExactly(7);
	}

	@ParameterizedTest
	@EnumSource(names = {"LINUX_3_2", "LINUX_5_17"})
	void anOlderKernelTellsOfAHugeCountThatItHasNoMemory(KernelProfile profile) {
		boot(profile);

		assertThat(guest.triesAlloc(fd, 1025)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(guest.triesAlloc(fd, (1 << 20) + 1)).isEqualTo(Guest.refused(Errno.ENOMEM));
	}

	@ParameterizedTest
	@EnumSource(names = {"LINUX_6_1_192", "LINUX_7_2"})
	void aNewerKernelComparesACountWithTheLimitFirst(KernelProfile profile) {
		boot(profile);

		assertThat(guest.triesAlloc(fd, (1 << 20) + 1)).isEqualTo(Guest.refused(Errno.ENOSPC));
	}

	private void exhaust(KernelProfile profile) {
		boot(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(profile).withMaxFrames(1));
		assertThat(guest.triesAlloc(fd, 505)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(guest.state().grefSize()).hasValue(0xffff_ffffL);
	}

	@ParameterizedTest
	@EnumSource(names = {"LINUX_3_2", "LINUX_5_17"})
	void withACountBelowZeroAnOlderKernelGivesOneMoreThanItsLimit(KernelProfile profile) {
		exhaust(profile);
		guest.done(new Operation.SetLimit("4"));

		assertThat(guest.triesAlloc(fd, 0)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(guest.alloc(fd, 5).grefs()).hasSize(5);
		assertThat(guest.bugs()).doesNotContain(DriverBug.Kind.WEDGED);
	}

	@ParameterizedTest
	@EnumSource(names = {"LINUX_6_1_192", "LINUX_7_2"})
	void withACountBelowZeroANewerKernelGivesNothingAnyMore(KernelProfile profile) {
		exhaust(profile);

		assertThat(guest.triesAlloc(fd, 1)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(guest.triesAlloc(fd, 0)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(guest.bugs()).endsWith(DriverBug.Kind.WEDGED, DriverBug.Kind.WEDGED);
	}

	@Test
	void theLimitIsUnsignedSince72() {
		boot(KernelProfile.LINUX_7_2);

		assertThat(guest.tries(new Operation.SetLimit("-1"))).isEqualTo(Guest.refused(Errno.EINVAL));
		guest.done(new Operation.SetLimit("4294967295"));
		assertThat(guest.state().limit()).hasValue(0xffff_ffffL);
	}

	@ParameterizedTest
	@EnumSource(names = "LINUX_7_2", mode = Mode.EXCLUDE)
	void theLimitWasSignedBefore(KernelProfile profile) {
		boot(profile);

		assertThat(guest.tries(new Operation.SetLimit("4294967295"))).isEqualTo(Guest.refused(Errno.ERANGE));
		guest.done(new Operation.SetLimit("-1"));
		assertThat(guest.state().limit()).hasValue(0xffff_ffffL);
	}

	@ParameterizedTest
	@EnumSource(names = {"LINUX_3_2", "LINUX_5_17"})
	void anOlderKernelHasNoParameterOfThePass(KernelProfile profile) {
		boot(profile);

		assertThat(guest.tries(new Operation.SetFreePerIteration("5"))).isEqualTo(Guest.refused(Errno.ENOENT));
	}

	@ParameterizedTest
	@EnumSource(names = {"LINUX_6_1_192", "LINUX_7_2"})
	void aNewerKernelHasIt(KernelProfile profile) {
		boot(profile);

		assertThat(guest.tries(new Operation.SetFreePerIteration("5"))).isEqualTo(new Outcome.Done());
	}

	@Test
	void onlyTheKernelsBetweenTellOfEveryDeferredEntry() {
		boot(KernelProfile.LINUX_5_17);
		giveBackMapped();
		assertThat(guest.log()).containsExactly("deferring g.e. 0x8 (pfn 0x%x)".formatted(guest.table().frame(8)));

		for (KernelProfile profile : List.of(KernelProfile.LINUX_3_2, KernelProfile.LINUX_6_1_192, KernelProfile.LINUX_7_2)) {
			boot(profile);
			giveBackMapped();
			assertThat(guest.log()).isEmpty();
		}
	}

	@Test
	void before517NoPageIsLostWhenTheTableIsFull() {
		exhaust(KernelProfile.LINUX_3_2);
		assertThat(guest.bugs()).containsExactly(DriverBug.Kind.COUNT_TOO_LOW);

		exhaust(KernelProfile.LINUX_5_17);
		assertThat(guest.bugs()).containsExactly(DriverBug.Kind.COUNT_TOO_LOW, DriverBug.Kind.PAGE_LOST);
	}

	@ParameterizedTest
	@EnumSource
	void aProfileIsFoundByItsName(KernelProfile profile) {
		assertThat(KernelProfile.of(profile.id())).contains(profile);
		assertThat(KernelProfile.of("linux-0.1")).isEmpty();
	}
}
