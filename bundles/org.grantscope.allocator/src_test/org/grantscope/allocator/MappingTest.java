package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;

class MappingTest {

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	@Test
	void grantsThatWereGivenBackLiveUntilTheMappingGoes() {
		guest.alloc(fd, 2);
		long address = guest.map(fd, 0, 2);
		guest.dealloc(fd, 0, 2);

		assertThat(guest.table().flags(8)).isEqualTo(1);
		assertThat(guest.state().grefs()).allSatisfy(gref -> assertThat(gref.file()).isEmpty());
		guest.unmap(address, 2);
		assertThat(guest.table().flags(8)).isZero();
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void aMappingHoldsItsFileOpenWithAllItsGrants() {
		guest.alloc(fd, 1);
		guest.alloc(fd, 1);
		long address = guest.map(fd, 0, 1);
		guest.close(fd);

		assertThat(guest.granted()).containsExactly(8, 9);
		assertThat(guest.state().files()).singleElement().satisfies(file -> assertThat(file.descriptors().orElseThrow()).isEmpty());
		guest.unmap(address, 1);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void aSecondDescriptorHoldsTheFileOpen() {
		guest.alloc(fd, 1);
		guest.tries(new Operation.Dup(fd));
		guest.close(fd);

		assertThat(guest.granted()).containsExactly(8);
	}

	@Test
	void aMappingIsReleasedAsAWholeWhenItsLastPieceGoes() {
		guest.alloc(fd, 4);
		long address = guest.map(fd, 0, 4);
		guest.dealloc(fd, 0, 4);
		guest.unmap(address + Guest.PAGE, 1);
		guest.unmap(address, 1);
		guest.unmap(address + 3L * Guest.PAGE, 1);

		assertThat(guest.granted()).containsExactly(8, 9, 10, 11);
		guest.unmap(address + 2L * Guest.PAGE, 1);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void eachPieceOfAMappingHoldsItsFileOpen() {
		guest.alloc(fd, 4);
		long address = guest.map(fd, 0, 3);
		guest.close(fd);
		guest.unmap(address + Guest.PAGE, 1);
		guest.unmap(address, 1);

		assertThat(guest.granted()).containsExactly(8, 9, 10, 11);
		guest.unmap(address + 2L * Guest.PAGE, 1);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void ofSeveralFilesThatGoTogetherTheLastOneIsReleasedFirst() {
		int other = guest.open();
		guest.alloc(fd, 1);
		guest.alloc(other, 1);
		guest.map(fd, 0, 1);
		long lower = guest.map(other, 0, 1);
		guest.close(fd);
		guest.close(other);
		guest.unmap(lower, 2);

		assertThat(guest.alloc(guest.open(), 2).grefs()).containsExactly(9, 8);
	}

	@Test
	void anUnmappedPageInTheMiddleFaults() {
		guest.alloc(fd, 3);
		long address = guest.map(fd, 0, 3);
		guest.unmap(address + Guest.PAGE, 1);

		assertThat(guest.tries(new Operation.Peek(address + Guest.PAGE - 1, 2)))
				.isEqualTo(new Outcome.Faulted(Outcome.Signal.SEGV));
		assertThat(guest.read(address + 2L * Guest.PAGE, 1)).containsExactly(0);
	}

	@Test
	void twoMappingsOfAPageShowTheSameBytes() {
		guest.alloc(fd, 2);
		long whole = guest.map(fd, 0, 2);
		long second = guest.map(fd, Guest.PAGE, 1);
		guest.write(second + 5, 0x4d);

		assertThat(guest.read(whole + Guest.PAGE + 5, 1)).containsExactly(0x4d);
	}

	@Test
	void memoryMappedForReadingCannotBeWritten() {
		guest.alloc(fd, 1);
		long address = ((Outcome.Mapped) guest.tries(
				new Operation.Mmap(fd, 0, Guest.PAGE, Set.of(Protection.READ), true))).address();

		assertThat(guest.tries(new Operation.Poke(address, new byte[1]))).isEqualTo(new Outcome.Faulted(Outcome.Signal.SEGV));
		assertThat(guest.read(address, 1)).containsExactly(0);
	}

	@Test
	void memoryMappedForWritingAloneCanBeReadAndForNothingCannot() {
		guest.alloc(fd, 1);
		Outcome written = guest.tries(new Operation.Mmap(fd, 0, Guest.PAGE, Set.of(Protection.WRITE), true));
		Outcome none = guest.tries(new Operation.Mmap(fd, 0, Guest.PAGE, Set.of(), true));

		assertThat(guest.read(((Outcome.Mapped) written).address(), 1)).containsExactly(0);
		assertThat(guest.tries(new Operation.Peek(((Outcome.Mapped) none).address(), 1)))
				.isEqualTo(new Outcome.Faulted(Outcome.Signal.SEGV));
	}

	@Test
	void newMappingsGoBelowTheOldOnes() {
		guest.alloc(fd, 2);
		long first = guest.map(fd, 0, 1);
		long second = guest.map(fd, 0, 2);

		assertThat(second).isEqualTo(first - 2L * Guest.PAGE);
		assertThat(guest.map(fd, 0, 1)).isEqualTo(second - Guest.PAGE);
	}

	@Test
	void aNewMappingGoesToTheHighestPlaceWhereItFits() {
		guest.alloc(fd, 2);
		long first = guest.map(fd, 0, 1);
		long second = guest.map(fd, 0, 1);
		guest.unmap(first, 1);

		assertThat(guest.map(fd, 0, 2)).isEqualTo(second - 2L * Guest.PAGE);
		assertThat(guest.map(fd, 0, 1)).isEqualTo(first);
	}

	@Test
	void whatIsWrongWithAMappingIsToldInTheKernelsOrder() {
		guest.alloc(fd, 1);

		assertThat(guest.tries(new Operation.Mmap(99, 1, 0, Set.of(), true))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Mmap(99, 0, 0, Set.of(), true))).isEqualTo(Guest.refused(Errno.EBADF));
		assertThat(guest.tries(new Operation.Mmap(fd, 0, 0, Set.of(), true))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Mmap(fd, 0, 1L << 62, Set.of(), true))).isEqualTo(Guest.refused(Errno.ENOMEM));
		assertThat(guest.tries(new Operation.Mmap(fd, 0x5000, Guest.PAGE, Set.of(), false))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.triesMap(fd, 0x5000, 1)).isEqualTo(Guest.refused(Errno.ENOENT));
	}

	@Test
	void unmappingNothingIsASuccessAndAnOddAddressIsNot() {
		assertThat(guest.tries(new Operation.Munmap(0x10_0000, Guest.PAGE))).isEqualTo(new Outcome.Done());
		assertThat(guest.tries(new Operation.Munmap(0x10_0001, Guest.PAGE))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Munmap(0x10_0000, 0))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	/** As the real driver was seen to do: it walks its global list, over whatever lies there. */
	@Test
	void aMappingOverTwoAllocsReleasesAnotherFilesGrantBetweenThem() {
		int other = guest.open();
		guest.alloc(fd, 1);
		guest.alloc(other, 1);
		guest.alloc(fd, 1);
		long address = guest.map(fd, 0, 2);
		guest.unmap(address, 2);

		assertThat(guest.granted()).containsExactly(8, 10);
		guest.close(fd);
		guest.close(other);
		assertThat(guest.granted()).isEqualTo(List.of(10));
	}

	/** The kernel would read freed memory here; the machine stays sound, and so does its fork. */
	@Test
	void aGrantThatWasReleasedByMistakeIsNotReleasedTwice() {
		int other = guest.open();
		guest.alloc(fd, 1);
		guest.alloc(other, 1);
		guest.alloc(fd, 1);
		guest.unmap(guest.map(fd, 0, 2), 2);

		for (Guest each : List.of(guest.fork(), guest)) {
			each.unmap(each.map(other, 0, 1), 1);
			assertThat(each.granted()).containsExactly(8, 10);
			assertThat(each.state().grefSize()).hasValue(2);
			each.alloc(other, 2);
			assertThat(each.table().frame(9)).isNotEqualTo(each.table().frame(11));
		}
	}
}
