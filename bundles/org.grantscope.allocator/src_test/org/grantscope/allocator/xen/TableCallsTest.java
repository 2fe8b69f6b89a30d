package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.allocator.xen.TwoDomains.DEVICE;
import static org.grantscope.allocator.xen.TwoDomains.PERMIT;
import static org.grantscope.allocator.xen.TwoDomains.SELF;
import static org.grantscope.allocator.xen.TwoDomains.status;

import java.util.List;

import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Hypercall.CacheFlush;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCallsTest {

	private final TwoDomains machine = new TwoDomains(GrantTableVersion.V2);

	private Outcome call(Hypercall hypercall) {
		return machine.xen.call(machine.granter, hypercall);
	}

	@Test
	void aTableGrowsAndItsFramesStay() {
		Outcome.TableFrames one = (Outcome.TableFrames) call(new Hypercall.SetupTable(SELF, 1));
		Outcome.TableFrames three = (Outcome.TableFrames) call(new Hypercall.SetupTable(1, 3));

		assertThat(three.frames()).hasSize(3).doesNotHaveDuplicates().startsWith(one.frames().getFirst());
		assertThat(machine.granter.table().entries()).isEqualTo(768);
		assertThat(call(new Hypercall.SetupTable(SELF, 2))).isEqualTo(new Outcome.TableFrames(three.frames().subList(0, 2)));
		assertThat(call(new Hypercall.SetupTable(SELF, 0))).isEqualTo(new Outcome.TableFrames(List.of()));
		assertThat(call(new Hypercall.QuerySize(SELF))).isEqualTo(new Outcome.TableSize(3, 64));
	}

	@ParameterizedTest
	@ValueSource(longs = { 65, 0xffff_ffffL })
	void aTableDoesNotGrowBeyondItsMaximum(long frames) {
		assertThat(call(new Hypercall.SetupTable(SELF, frames))).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(machine.granter.table().frames()).isOne();
		assertThat(call(new Hypercall.SetupTable(SELF, 64))).isInstanceOf(Outcome.TableFrames.class);
	}

	@Test
	void domain0AsksAboutAnyTableAndTheOthersAboutTheirOwn() {
		List<Hypercall> about2 = List.of(new Hypercall.SetupTable(2, 1), new Hypercall.QuerySize(2),
				new Hypercall.GetStatusFrames(2, 1));
		for (Hypercall hypercall : about2) {
			assertThat(call(hypercall)).isEqualTo(status(GrantStatus.PERMISSION_DENIED));
			assertThat(machine.xen.call(machine.mapper, hypercall)).isNotInstanceOf(Outcome.Status.class);
		}
		assertThat(call(new Hypercall.GetVersion(2))).isEqualTo(new Outcome.Refused(Errno.EPERM));
		assertThat(machine.xen.call(machine.mapper, new Hypercall.GetVersion(2)))
				.isEqualTo(new Outcome.TableVersion(GrantTableVersion.V2));
	}

	@Test
	void aDomainThatDoesNotExistHasNoTable() {
		for (Hypercall hypercall : List.of(new Hypercall.SetupTable(7, 1), new Hypercall.QuerySize(7),
				new Hypercall.GetStatusFrames(7, 1))) {
			assertThat(call(hypercall)).isEqualTo(status(GrantStatus.BAD_DOMAIN));
		}
		assertThat(call(new Hypercall.GetVersion(7))).isEqualTo(new Outcome.Refused(Errno.ESRCH));
	}

	@Test
	void statusFramesAreThereForTheFramesThatThereAre() {
		call(new Hypercall.SetupTable(SELF, 9));

		assertThat(((Outcome.TableFrames) call(new Hypercall.GetStatusFrames(SELF, 2))).frames()).hasSize(2);
		assertThat(call(new Hypercall.GetStatusFrames(SELF, 3))).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		call(new Hypercall.SetVersion(1));
		assertThat(call(new Hypercall.GetStatusFrames(SELF, 1))).isEqualTo(status(GrantStatus.GENERAL_ERROR));
		assertThat(call(new Hypercall.GetStatusFrames(SELF, 0))).isEqualTo(new Outcome.TableFrames(List.of()));
	}

	@ParameterizedTest
	@EnumSource
	void entriesAreSwappedWithWhateverTheyHold(GrantTableVersion version) {
		TwoDomains both = new TwoDomains(version).granting(8, PERMIT);
		both.granter.table().write(20, 0x1111_2222_0003_0105L, 7);
		Hypercall swap = new Hypercall.SwapGrantRef(8, 20);

		assertThat(both.xen.call(both.granter, swap)).isEqualTo(status(GrantStatus.OKAY));
		assertThat(both.flags(8)).isEqualTo(0x105);
		assertThat(both.granter.table().snapshot().frame(20)).isEqualTo(both.page.frame());
		assertThat(both.map(20, DEVICE)).isInstanceOf(Outcome.GrantMapped.class);
	}

	@Test
	void statusWordsAreSwappedToo() {
		machine.granting(8, PERMIT).granter.table().claim(8, 0, true);
		call(new Hypercall.SwapGrantRef(8, 9));

		assertThat(machine.inUse(8)).isZero();
		assertThat(machine.inUse(9)).isEqualTo(0x18);
	}

	@Test
	void entriesOutsideTheTableOrInUseAreNotSwapped() {
		machine.granting(8, PERMIT);
		machine.map(8, DEVICE);

		assertThat(call(new Hypercall.SwapGrantRef(256, 9))).isEqualTo(status(GrantStatus.BAD_GNTREF));
		assertThat(call(new Hypercall.SwapGrantRef(9, 0xffff_ffffL))).isEqualTo(status(GrantStatus.BAD_GNTREF));
		assertThat(call(new Hypercall.SwapGrantRef(8, 9))).isEqualTo(status(GrantStatus.EAGAIN));
		assertThat(call(new Hypercall.SwapGrantRef(9, 8))).isEqualTo(status(GrantStatus.EAGAIN));
		assertThat(call(new Hypercall.SwapGrantRef(8, 8))).isEqualTo(status(GrantStatus.OKAY));
	}

	@ParameterizedTest
	@CsvSource({ "0, 4096, 1, ", "0, 4096, 3, ", "0, 4096, 2, EOPNOTSUPP", "4095, 1, 1, ", "4095, 2, 1, EINVAL",
			"4096, 0, 1, EINVAL", "0, 4097, 1, EINVAL", "0, 1, 4, EINVAL", "0, 1, 0x80000001, EINVAL", "0, 0, 2, ", "0, 1, 0, " })
	void cachesAreCleanedButNotOnlyInvalidated(int offset, int length, long operation, Errno expected) {
		Outcome outcome = call(new CacheFlush(machine.page.frame() * 4096, offset, length, operation));

		assertThat(outcome).isEqualTo(expected == null ? new Outcome.Done() : new Outcome.Refused(expected));
	}

	@Test
	void cachesOfAnothersPageAreCleanedWhileItIsMapped() {
		CacheFlush flush = new CacheFlush(machine.page.frame() * 4096, 0, 8, CacheFlush.CLEAN);
		assertThat(machine.xen.call(machine.mapper, flush)).isEqualTo(new Outcome.Refused(Errno.EINVAL));
		machine.granting(8, PERMIT);
		machine.map(8, DEVICE);

		assertThat(machine.xen.call(machine.mapper, flush)).isEqualTo(new Outcome.Done());
		assertThat(machine.xen.call(machine.third, flush)).isEqualTo(new Outcome.Refused(Errno.EINVAL));
		assertThat(call(new CacheFlush(-4096, 0, 8, CacheFlush.CLEAN))).isEqualTo(new Outcome.Refused(Errno.EINVAL));
	}

	@Test
	void aFrameThatNobodyOwnsIsNotPermitted() {
		Page lost = machine.xen.memory().allocate(1);
		call(new Hypercall.Transfer(lost.frame(), 77, 0));

		assertThat(call(new CacheFlush(lost.frame() * 4096, 0, 8, CacheFlush.CLEAN)))
				.isEqualTo(new Outcome.Refused(Errno.EPERM));
	}
}
