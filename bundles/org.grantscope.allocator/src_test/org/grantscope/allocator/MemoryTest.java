package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Set;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory calls of a process on pages of gntalloc. Sequences of the real machine's trace of memory calls. */
class MemoryTest {

	private static final long PAGE = Guest.PAGE;
	private static final int DONTNEED = 4;
	private static final int DONTFORK = 10;
	private static final int DOFORK = 11;
	private static final Set<Protection> READ = Set.of(Protection.READ);
	private static final Set<Protection> BOTH = Set.of(Protection.READ, Protection.WRITE);
	private static final Outcome SEGV = new Outcome.Faulted(Outcome.Signal.SEGV);
	private static final Outcome BUS = new Outcome.Faulted(Outcome.Signal.BUS);

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();
	private final long index = guest.alloc(fd, 3).index();

	/** Moves memory, and says where to. */
	static long moved(Guest guest, long address, long length, long target) {
		return ((Outcome.Mapped) guest.tries(new Operation.Mremap(address, length, length, OptionalLong.of(target)))).address();
	}

	private Outcome resize(long address, long oldPages, long newPages) {
		return guest.tries(new Operation.Mremap(address, oldPages * PAGE, newPages * PAGE, OptionalLong.empty()));
	}

	private Outcome pokes(long address) {
		return guest.tries(new Operation.Poke(address, new byte[1]));
	}

	@Test
	void aChangeOfProtectionSplitsTheMappingAndItIsReleasedAsAWholeStill() {
		long address = guest.map(fd, index, 3);
		guest.done(new Operation.Mprotect(address + PAGE, PAGE, READ));

		assertThat(pokes(address + PAGE)).isEqualTo(SEGV);
		assertThat(pokes(address)).isEqualTo(new Outcome.Done());
		guest.dealloc(fd, index, 3);
		guest.unmap(address, 1);
		guest.unmap(address + 2 * PAGE, 1);
		assertThat(guest.granted()).hasSize(3);
		guest.unmap(address + PAGE, 1);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void protectionIsChangedUpToTheFirstHole() {
		long address = guest.map(fd, index, 3);
		guest.unmap(address + PAGE, 1);

		assertThat(guest.tries(new Operation.Mprotect(address, 3 * PAGE, READ))).isEqualTo(Guest.refused(Errno.ENOMEM));
		assertThat(pokes(address)).isEqualTo(SEGV);
		assertThat(pokes(address + 2 * PAGE)).isEqualTo(new Outcome.Done());
	}

	@ParameterizedTest
	@ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1 - Guest.PAGE * 200_000_000_000L})
	void protectionOfMoreThanThereIsEndsAtTheHoleToo(long length) {
		long address = guest.map(fd, index, 3);

		assertThat(guest.tries(new Operation.Mprotect(address, length, READ))).isEqualTo(Guest.refused(Errno.ENOMEM));
		assertThat(pokes(address + 2 * PAGE)).isEqualTo(SEGV);
	}

	@Test
	void protectionOfNothingIsASuccessAndOfAnOddAddressAnError() {
		assertThat(guest.tries(new Operation.Mprotect(0, 0, READ))).isEqualTo(new Outcome.Done());
		assertThat(guest.tries(new Operation.Mprotect(1, PAGE, READ))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Mprotect(PAGE, PAGE, READ))).isEqualTo(Guest.refused(Errno.ENOMEM));
	}

	@Test
	void aMappingThatShrinksHoldsAllItsPagesStill() {
		long address = guest.map(fd, index, 2);

		assertThat(resize(address, 2, 1)).isEqualTo(new Outcome.Mapped(address));
		assertThat(guest.tries(new Operation.Peek(address + PAGE, 1))).isEqualTo(SEGV);
		guest.dealloc(fd, index, 3);
		assertThat(guest.granted()).containsExactly(8, 9);
	}

	@Test
	void aMappingCannotGrow() {
		long address = guest.map(fd, index, 2);

		assertThat(resize(address, 2, 3)).isEqualTo(Guest.refused(Errno.EFAULT));
		assertThat(resize(address, 1, 2)).isEqualTo(Guest.refused(Errno.EFAULT));
		assertThat(resize(address, 2, 0)).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void aMappingThatMovesKeepsItsBytesAndItsPages() {
		long address = guest.map(fd, index, 2);
		guest.write(address + PAGE, 1, 2, 3, 4);
		long moved = moved(guest, address, 2 * PAGE, address - 8 * PAGE);

		assertThat(guest.read(moved + PAGE, 4)).containsExactly(1, 2, 3, 4);
		assertThat(guest.tries(new Operation.Peek(address, 1))).isEqualTo(SEGV);
		guest.dealloc(fd, index, 3);
		assertThat(guest.granted()).containsExactly(8, 9);
		guest.unmap(moved, 2);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void aMappingMovesOverWhatIsThere() {
		long target = guest.map(fd, index, 1);
		long address = guest.map(fd, index + PAGE, 1);
		guest.dealloc(fd, index, 1);
		moved(guest, address, PAGE, target);

		assertThat(guest.granted()).containsExactly(9, 10);
	}

	@Test
	void aMappingCannotMoveOntoItself() {
		long address = guest.map(fd, index, 2);

		assertThat(guest.tries(new Operation.Mremap(address, 2 * PAGE, 2 * PAGE, OptionalLong.of(address + PAGE))))
				.isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void pagesThatAreNotNeededDoNotComeBack() {
		long address = guest.map(fd, index, 2);
		guest.done(new Operation.Madvise(address, PAGE, DONTNEED));

		assertThat(guest.tries(new Operation.Peek(address, 4))).isEqualTo(BUS);
		assertThat(guest.read(address + PAGE, 1)).containsExactly(0);
		guest.done(new Operation.Mprotect(address, PAGE, READ));
		assertThat(guest.tries(new Operation.Peek(address, 4))).isEqualTo(BUS);
	}

	@Test
	void aMappingThatIsNotForChildrenIsNotCopied() {
		long address = guest.map(fd, index, 1);
		guest.done(new Operation.Madvise(address, PAGE, DONTFORK));
		Guest without = guest.child();
		guest.done(new Operation.Madvise(address, PAGE, DOFORK));
		Guest with = guest.child();

		assertThat(without.tries(new Operation.Peek(address, 1))).isEqualTo(SEGV);
		assertThat(with.read(address, 1)).containsExactly(0);
	}

	@Test
	void adviceThatTheKernelDoesNotKnowIsRefused() {
		long address = guest.map(fd, index, 1);

		assertThat(guest.tries(new Operation.Madvise(address, PAGE, 0))).isEqualTo(new Outcome.Done());
		assertThat(guest.tries(new Operation.Madvise(address, PAGE, 99))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Madvise(address, PAGE, -1))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Madvise(address + 1, PAGE, 0))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.Madvise(address, 2 * PAGE, DONTNEED))).isEqualTo(Guest.refused(Errno.ENOMEM));
	}

	@Test
	void aHintIsTakenWhenThereIsRoom() {
		long wished = 0x5000_0000L;

		assertThat(hinted(wished)).isEqualTo(wished);
		assertThat(hinted(wished)).isNotEqualTo(wished);
		assertThat(hinted(wished + PAGE - 1)).isEqualTo(wished + PAGE);
		assertThat(hinted(1L << 62)).isLessThan(1L << 47);
	}

	private long hinted(long hint) {
		return ((Outcome.Mapped) guest.tries(new Operation.Mmap(fd, index, PAGE, BOTH, true, hint))).address();
	}

	@Test
	void memoryOfNoFileIsZeroAndItsOwnersAlone() {
		long address = anonymous(2);
		guest.write(address + PAGE - 1, 7, 7);
		Guest child = guest.child();
		child.write(address + PAGE, 8);

		assertThat(guest.read(address + PAGE - 2, 4)).containsExactly(0, 7, 7, 0);
		assertThat(child.read(address + PAGE - 2, 4)).containsExactly(0, 7, 8, 0);
	}

	private long anonymous(long pages) {
		return ((Outcome.Mapped) guest.tries(new Operation.MmapAnonymous(pages * PAGE, BOTH, 0))).address();
	}

	@Test
	void memoryOfNoFileThatWasNotNeededIsZeroAgain() {
		long address = anonymous(1);
		guest.write(address, 7);
		guest.done(new Operation.Madvise(address, PAGE, DONTNEED));

		assertThat(guest.read(address, 1)).containsExactly(0);
	}

	@Test
	void memoryOfNoFileThatMovesKeepsItsBytes() {
		long address = anonymous(1);
		guest.write(address, 7);

		assertThat(guest.read(moved(guest, address, PAGE, address - 8 * PAGE), 1)).containsExactly(7);
	}

	@ParameterizedTest
	@ValueSource(longs = {1L << 30, 1L << 46, 1L << 62, -Guest.PAGE, -1})
	void moreMemoryThanThereIsIsRefused(long length) {
		assertThat(guest.tries(new Operation.MmapAnonymous(length, BOTH, 0))).isEqualTo(Guest.refused(Errno.ENOMEM));
		assertThat(guest.tries(new Operation.MmapAnonymous(0, BOTH, 0))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void aPeekOfMoreThanIsMappedFaults() {
		long address = guest.map(fd, index, 1);

		assertThat(guest.tries(new Operation.Peek(address, Integer.MAX_VALUE))).isEqualTo(SEGV);
		assertThat(guest.tries(new Operation.Peek(-1, 2))).isEqualTo(SEGV);
		assertThat(guest.tries(new Operation.Peek(0, 0))).isEqualTo(new Outcome.Bytes(new byte[0]));
	}

	@Test
	void whatWasWrittenBeforeAFaultIsWritten() {
		long address = guest.map(fd, index, 1);

		assertThat(guest.tries(new Operation.Poke(address + PAGE - 1, new byte[] {7, 7}))).isEqualTo(SEGV);
		assertThat(guest.read(address + PAGE - 1, 1)).containsExactly(7);
	}
}
