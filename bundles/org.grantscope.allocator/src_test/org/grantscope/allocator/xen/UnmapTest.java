package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.HOST;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.PTE;
import static org.grantscope.allocator.xen.TwoDomains.READONLY;
import static org.grantscope.allocator.xen.TwoDomains.status;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnmapTest {

	private static final Outcome OKAY = status(GrantStatus.OKAY);

	private final TwoDomains machine = new TwoDomains().granting(8, PERMIT);
	private final long bus = machine.page.frame() * 4096;

	@ParameterizedTest
	@EnumSource
	void writingEndsWithTheLastWritableMapAndReadingWithTheLastOfAll(GrantTableVersion version) {
		TwoDomains both = new TwoDomains(version).granting(8, PERMIT);
		long address = both.page.frame() * 4096;
		int first = both.handle(8, DEVICE);
		int second = both.handle(8, DEVICE);
		int third = both.handle(8, DEVICE | READONLY);

		both.unmap(0, address, first);
		assertThat(both.inUse(8)).isEqualTo(0x18);
		both.unmap(0, address, second);
		assertThat(both.inUse(8)).isEqualTo(0x08);
		both.unmap(0, address, third);
		assertThat(both.inUse(8)).isZero();
		assertThat(both.granter.tracked()).isEmpty();
		assertThat(both.mapper.foreignMappings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 255, 256, 0xffff_ffffL })
	void aHandleWithoutMappingIsBad(long handle) {
		machine.map(8, DEVICE);

		assertThat(machine.unmap(0, bus, handle)).isEqualTo(status(GrantStatus.BAD_HANDLE));
	}

	@Test
	void aHandleIsBadAfterItsUnmap() {
		int handle = machine.handle(8, DEVICE);

		assertThat(machine.unmap(0, bus, handle)).isEqualTo(OKAY);
		assertThat(machine.unmap(0, bus, handle)).isEqualTo(status(GrantStatus.BAD_HANDLE));
	}

	@Test
	void theDeviceAddressMustBeThePages() {
		int handle = machine.handle(8, DEVICE);

		assertThat(machine.unmap(0, bus + 4096, handle)).isEqualTo(status(GrantStatus.BAD_DEV_ADDR));
		assertThat(machine.unmap(0, bus + 1, handle)).isEqualTo(status(GrantStatus.BAD_DEV_ADDR));
		assertThat(machine.pins(8)).isEqualTo(0x10000);
	}

	@Test
	void theHostAddressMustHaveThePageAsItWasMapped() {
		int writable = ((Outcome.GrantMapped) machine.mapHost(0x1000, 8, HOST | PTE)).handle();
		machine.mapHost(0x2000, 8, HOST | READONLY | PTE);

		assertThat(machine.unmap(0x3000, 0, writable)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.unmap(0x2000, 0, writable)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.unmap(0x1000, 0, writable)).isEqualTo(OKAY);
		assertThat(machine.mapper.hostMapped(0x1000)).isEmpty();
		assertThat(machine.mapper.hostMapped(0x2000)).containsSame(machine.page);
		assertThat(machine.pins(8)).isEqualTo(0x100);
	}

	@Test
	void addressesOfKindsThatAreNotMappedDoNotMatter() {
		int device = machine.handle(8, DEVICE);
		int host = ((Outcome.GrantMapped) machine.mapHost(0x1000, 8, HOST)).handle();

		assertThat(machine.unmap(0x9999, 0, device)).isEqualTo(OKAY);
		assertThat(machine.unmap(0, 0x9999, host)).isEqualTo(OKAY);
		assertThat(machine.unmap(0, 0, host)).isEqualTo(OKAY);
		assertThat(machine.pins(8)).isEqualTo(0x10001);
	}

	@Test
	void ofTwoKindsUnderOneHandleEachEndsByItself() {
		int handle = ((Outcome.GrantMapped) machine.mapHost(0x1000, 8, HOST | DEVICE)).handle();

		assertThat(machine.unmap(0x1000, 0, handle)).isEqualTo(OKAY);
		assertThat(machine.pins(8)).isEqualTo(0x10000);
		assertThat(machine.mapper.foreignMappings()).containsExactly(new ForeignMapping(handle, 1, 8, DEVICE));
		assertThat(machine.unmap(0x1000, bus, handle)).isEqualTo(OKAY);
		assertThat(machine.unmap(0x1000, bus, handle)).isEqualTo(status(GrantStatus.BAD_HANDLE));
	}

	@Test
	void aBadDeviceAddressLeavesTheHostMapping() {
		int handle = ((Outcome.GrantMapped) machine.mapHost(0x1000, 8, HOST | DEVICE)).handle();

		assertThat(machine.unmap(0x1000, 7, handle)).isEqualTo(status(GrantStatus.BAD_DEV_ADDR));
		assertThat(machine.mapper.hostMapped(0x1000)).isPresent();
	}

	@Test
	void whatIsAtTheNewAddressTakesThePlaceOfTheGrant() {
		Page other = machine.xen.memory().allocate(1);
		machine.granter.table().grant(9, 0, other.frame(), PERMIT);
		int handle = ((Outcome.GrantMapped) machine.mapHost(0x1000, 8, HOST)).handle();
		machine.mapHost(0x2000, 9, HOST);

		assertThat(replace(0x1000, 0x2000, handle)).isEqualTo(OKAY);
		assertThat(machine.mapper.hostMapped(0x1000)).containsSame(other);
		assertThat(machine.mapper.hostMapped(0x2000)).isEmpty();
		assertThat(machine.pins(8)).isZero();
		assertThat(machine.pins(9)).isOne();
	}

	@Test
	void nothingReplacesAMappingByPageTableEntry() {
		int handle = ((Outcome.GrantMapped) machine.mapHost(0x1000, 8, HOST | PTE)).handle();

		assertThat(replace(0x1000, 0x2000, handle)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(replace(0x1000, 0, handle)).isEqualTo(OKAY);
		assertThat(replace(0x1000, 0, handle)).isEqualTo(status(GrantStatus.BAD_HANDLE));
	}

	@Test
	void aReplacementThatFailsHasTakenWhatWasAtTheNewAddress() {
		int handle = ((Outcome.GrantMapped) machine.mapHost(0x1000, 8, HOST)).handle();
		machine.mapHost(0x2000, 8, HOST);

		assertThat(replace(0x3000, 0x2000, handle)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.mapper.hostMapped(0x2000)).isEmpty();
		assertThat(machine.pins(8)).isEqualTo(2);
	}

	private Outcome replace(long host, long replacement, int handle) {
		return machine.xen.call(machine.mapper, new Hypercall.UnmapAndReplace(host, replacement, handle));
	}
}
