package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.TRANSITIVE;
import static org.grantscope.allocator.xen.TwoDomains.status;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.table.GrantEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

	private static Outcome set(TwoDomains on, long version) {
		return on.xen.call(on.granter, new Hypercall.SetVersion(version));
	}

	private static GrantTableVersion other(GrantTableVersion version) {
		return version == GrantTableVersion.V1 ? GrantTableVersion.V2 : GrantTableVersion.V1;
	}

	@ParameterizedTest
	@EnumSource
	void theReservedEntriesStayAndTheOthersAreWiped(GrantTableVersion version) {
		TwoDomains machine = new TwoDomains(version).granting(1, PERMIT).granting(8, PERMIT);
		machine.map(1, DEVICE);

		assertThat(set(machine, other(version).number())).isEqualTo(new Outcome.TableVersion(other(version)));
		assertThat(machine.granter.table().snapshot().frame(1)).isEqualTo(machine.page.frame());
		assertThat(machine.inUse(1)).isEqualTo(0x18);
		assertThat(machine.flags(1) & ~0x18).isEqualTo(PERMIT);
		assertThat(machine.granter.table().snapshot().entry(8)).isEqualTo(new GrantEntry.Invalid(8, 0, 0, 0));
		assertThat(machine.unmap(0, machine.page.frame() * 4096, 0)).isEqualTo(status(GrantStatus.OKAY));
		assertThat(machine.inUse(1)).isZero();
		assertThat(machine.flags(1)).isEqualTo(PERMIT);
	}

	@ParameterizedTest
	@EnumSource
	void anEntryInUseKeepsTheVersion(GrantTableVersion version) {
		TwoDomains machine = new TwoDomains(version).granting(8, PERMIT);
		int handle = machine.handle(8, DEVICE);

		assertThat(set(machine, other(version).number())).isEqualTo(new Outcome.Refused(Errno.EBUSY));
		assertThat(set(machine, version.number())).isEqualTo(new Outcome.TableVersion(version));
		machine.unmap(0, machine.page.frame() * 4096, handle);
		assertThat(set(machine, other(version).number())).isEqualTo(new Outcome.TableVersion(other(version)));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 3, 0xffff_ffffL })
	void thereAreTwoVersions(long version) {
		assertThat(set(new TwoDomains(), version)).isEqualTo(new Outcome.Refused(Errno.EINVAL));
	}

	@Test
	void aReservedEntryThatVersion1CannotHoldIsOutOfRange() {
		TwoDomains machine = new TwoDomains(GrantTableVersion.V2);
		machine.granter.table().grant(7, 0, 1L << 32, PERMIT);
		assertThat(set(machine, 1)).isEqualTo(new Outcome.Refused(Errno.ERANGE));
		machine.granter.table().grant(7, 0, 1, TRANSITIVE);
		assertThat(set(machine, 1)).isEqualTo(new Outcome.Refused(Errno.ERANGE));
		machine.granter.table().grant(7, 0, 1L << 32, 0);
		assertThat(set(machine, 1)).isEqualTo(new Outcome.TableVersion(GrantTableVersion.V1));
	}

	@Test
	void inVersion1OnlyReservedEntriesThatPermitAccessRemain() {
		TwoDomains machine = new TwoDomains(GrantTableVersion.V2);
		machine.granter.table().acceptTransfer(2, 5, 6);
		machine.granter.table().grant(3, 5, 0xffff_ffffL, 0x105);
		set(machine, 1);

		assertThat(machine.granter.table().snapshot().entry(2)).isEqualTo(new GrantEntry.Invalid(2, 0, 0, 0));
		assertThat(machine.flags(3)).isEqualTo(0x105);
		assertThat(machine.granter.table().snapshot().frame(3)).isEqualTo(0xffff_ffffL);
	}

	@Test
	void theTableKeepsItsFrames() {
		TwoDomains machine = new TwoDomains();
		machine.granter.table().grow(2);
		set(machine, 2);

		assertThat(machine.granter.table().frames()).isEqualTo(3);
		assertThat(machine.granter.table().entries()).isEqualTo(768);
	}
}
