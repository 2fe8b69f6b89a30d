package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;

/** Processes that share files and memory. Sequences of the real machine's trace of forks, and its order of exit. */
class ProcessTest {

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();

	@Test
	void aChildHasTheSameBytesAndHoldsThePages() {
		guest.alloc(fd, 2);
		long address = guest.map(fd, 0, 2);
		guest.write(address, 1, 2, 3, 4);
		Guest child = guest.child();
		child.write(address, 9);

		assertThat(guest.read(address, 4)).containsExactly(9, 2, 3, 4);
		guest.dealloc(fd, 0, 2);
		guest.unmap(address, 2);
		assertThat(guest.granted()).containsExactly(8, 9);
		assertThat(child.read(address, 4)).containsExactly(9, 2, 3, 4);
		child.unmap(address, 2);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void parentAndChildHaveOneFile() {
		guest.alloc(fd, 1);
		Guest child = guest.child();

		assertThat(child.alloc(fd, 1).index()).isEqualTo(Guest.PAGE);
		child.dealloc(fd, 0, 1);
		assertThat(guest.tries(new Operation.Dealloc(fd, 0, 1))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void theFileIsReleasedWhenTheLastOfThemClosesIt() {
		guest.alloc(fd, 1);
		Guest child = guest.child();
		guest.close(fd);

		assertThat(guest.granted()).containsExactly(8);
		child.close(fd);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void theDescriptorsOfAChildAreItsOwn() {
		Guest child = guest.child();
		int opened = child.open();

		assertThat(opened).isEqualTo(fd + 1);
		assertThat(guest.tries(new Operation.Close(opened))).isEqualTo(Guest.refused(Errno.EBADF));
	}

	@Test
	void whatAKilledChildHadIsGivenBack() {
		guest.alloc(fd, 2);
		Guest child = guest.child();
		child.map(fd, 0, 2);
		guest.dealloc(fd, 0, 2);
		guest.close(fd);

		assertThat(guest.granted()).containsExactly(8, 9);
		guest.done(new Operation.Kill(child.pid()));
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void aProcessThatIsNotThereCanDoNothing() {
		Guest child = guest.child();
		child.done(new Operation.Exit());

		assertThat(child.triesAlloc(fd, 1)).isEqualTo(Guest.refused(Errno.ESRCH));
		assertThat(guest.tries(new Operation.Kill(child.pid()))).isEqualTo(Guest.refused(Errno.ESRCH));
		assertThat(guest.in(7).tries(new Operation.Open())).isEqualTo(Guest.refused(Errno.ESRCH));
	}

	@Test
	void aPidIsNeverUsedAgain() {
		Guest first = guest.child();
		first.done(new Operation.Exit());

		assertThat(first.pid()).isEqualTo(2);
		assertThat(guest.child().pid()).isEqualTo(3);
	}

	@Test
	void atExitMappingsGoInAscendingOrderOfAddress() {
		guest.alloc(fd, 2);
		Guest child = guest.child();
		child.map(fd, 0, 1);
		child.map(fd, Guest.PAGE, 1);
		guest.dealloc(fd, 0, 2);
		child.done(new Operation.Exit());

		assertThat(guest.alloc(fd, 2).grefs()).containsExactly(8, 9);
	}

	/** Put in ascending order of descriptors, released last in, first out. */
	@Test
	void atExitTheFilesOfHigherDescriptorsAreReleasedFirst() {
		Guest child = guest.child();
		int first = child.open();
		int second = child.open();
		child.alloc(first, 1);
		child.alloc(second, 1);
		child.done(new Operation.Exit());

		assertThat(guest.alloc(fd, 2).grefs()).containsExactly(8, 9);
	}

	@Test
	void atExitAFileThatOnlyAMappingHoldsIsReleasedAfterThoseWithDescriptors() {
		Guest child = guest.child();
		int mapped = child.open();
		child.alloc(mapped, 1);
		child.map(mapped, 0, 1);
		child.close(mapped);
		int open = child.open();
		child.alloc(open, 1);
		child.done(new Operation.Exit());

		assertThat(guest.alloc(fd, 2).grefs()).containsExactly(8, 9);
	}

	@Test
	void aGrantThatAMappingHeldLastIsFreedBeforeThoseOfReleasedFiles() {
		Guest child = guest.child();
		int file = child.open();
		child.alloc(file, 2);
		child.map(file, 0, 1);
		child.dealloc(file, 0, 1);
		child.done(new Operation.Exit());

		assertThat(guest.alloc(fd, 2).grefs()).containsExactly(9, 8);
	}

	@Test
	void socketsTakeDescriptors() {
		assertThat(guest.tries(new Operation.SocketPair())).isEqualTo(new Outcome.OpenedPair(fd + 1, fd + 2));
		guest.close(fd + 1);

		assertThat(guest.open()).isEqualTo(fd + 1);
		assertThat(guest.triesAlloc(fd + 2, 1)).isEqualTo(Guest.refused(Errno.ENOTTY));
		assertThat(guest.triesMap(fd + 2, 0, 1)).isEqualTo(Guest.refused(Errno.ENODEV));
	}

	@Test
	void theFirstProcessMayEndToo() {
		guest.alloc(fd, 1);
		Guest child = guest.child();
		guest.done(new Operation.Exit());

		assertThat(guest.tries(new Operation.Open())).isEqualTo(Guest.refused(Errno.ESRCH));
		assertThat(child.granted()).containsExactly(8);
		child.done(new Operation.Exit());
		assertThat(child.granted()).isEmpty();
	}
}
