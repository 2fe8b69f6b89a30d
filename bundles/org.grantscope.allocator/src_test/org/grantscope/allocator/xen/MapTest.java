package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.HOST;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.PTE;
import static org.grantscope.allocator.xen.TwoDomains.READONLY;
import static org.grantscope.allocator.xen.TwoDomains.READONLY_GRANT;
import static org.grantscope.allocator.xen.TwoDomains.status;

import java.util.List;
import java.util.Set;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapTest {

	private final TwoDomains machine = new TwoDomains();

	@Test
	void aDeviceMapAnswersTheMachineAddress() {
		machine.granting(8, PERMIT);

		assertThat(machine.map(8, DEVICE)).isEqualTo(new Outcome.GrantMapped(0, machine.page.frame() * 4096));
		assertThat(machine.granter.tracked()).singleElement().satisfies(entry -> {
			assertThat(entry.domid()).isZero();
			assertThat(entry.frame()).isEqualTo(machine.page.frame());
		});
		assertThat(machine.mapper.foreignMappings()).containsExactly(new ForeignMapping(0, 1, 8, DEVICE));
	}

	@ParameterizedTest
	@CsvSource({ "1, 0x00010000, 0x18", "5, 0x01000000, 0x08", "2, 0x00000001, 0x18", "6, 0x00000100, 0x08",
			"3, 0x00010001, 0x18", "7, 0x01000100, 0x08" })
	void eachKindOfMapHasItsByteInThePinWordAndItsBitsInTheEntry(int flags, int pins, int inUse) {
		for (GrantTableVersion version : GrantTableVersion.values()) {
			TwoDomains both = new TwoDomains(version).granting(8, PERMIT);

			assertThat(both.mapHost(0x1000, 8, flags)).isInstanceOf(Outcome.GrantMapped.class);
			assertThat(both.pins(8)).isEqualTo(pins);
			assertThat(both.inUse(8)).isEqualTo(inUse);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 4, 8, 16, 0xffff_fffc })
	void aMapMustBeForTheHostOrADevice(int flags) {
		machine.granting(8, PERMIT);

		assertThat(machine.map(8, flags)).isEqualTo(status(GrantStatus.BAD_GNTREF));
	}

	@Test
	void badFlagsAreNoticedBeforeABadDomain() {
		assertThat(machine.xen.call(machine.mapper, new Hypercall.MapGrantRef(0, 4, 8, 77)))
				.isEqualTo(status(GrantStatus.BAD_GNTREF));
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 0x7ff0, 0x7ff4, 0xffff })
	void theGranterMustExistAndBeNamedByItsNumber(int domid) {
		assertThat(machine.xen.call(machine.mapper, new Hypercall.MapGrantRef(0, DEVICE, 8, domid)))
				.isEqualTo(status(GrantStatus.BAD_DOMAIN));
	}

	@Test
	void aDomainMayMapItsOwnGrant() {
		machine.granter.table().grant(8, 1, machine.page.frame(), PERMIT);

		assertThat(machine.xen.call(machine.granter, new Hypercall.MapGrantRef(0, DEVICE, 8, 1)))
				.isInstanceOf(Outcome.GrantMapped.class);
	}

	@ParameterizedTest
	@ValueSource(longs = { 512, 0xffff_ffffL })
	void aReferenceOutsideTheTableIsBad(long ref) {
		assertThat(machine.map(ref, DEVICE)).isEqualTo(status(GrantStatus.BAD_GNTREF));
		assertThat(machine.map(511, DEVICE)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
	}

	@ParameterizedTest
	@CsvSource({ "0x0000, 0", "0x0002, 0", "0x0003, 0", "0x0101, 0", "0x0001, 2", "0x0001, 0x7ff0" })
	void onlyAWholePageOfferedToTheCallerCanBeMapped(int flags, int grantee) {
		for (GrantTableVersion version : GrantTableVersion.values()) {
			TwoDomains both = new TwoDomains(version);
			both.granter.table().grant(8, grantee, both.page.frame(), flags);

			assertThat(both.map(8, DEVICE | READONLY)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
			assertThat(both.flags(8)).isEqualTo(flags);
			assertThat(both.inUse(8)).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void aReadOnlyGrantIsNotForWriting(GrantTableVersion version) {
		TwoDomains both = new TwoDomains(version).granting(8, READONLY_GRANT);

		assertThat(both.map(8, DEVICE)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(both.map(8, DEVICE | READONLY)).isInstanceOf(Outcome.GrantMapped.class);
		assertThat(both.map(8, DEVICE)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(both.inUse(8)).isEqualTo(8);
		assertThat(both.pins(8)).isEqualTo(0x01000000);
	}

	@ParameterizedTest
	@EnumSource
	void theFrameMustBeAPageOfTheGranter(GrantTableVersion version) {
		TwoDomains both = new TwoDomains(version);
		long[] frames = { 0, 0xffff_ffffL, both.xen.memory().allocate(0).frame(), both.xen.memory().allocate(2).frame() };
		for (long frame : frames) {
			both.granter.table().grant(8, 0, frame, PERMIT);

			assertThat(both.map(8, DEVICE)).as("%x", frame).isEqualTo(status(GrantStatus.BAD_PAGE));
			assertThat(both.inUse(8)).isZero();
			assertThat(both.pins(8)).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 6 })
	void of128MapsOfOneKindThe129thIsRefused(int flags) {
		machine.granting(8, PERMIT);
		for (int i = 0; i < 128; i++) {
			assertThat(machine.mapHost(8 * i, 8, flags)).isInstanceOf(Outcome.GrantMapped.class);
		}

		assertThat(machine.mapHost(0x4000, 8, flags)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.map(8, flags ^ READONLY)).isInstanceOf(Outcome.GrantMapped.class);
		assertThat(machine.unmap(8, machine.page.frame() * 4096, 1)).isEqualTo(status(GrantStatus.OKAY));
		assertThat(machine.mapHost(0x4000, 8, flags)).isInstanceOf(Outcome.GrantMapped.class);
	}

	@Test
	void anEntryInUseIsNotForAnotherDomain() {
		machine.granting(8, PERMIT);
		machine.map(8, DEVICE | READONLY);
		machine.granter.table().grant(8, 2, machine.page.frame(), PERMIT);

		assertThat(machine.xen.call(machine.third, new Hypercall.MapGrantRef(0, DEVICE, 8, 1)))
				.isEqualTo(status(GrantStatus.GENERAL_ERROR));
	}

	@Test
	void anEntryRewrittenWhileInUseIsWhatXenRemembers() {
		machine.granting(8, PERMIT);
		machine.map(8, DEVICE);
		machine.granter.table().write(8, 0, 0);

		assertThat(machine.map(8, DEVICE | READONLY)).isEqualTo(new Outcome.GrantMapped(1, machine.page.frame() * 4096));
		assertThat(machine.map(8, DEVICE)).isInstanceOf(Outcome.GrantMapped.class);
		assertThat(machine.granter.tracked()).singleElement()
				.isEqualTo(new TrackedEntry(8, 0, machine.page.frame(), new PinCounts(0x01020000)));
	}

	@Test
	void whatIsMappedAtAHostAddressCanBeRead() {
		machine.granting(8, PERMIT);
		machine.page.write(5, (byte) 42);

		assertThat(machine.mapHost(0x7000_0008L, 8, HOST | PTE)).isEqualTo(new Outcome.GrantMapped(0, 0));
		assertThat(machine.mapper.hostMapped(0x7000_0008L)).containsSame(machine.page);
		assertThat(machine.granter.hostMapped(0x7000_0008L)).isEmpty();
	}

	@Test
	void aPageTableEntryIsAligned() {
		machine.granting(8, PERMIT);

		assertThat(machine.mapHost(0x1004, 8, HOST | PTE)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.pins(8)).isZero();
		assertThat(machine.inUse(8)).isZero();
		assertThat(machine.mapHost(0x1004, 8, HOST)).isInstanceOf(Outcome.GrantMapped.class);
	}

	@Test
	void aHostAddressWithoutPageTableEntryIsRefusedAndTheEntryKeepsItsOtherUses() {
		machine.granting(8, PERMIT);
		machine.mapper.setHostAddresses(address -> address == 0x1000);
		machine.mapHost(0x1000, 8, HOST | READONLY);

		assertThat(machine.mapHost(0x2000, 8, HOST)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.pins(8)).isEqualTo(0x100);
		assertThat(machine.inUse(8)).isEqualTo(8);
	}

	@Test
	void withoutMaptrackFramesThereIsNoSpaceEvenForABadReference() {
		Domain poor = machine.xen.create(DomainSettings.booted(9, GrantTableVersion.V1).withMaxMaptrackFrames(0));

		assertThat(machine.xen.call(poor, new Hypercall.MapGrantRef(0, DEVICE, 4096, 1))).isEqualTo(status(GrantStatus.NO_SPACE));
		assertThat(machine.xen.call(poor, new Hypercall.MapGrantRef(0, DEVICE, 8, 7))).isEqualTo(status(GrantStatus.BAD_DOMAIN));
	}

	@Test
	void entriesOfTheSettingsHavePagesAndNobodyUsesThem() {
		DomainSettings booted = DomainSettings.booted(9, GrantTableVersion.V1);
		Domain domain = machine.xen.create(new DomainSettings(9, booted.profile(), GrantTableVersion.V1, 1, 4, 4, 1024,
				booted.freeRefs(), List.of(new DomainSettings.Entry(1, 0x19, 0, 0x1234)), Set.of(),
				Set.of()));

		assertThat(domain.tracked()).isEmpty();
		assertThat(domain.table().snapshot().flags(1)).isEqualTo(0x19);
		assertThat(machine.xen.call(machine.mapper, new Hypercall.MapGrantRef(0, DEVICE, 1, 9)))
				.isEqualTo(new Outcome.GrantMapped(0, 0x1234000));
	}
}
