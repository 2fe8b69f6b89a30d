package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;

/** Mapping grants through {@code /dev/xen/gntdev}. Domain 0 maps what it offers itself, as the real machine's traces do. */
class GntdevTest {

	private static final long PAGE = Guest.PAGE;
	private static final Outcome BUS = new Outcome.Faulted(Outcome.Signal.BUS);

	private final Guest guest = Guest.booted();
	private final int fd = guest.open();
	private final int dev = guest.open(Device.GNTDEV);
	private final Outcome.Allocated offered = guest.grant(fd, 0, 6);

	private int flags(int ref) {
		return guest.table().flags(ref);
	}

	@Test
	void preparingAMapDoesNotTouchTheTable() {
		guest.prepare(dev, 0, 8);

		assertThat(flags(8)).isEqualTo(0x01);
		guest.dealloc(fd, 0, 1);
		assertThat(guest.nextFree()).isEqualTo(8);
	}

	@Test
	void aMappedGrantIsMarkedAsInUseUntilItIsUnmapped() {
		long address = guest.mapGrants(dev, 0, 8, 9);

		assertThat(flags(8)).isEqualTo(0x19);
		guest.unmap(address, 2);
		assertThat(flags(8)).isEqualTo(0x01);
		assertThat(flags(9)).isEqualTo(0x01);
	}

	@Test
	void theBytesAreTheOffered() {
		long mine = guest.map(fd, 0, 2);
		long mapped = guest.mapGrants(dev, 0, 9, 8);
		guest.write(mine, 1);
		guest.write(mapped, 2);

		assertThat(guest.read(mapped + PAGE, 1)).containsExactly(1);
		assertThat(guest.read(mine + PAGE, 1)).containsExactly(2);
	}

	/** As seen on the real machine: a gap is taken only if it is larger than the map. */
	@Test
	void anIndexIsTheFirstGapThatIsLargerThanTheMap() {
		long first = guest.prepare(dev, 0, 8, 9);
		long second = guest.prepare(dev, 0, 10);
		long third = guest.prepare(dev, 0, 11, 12);
		guest.done(new Operation.GntdevUnmap(dev, second, 1));

		assertThat(List.of(first, second, third)).containsExactly(0L, 2 * PAGE, 3 * PAGE);
		assertThat(guest.prepare(dev, 0, 10)).isEqualTo(5 * PAGE);
		guest.done(new Operation.GntdevUnmap(dev, first, 2));
		assertThat(guest.prepare(dev, 0, 8)).isZero();
	}

	@Test
	void onlyAWholeMapCanBeTakenBack() {
		long index = guest.prepare(dev, 0, 8, 9);

		assertThat(guest.tries(new Operation.GntdevUnmap(dev, index, 1))).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(guest.tries(new Operation.GntdevUnmap(dev, index + PAGE, 1))).isEqualTo(Guest.refused(Errno.ENOENT));
		assertThat(guest.tries(new Operation.GntdevUnmap(dev, index, 2))).isEqualTo(new Outcome.Done());
	}

	@Test
	void aMapOfNothingIsRefused() {
		assertThat(guest.tries(new Operation.GntdevMap(dev, List.of()))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void aMapCanBeMappedOnlyOnceAndAsAWhole() {
		long index = guest.prepare(dev, 0, 8, 9);

		assertThat(guest.triesMap(dev, index, 1)).isEqualTo(Guest.refused(Errno.EINVAL));
		long address = guest.map(dev, index, 2);
		assertThat(guest.triesMap(dev, index, 2)).isEqualTo(Guest.refused(Errno.EINVAL));
		guest.unmap(address, 2);
		assertThat(guest.triesMap(dev, index, 2)).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void aMappingOfMorePagesThanAnyMapHasIsRefused() {
		long index = guest.prepare(dev, 0, 8);

		assertThat(guest.triesMap(dev, index, 1L << 32)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.triesMap(dev, index, 1)).isInstanceOf(Outcome.Mapped.class);
	}

	@Test
	void aPrivateMappingForWritingIsRefusedAndTheMapCanBeUsedStill() {
		long index = guest.prepare(dev, 0, 8);
		Set<Protection> both = Set.of(Protection.READ, Protection.WRITE);

		assertThat(guest.tries(new Operation.Mmap(dev, index, PAGE, both, false))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.triesMap(dev, index, 1)).isInstanceOf(Outcome.Mapped.class);
	}

	@Test
	void mappedForReadingAPageCannotBeWritten() {
		long address = ((Outcome.Mapped) guest.triesReadOnlyMap(dev, guest.prepare(dev, 0, 8), 1)).address();

		assertThat(flags(8)).isEqualTo(0x09);
		assertThat(guest.read(address, 1)).containsExactly(0);
		assertThat(guest.tries(new Operation.Poke(address, new byte[1]))).isEqualTo(new Outcome.Faulted(Outcome.Signal.SEGV));
	}

	@Test
	void aReadOnlyGrantCannotBeMappedForWritingAndTheFailedMapIsOfNoUseAnyMore() {
		guest.tries(new Operation.Alloc(fd, 0, 0, 1));
		long index = guest.prepare(dev, 0, 14);

		assertThat(guest.triesMap(dev, index, 1)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.triesReadOnlyMap(dev, index, 1)).isEqualTo(Guest.refused(Errno.EINVAL));
		guest.done(new Operation.GntdevUnmap(dev, index, 1));
		assertThat(guest.triesReadOnlyMap(dev, guest.prepare(dev, 0, 14), 1)).isInstanceOf(Outcome.Mapped.class);
		assertThat(flags(14)).isEqualTo(0x0d);
	}

	@Test
	void ofGrantsOfWhichOneIsRefusedNoneStaysMapped() {
		guest.grant(fd, 5, 1);

		assertThat(guest.triesMap(dev, guest.prepare(dev, 0, 8, 14), 2)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(flags(8)).isEqualTo(0x01);
		assertThat(guest.machine().tracked(guest.state().origin()).domains().get(0).entries()).isEmpty();
	}

	@Test
	void whatIsNotThereToBeMappedIsRefusedAlways() {
		for (int ref : new int[] {0, 400, 511, 512, -1 >>> 1}) {
			assertThat(guest.triesMap(dev, guest.prepare(dev, 0, ref), 1)).isEqualTo(Guest.refused(Errno.EINVAL));
		}
		assertThat(guest.triesMap(dev, guest.prepare(dev, 1, 8), 1)).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.triesMap(dev, guest.prepare(dev, 0x7ff0, 8), 1)).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void oneGrantMayBeMappedSeveralTimes() {
		int other = guest.open(Device.GNTDEV);
		long writing = guest.mapGrants(dev, 0, 8, 8);
		guest.triesReadOnlyMap(other, guest.prepare(other, 0, 8), 1);
		guest.unmap(writing, 2);

		assertThat(flags(8)).isEqualTo(0x09);
	}

	@Test
	void aMapThatWasTakenBackStaysMappedUntilTheMunmap() {
		long index = guest.prepare(dev, 0, 8);
		long address = guest.map(dev, index, 1);
		guest.done(new Operation.GntdevUnmap(dev, index, 1));

		assertThat(flags(8)).isEqualTo(0x19);
		guest.unmap(address, 1);
		assertThat(flags(8)).isEqualTo(0x01);
	}

	@Test
	void aClosedFileStaysMappedUntilTheMunmap() {
		long address = guest.mapGrants(dev, 0, 8);
		guest.close(dev);

		assertThat(flags(8)).isEqualTo(0x19);
		guest.unmap(address, 1);
		assertThat(flags(8)).isEqualTo(0x01);
	}

	@Test
	void ofAPartThatIsUnmappedOnlyItsGrantsGo() {
		long address = guest.mapGrants(dev, 0, 8, 9, 10);
		guest.unmap(address + PAGE, 1);

		assertThat(List.of(flags(8), flags(9), flags(10))).containsExactly(0x19, 0x01, 0x19);
		guest.unmap(address, 3);
		assertThat(List.of(flags(8), flags(9), flags(10))).containsExactly(0x01, 0x01, 0x01);
	}

	@Test
	void anAddressTellsItsMap() {
		guest.prepare(dev, 0, 8);
		long address = guest.mapGrants(dev, 0, 9, 10);

		assertThat(guest.tries(new Operation.GntdevOffset(dev, address + PAGE))).isEqualTo(new Outcome.OffsetFound(PAGE, 2));
		assertThat(guest.tries(new Operation.GntdevOffset(dev, 0))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.GntdevOffset(dev, guest.map(fd, 0, 1)))).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void aChildDoesNotInheritTheMapping() {
		long address = guest.mapGrants(dev, 0, 8);
		Guest child = guest.child();

		assertThat(child.tries(new Operation.Peek(address, 1))).isEqualTo(new Outcome.Faulted(Outcome.Signal.SEGV));
		guest.unmap(address, 1);
		assertThat(flags(8)).isEqualTo(0x01);
	}

	@Test
	void theEndOfTheProcessUnmaps() {
		Guest child = guest.child();
		child.mapGrants(dev, 0, 8);

		assertThat(flags(8)).isEqualTo(0x19);
		child.done(new Operation.Exit());
		assertThat(flags(8)).isEqualTo(0x01);
	}

	@Test
	void aSecondMappingOfTheOwnPagesIsNotNeededForTheBytesToLast() {
		long address = guest.mapGrants(dev, 0, 8);
		guest.write(address, 9);
		guest.close(fd);

		assertThat(guest.read(address, 1)).containsExactly(9);
		assertThat(guest.deferred()).containsExactly(8);
	}

	/** As seen on the real machine: the kernel tells gntdev of a change of protection as of an unmapping. */
	@Test
	void aChangeOfProtectionTakesTheGrantsOut() {
		long address = guest.mapGrants(dev, 0, 8, 9, 10);
		guest.done(new Operation.Mprotect(address + PAGE, PAGE, Set.of(Protection.READ)));

		assertThat(List.of(flags(8), flags(9), flags(10))).containsExactly(0x19, 0x01, 0x19);
		assertThat(guest.tries(new Operation.Peek(address + PAGE, 1))).isEqualTo(BUS);
		assertThat(guest.read(address, 1)).hasSize(1);
	}

	@Test
	void aProtectionThatStaysTheSameTakesNothingOut() {
		long address = guest.mapGrants(dev, 0, 8);
		guest.done(new Operation.Mprotect(address, PAGE, Set.of(Protection.READ, Protection.WRITE)));

		assertThat(flags(8)).isEqualTo(0x19);
	}

	@Test
	void pagesThatAreNotNeededAreUnmapped() {
		long address = guest.mapGrants(dev, 0, 8, 9);
		guest.done(new Operation.Madvise(address + PAGE, PAGE, 4));

		assertThat(flags(9)).isEqualTo(0x01);
		assertThat(guest.tries(new Operation.Peek(address + PAGE, 1))).isEqualTo(BUS);
		assertThat(flags(8)).isEqualTo(0x19);
	}

	@Test
	void aMappingThatMovesLosesItsGrants() {
		long address = guest.mapGrants(dev, 0, 8);
		long moved = MemoryTest.moved(guest, address, PAGE, address - 8 * PAGE);

		assertThat(flags(8)).isEqualTo(0x01);
		assertThat(guest.tries(new Operation.Peek(moved, 1))).isEqualTo(BUS);
	}

	@Test
	void whatGntallocKnowsGntdevDoesNot() {
		assertThat(guest.triesAlloc(dev, 1)).isEqualTo(Guest.refused(Errno.ENOTTY));
		assertThat(guest.tries(new Operation.Dealloc(dev, 0, 1))).isEqualTo(Guest.refused(Errno.ENOTTY));
		assertThat(guest.tries(new Operation.GntdevSetMaxGrants(dev, 10))).isEqualTo(Guest.refused(Errno.ENOTTY));
		assertThat(guest.tries(new Operation.GntdevMap(fd, List.of()))).isEqualTo(Guest.refused(Errno.ENOTTY));
		assertThat(offered.grefs()).hasSize(6);
	}
}
