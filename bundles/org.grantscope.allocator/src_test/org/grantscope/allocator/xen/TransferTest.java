package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.ACCEPT;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.status;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.SharedTable.TransferProgress;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransferTest {

	private final TwoDomains machine = new TwoDomains();
	private final Page gift = machine.xen.memory().allocate(0);

	private static Outcome transfer(TwoDomains on, Page page, int domid, long ref) {
		return on.xen.call(on.mapper, new Hypercall.Transfer(page.frame(), domid, ref));
	}

	@ParameterizedTest
	@EnumSource
	void thePageChangesItsOwnerAndItsFrameIsInTheEntry(GrantTableVersion version) {
		TwoDomains both = new TwoDomains(version);
		Page page = both.xen.memory().allocate(0);
		page.write(1, (byte) 3);
		both.granter.table().acceptTransfer(9, 0, 0x777);

		assertThat(transfer(both, page, 1, 9)).isEqualTo(status(GrantStatus.OKAY));
		assertThat(page.owner()).isOne();
		assertThat(both.xen.memory().page(page.frame())).containsSame(page);
		assertThat(both.granter.table().snapshot().frame(9)).isEqualTo(page.frame());
		assertThat(both.flags(9)).isEqualTo(ACCEPT | 4 | 8);
		assertThat(both.granter.table().withdrawTransfer(9)).isEqualTo(TransferProgress.COMPLETED);
		assertThat(both.granter.table().withdrawTransfer(9)).isEqualTo(TransferProgress.COMPLETED);
	}

	@Test
	void onlyAPageOfTheCallerThatNobodyUsesIsTaken() {
		machine.granter.table().acceptTransfer(9, 0, 0);
		assertThat(transfer(machine, machine.page, 1, 9)).isEqualTo(status(GrantStatus.BAD_PAGE));
		assertThat(machine.xen.call(machine.mapper, new Hypercall.Transfer(-1, 1, 9))).isEqualTo(status(GrantStatus.BAD_PAGE));

		machine.mapper.table().grant(8, 1, gift.frame(), PERMIT);
		Outcome.GrantMapped mapped = (Outcome.GrantMapped) machine.xen.call(machine.granter,
				new Hypercall.MapGrantRef(0, DEVICE, 8, 0));
		assertThat(transfer(machine, gift, 1, 9)).isEqualTo(status(GrantStatus.BAD_PAGE));
		assertThat(gift.owner()).isZero();
		machine.xen.call(machine.granter, new Hypercall.UnmapGrantRef(0, mapped.devBusAddress(), mapped.handle()));
		assertThat(transfer(machine, gift, 1, 9)).isEqualTo(status(GrantStatus.OKAY));
	}

	@ParameterizedTest
	@CsvSource({ "1, 9, 0x0001, 0, GENERAL_ERROR", "1, 9, 0x0006, 0, GENERAL_ERROR", "1, 9, 0x0022, 0, GENERAL_ERROR",
			"1, 9, 0x0002, 2, GENERAL_ERROR", "1, 512, 0x0002, 0, GENERAL_ERROR", "77, 9, 0x0002, 0, BAD_DOMAIN",
			"0x7ff0, 9, 0x0002, 0, BAD_DOMAIN" })
	void aPageThatNobodyAcceptsIsLost(int domid, long ref, int flags, int giver, GrantStatus expected) {
		machine.granter.table().grant(9, giver, 0, flags);

		assertThat(transfer(machine, gift, domid, ref)).isEqualTo(status(expected));
		assertThat(machine.xen.memory().page(gift.frame())).isEmpty();
		assertThat(machine.flags(9)).isEqualTo(flags);
		assertThat(transfer(machine, gift, 1, 9)).isEqualTo(status(GrantStatus.BAD_PAGE));
	}

	@Test
	void beforeATransferBeginsItCanBeWithdrawn() {
		machine.granter.table().acceptTransfer(9, 0, 0);

		assertThat(machine.granter.table().withdrawTransfer(9)).isEqualTo(TransferProgress.WITHDRAWN);
		assertThat(machine.flags(9)).isZero();
		assertThat(transfer(machine, gift, 1, 9)).isEqualTo(status(GrantStatus.GENERAL_ERROR));
	}

	@Test
	void whatIsCommittedIsToBeWaitedFor() {
		machine.granter.table().grant(9, 0, 0, ACCEPT | 4);

		assertThat(machine.granter.table().withdrawTransfer(9)).isEqualTo(TransferProgress.COMMITTED);
		assertThat(machine.flags(9)).isEqualTo(ACCEPT | 4);
	}
}
