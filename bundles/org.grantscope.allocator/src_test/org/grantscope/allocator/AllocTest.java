package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class AllocTest {

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	@Test
	void theFirstReferencesFollowTheReservedOnes() {
		assertThat(guest.alloc(fd, 3)).isEqualTo(new Outcome.Allocated(0, List.of(8, 9, 10)));
	}

	@Test
	void aFreedReferenceIsUsedAgainFirst() {
		guest.alloc(fd, 3);
		guest.dealloc(fd, Guest.PAGE, 1);

		assertThat(guest.alloc(fd, 2).grefs()).containsExactly(9, 11);
	}

	@Test
	void anIndexIsNeverUsedAgain() {
		guest.alloc(fd, 2);
		guest.dealloc(fd, 0, 2);

		assertThat(guest.alloc(fd, 1).index()).isEqualTo(2L * Guest.PAGE);
	}

	@Test
	void eachFileCountsItsIndicesAlone() {
		guest.alloc(fd, 5);

		assertThat(guest.alloc(guest.open(), 1).index()).isZero();
	}

	@Test
	void onlyTheLowestFlagMakesAGrantWritable() {
		guest.tries(new Operation.Alloc(fd, 7, 0xfffe, 1));
		guest.tries(new Operation.Alloc(fd, 7, 0x0001, 1));

		assertThat(guest.table().flags(8)).isEqualTo(0x0005);
		assertThat(guest.table().flags(9)).isEqualTo(0x0001);
	}

	@Test
	void anyDomidIsWrittenAsItIs() {
		guest.tries(new Operation.Alloc(fd, 0xffff, 1, 1));

		assertThat(guest.table().domid(8)).isEqualTo(0xffff);
	}

	@Test
	void aFreedEntryKeepsItsDomidAndFrame() {
		guest.alloc(fd, 1);
		long frame = guest.table().frame(8);
		guest.dealloc(fd, 0, 1);

		assertThat(guest.table().flags(8)).isZero();
		assertThat(guest.table().domid(8)).isEqualTo(1);
		assertThat(guest.table().frame(8)).isEqualTo(frame).isNotZero();
	}

	@Test
	void noPagesAtAllIsASuccessThatDoesNotMoveTheIndex() {
		assertThat(guest.alloc(fd, 0)).isEqualTo(new Outcome.Allocated(0, List.of()));
		assertThat(guest.alloc(fd, 1).index()).isZero();
	}

	@Test
	void aClosedDescriptorIsRefused() {
		guest.close(fd);

		assertThat(guest.triesAlloc(fd, 1)).isEqualTo(Guest.refused(Errno.EBADF));
	}

	@Test
	void theTableGrowsByWholeFramesWhoseReferencesAreUsedLast() {
		Guest roomy = Guest.withLimit(-1);
		int file = roomy.open();
		roomy.alloc(file, 503);
		roomy.dealloc(file, 0, 1);

		assertThat(roomy.alloc(file, 3).grefs()).containsExactly(8, 511, 512);
		assertThat(roomy.table().frames()).isEqualTo(2);
		assertThat(roomy.tableState().freeCount()).hasValue(511);
	}

	@Test
	void aNewPageIsZeroAlsoWhenItsFrameWasWrittenBefore() {
		guest.alloc(fd, 1);
		long address = guest.map(fd, 0, 1);
		guest.write(address, 1, 2, 3);
		guest.unmap(address, 1);
		guest.dealloc(fd, 0, 1);
		guest.alloc(fd, 1);

		assertThat(guest.read(guest.map(fd, Guest.PAGE, 1), 4)).containsOnly(0);
	}

	@Test
	void aTableThatMayNotGrowLeavesTheDriverWedged() {
		Guest full = new Guest(new SimulatedMachine(
				MachineSettings.of(DomainSettings.booted(0, GrantTableVersion.V2).withMaxFrames(1))));
		int file = full.open();

		assertThat(full.triesAlloc(file, 249)).isEqualTo(Guest.refused(Errno.ENOSPC));
		assertThat(full.state().grefSize()).hasValue(0xffff_ffffL);
		assertThat(full.tableState().freeCount()).hasValue(248);
		assertThat(full.triesAlloc(file, 0)).isEqualTo(Guest.refused(Errno.ENOSPC));
	}

	@Test
	void aNumberThatDoesNotFitTheSystemCallIsAMistakeOfTheCaller() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Operation.Alloc(fd, 0x1_0000, 1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Operation.Alloc(fd, 0, 1, -1));
	}
}
