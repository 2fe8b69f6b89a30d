package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

/** Grants that were given back while their grantee still used them: they wait for a timer. */
class DeferredTest {

	private Guest guest = Guest.booted();
	private int fd = guest.open();
	private int dev = guest.open(Device.GNTDEV);

	private void boot(Guest other) {
		guest = other;
		fd = guest.open();
		dev = guest.open(Device.GNTDEV);
	}

	/** So many grants given back while each is mapped; the addresses where. */
	private long[] defer(int count) {
		List<Integer> refs = guest.grant(fd, 0, count).grefs();
		long[] addresses = refs.stream().mapToLong(ref -> guest.mapGrants(dev, 0, ref)).toArray();
		guest.close(fd);
		fd = guest.open();
		return addresses;
	}

	private void unmapAll(long[] addresses) {
		for (long address : addresses) {
			guest.unmap(address, 1);
		}
	}

	@Test
	void theEntryOfVersion1StaysPermitted() {
		defer(1);

		assertThat(guest.table().flags(8)).isEqualTo(0x19);
		assertThat(guest.granted()).isEmpty();
	}

	@Test
	void theClockStopsBeforeItsNumberWouldNotFit() {
		SimulatedMachine machine = new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1));
		for (int i = 0; i < 300; i++) {
			machine.execute(new Operation.Sleep(Operation.Sleep.MOST));
		}

		assertThat(machine.now()).isEqualTo(1L << 62);
	}

	@Test
	void theEntryOfVersion2IsPermittedNoMoreButItsStatusTellsThatItIsInUse() {
		boot(Guest.booted(GrantTableVersion.V2));
		defer(1);

		assertThat(guest.table().flags(8)).isZero();
		assertThat(guest.table().status(8)).hasValue(0x18);
	}

	@Test
	void whatWaitsDoesNotCountAgainstTheLimit() {
		boot(Guest.withLimit(1));
		defer(1);

		assertThat(guest.state().grefSize()).hasValue(0);
		assertThat(guest.alloc(fd, 1).grefs()).containsExactly(9);
	}

	@Test
	void theTimerFreesWhatIsNotUsedAnyMoreASecondAfterTheFirstOneCame() {
		long[] addresses = defer(1);
		guest.sleep(600);
		unmapAll(addresses);
		guest.sleep(399);

		assertThat(guest.deferred()).containsExactly(8);
		assertThat(guest.table().flags(8)).isEqualTo(0x01);
		guest.sleep(1);
		assertThat(guest.deferred()).isEmpty();
		assertThat(guest.nextFree()).isEqualTo(8);
		assertThat(guest.table().flags(8)).isZero();
	}

	@Test
	void theTimerComesAgainEverySecondWhileAnythingWaits() {
		long[] addresses = defer(1);
		guest.sleep(1500);
		unmapAll(addresses);
		guest.sleep(499);

		assertThat(guest.deferred()).containsExactly(8);
		guest.sleep(1);
		assertThat(guest.deferred()).isEmpty();
	}

	@Test
	void whatCameLaterIsTriedInTheSamePass() {
		long[] first = defer(1);
		guest.sleep(900);
		long[] second = defer(1);
		unmapAll(first);
		unmapAll(second);
		guest.sleep(100);

		assertThat(guest.deferred()).isEmpty();
		assertThat(guest.nextFree()).isEqualTo(9);
	}

	@Test
	void tenAreTriedInOnePass() {
		unmapAll(defer(12));
		guest.sleep(1000);

		assertThat(guest.deferred()).containsExactly(18, 19);
		assertThat(guest.nextFree()).isEqualTo(17);
		guest.sleep(1000);
		assertThat(guest.deferred()).isEmpty();
	}

	@Test
	void whatIsInUseGoesToTheEndAndTheNextPassBeginsWithTheRest() {
		long[] addresses = defer(12);
		guest.sleep(1000);

		assertThat(guest.deferred()).startsWith(18, 19, 8, 9).hasSize(12);
		unmapAll(addresses);
		guest.sleep(1000);
		assertThat(guest.deferred()).containsExactly(16, 17);
	}

	@Test
	void onePassTriesNothingTwice() {
		long[] addresses = defer(3);
		guest.unmap(addresses[1], 1);
		guest.sleep(1000);

		assertThat(guest.deferred()).containsExactly(8, 10);
		assertThat(guest.nextFree()).isEqualTo(9);
	}

	@Test
	void howManyAreTriedIsAParameterAndZeroIsAll() {
		guest.done(new Operation.SetFreePerIteration("3"));
		unmapAll(defer(20));
		guest.sleep(1000);

		assertThat(guest.deferred()).hasSize(17);
		guest.done(new Operation.SetFreePerIteration("0"));
		guest.sleep(1000);
		assertThat(guest.deferred()).isEmpty();
	}

	@Test
	void theParameterIsUnsigned() {
		assertThat(guest.tries(new Operation.SetFreePerIteration("-1"))).isEqualTo(Guest.refused(Errno.EINVAL));
		assertThat(guest.tries(new Operation.SetFreePerIteration("4294967295"))).isEqualTo(new Outcome.Done());
	}

	@Test
	void aWaitingGrantCanBeMappedAgainInVersion1AndNotInVersion2() {
		defer(1);
		assertThat(guest.triesMap(dev, guest.prepare(dev, 0, 8), 1)).isInstanceOf(Outcome.Mapped.class);

		boot(Guest.booted(GrantTableVersion.V2));
		unmapAll(defer(1));
		assertThat(guest.triesMap(dev, guest.prepare(dev, 0, 8), 1)).isEqualTo(Guest.refused(Errno.EINVAL));
	}

	@Test
	void afterAMinuteTheLogTellsOnceOfWhatStillWaits() {
		defer(1);
		guest.sleep(59_999);
		assertThat(guest.log()).isEmpty();

		guest.sleep(1);
		assertThat(guest.log()).containsExactly("xen:grant_table: g.e. 0x8 still pending");
		guest.sleep(600_000);
		assertThat(guest.log()).hasSize(1);
	}

	@Test
	void theMinuteIsLongerWhenThereAreMoreThanOnePassTries() {
		defer(20);
		guest.sleep(119_000);
		assertThat(guest.log()).hasSize(10);

		guest.sleep(1000);
		assertThat(guest.log()).hasSize(20);
	}

	@Test
	void aYearOfSleepEndsInTheSameStateAsSecondsOneByOne() {
		defer(7);
		guest.done(new Operation.SetFreePerIteration("3"));
		Guest patient = guest.fork();
		for (int second = 0; second < 1000; second++) {
			patient.sleep(1000);
		}
		guest.sleep(1_000_000);

		assertThat(guest.deferred()).isEqualTo(patient.deferred());
		assertThat(guest.machine().kernelLog(0)).isEqualTo(patient.machine().kernelLog(0));
		guest.sleep(Operation.Sleep.MOST);
		guest.sleep(999);
		assertThat(guest.deferred()).hasSize(7);
	}

	@Test
	void whatIsUnmappedAfterALongSleepIsFreedWithinASecond() {
		long[] addresses = defer(1);
		guest.sleep(Operation.Sleep.MOST);
		unmapAll(addresses);
		guest.sleep(1000);

		assertThat(guest.deferred()).isEmpty();
	}

	@Test
	void thousandsThatWaitForAYearAreNoTrouble() {
		guest.done(new Operation.SetLimit("-1"));
		guest.done(new Operation.SetFreePerIteration("0"));
		Integer[] refs = guest.grant(fd, 0, 3000).grefs().toArray(Integer[]::new);
		guest.mapGrants(dev, 0, refs);
		guest.close(fd);
		guest.sleep(Operation.Sleep.MOST);

		assertThat(guest.deferred()).isEqualTo(IntStream.range(8, 3008).boxed().toList());
	}
}
