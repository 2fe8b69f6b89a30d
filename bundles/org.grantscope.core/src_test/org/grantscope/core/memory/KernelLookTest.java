package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;
import org.junit.jupiter.api.Test;

class KernelLookTest {

	private static final Origin ORIGIN = new Origin("gdb", Instant.EPOCH);

	@Test
	void everyFieldOfEveryGrefAndFileIsSeen() throws FormatException, IOException {
		FakeKernel fake = threeFiles();
		DriverState state = seen(fake, DriverState.class);
		assertThat(state.problems()).isEmpty();
		assertThat(state).isEqualTo(new DriverState(ORIGIN, 7, OptionalLong.of(1024), OptionalLong.of(6),
				List.of(new DriverState.File(FakeKernel.fileAddress(0), Optional.empty(), OptionalLong.of(0x3000)),
						new DriverState.File(FakeKernel.fileAddress(1), Optional.empty(), OptionalLong.of(0x1000)),
						new DriverState.File(FakeKernel.fileAddress(2), Optional.empty(), OptionalLong.of(0x8000))),
				false,
				List.of(gref(8, 0, 0, 1, Optional.empty()),
						gref(9, 0, 0x1000, 2, Optional.of(new DriverState.Notify(OptionalInt.of(0xabc), OptionalInt.of(77)))),
						gref(10, 1, 0, 1, Optional.of(new DriverState.Notify(OptionalInt.of(0), OptionalInt.empty()))),
						gref(12, -1, 0x2000, 1, Optional.of(new DriverState.Notify(OptionalInt.empty(), OptionalInt.of(131071)))),
						gref(11, 2, 0x5000, 3, Optional.empty()),
						gref(13, 0, 0x2000, 1, Optional.empty())), true,
				Optional.empty(), List.of()));
	}

	@Test
	void whatLinuxKeepsOfItsTableIsSeen() throws FormatException, IOException {
		TableDriverState state = seen(threeFiles().free(40, 8 + 6, 1023, 15), TableDriverState.class);
		assertThat(state).isEqualTo(new TableDriverState(ORIGIN, 7, OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(128),
				OptionalInt.of(4),
				Optional.of(new TableDriverState.FreeList(PackedRefs.of(40, 14, 1023, 15), true)),
				Optional.of(new TableDriverState.Deferral(List.of(100, 20), true, OptionalInt.of(10), OptionalLong.of(3))), List.of()));
	}

	@Test
	void aFullTableHasAnEmptyFreeList() throws FormatException, IOException {
		TableDriverState state = seen(new FakeKernel(1, 1).free(), TableDriverState.class);
		assertThat(state.problems()).isEmpty();
		assertThat(state.freeCount()).hasValue(0);
		assertThat(state.freeList()).hasValue(new TableDriverState.FreeList(PackedRefs.NONE, true));
		assertThat(state.deferral().orElseThrow().refs()).isEmpty();
	}

	@Test
	void theFramesOfVersion1AreSeen() throws FormatException, IOException {
		byte[] bytes = random(3 * 4096);
		assertThat(seen(new FakeKernel(1, 3).tableBytes(bytes), RawTable.class))
				.isEqualTo(new RawTable(ORIGIN, 7, GrantTableImage.wrap(GrantTableVersion.V1, bytes), List.of()));
	}

	@Test
	void theFramesAndStatusFramesOfVersion2AreSeen() throws FormatException, IOException {
		byte[] bytes = random(9 * 4096);
		byte[] status = random(2 * 4096);
		FakeKernel fake = new FakeKernel(2, 9).tableBytes(bytes).statusBytes(status);
		assertThat(seen(fake, RawTable.class)).isEqualTo(new RawTable(ORIGIN, 7, GrantTableImage.wrap(bytes, status), List.of()));
		TableDriverState state = seen(fake, TableDriverState.class);
		assertThat(state.problems()).isEmpty();
		assertThat(state.version()).hasValue(2);
		assertThat(state.freeCount()).hasValue(9 * 256 - 8);
	}

	@Test
	void grefsWithoutFileMayBeRingsOfTheirOwn() throws FormatException, IOException {
		DriverState poisoned = seen(threeFiles(), DriverState.class);
		assertThat(seen(threeFiles().unlistedAlone(), DriverState.class)).isEqualTo(poisoned);
	}

	@Test
	void aDriverWithoutGrefsIsSeen() throws FormatException, IOException {
		assertThat(seen(new FakeKernel(1, 1), DriverState.class))
				.isEqualTo(new DriverState(ORIGIN, 7, OptionalLong.of(1024), OptionalLong.of(0), List.of(), false,
						List.of(), true, Optional.empty(), List.of()));
	}

	@Test
	void numbersOfTheDriverAreUnsigned() throws FormatException, IOException {
		FakeKernel fake = new FakeKernel(1, 1);
		fake.memory().putInt(fake.address("limit"), -1);
		fake.memory().putInt(fake.address("gref_size"), 0xfffffffeL);
		DriverState state = seen(fake, DriverState.class);
		assertThat(state.limit()).hasValue(0xffffffffL);
		assertThat(state.grefSize()).hasValue(0xfffffffeL);
	}

	@Test
	void pagesHaveNoNumbersWithoutTheBaseOfTheirArray() throws FormatException, IOException {
		DriverState state = seen(threeFiles().without("vmemmap_base"), DriverState.class);
		assertThat(state.problems()).isEmpty();
		assertThat(state.grefs()).hasSize(6).allSatisfy(gref -> assertThat(gref.pfn()).isEmpty());
	}

	@Test
	void anOlderKernelHasFewerVariables() throws FormatException, IOException {
		FakeKernel fake = threeFiles();
		TableDriverState all = seen(fake, TableDriverState.class);
		fake.without("gnttab_free_bitmap").without("gnttab_free_tail_ptr").without("gnttab_last_free").without("gnttab_size")
				.without("deferred_count").without("leaked_count").without("free_per_iteration").without("boot_max_nr_grant_frames.5");
		TableDriverState state = seen(fake, TableDriverState.class);
		assertThat(state).isEqualTo(new TableDriverState(ORIGIN, 7, all.version(), all.frames(), OptionalInt.empty(), all.freeCount(),
				all.freeList(), Optional.of(new TableDriverState.Deferral(List.of(100, 20), true, OptionalInt.empty(), OptionalLong.empty())),
						List.of()));
	}

	@Test
	void gntallocMayBeBuiltIn() throws FormatException, IOException {
		FakeKernel fake = threeFiles().without("gref_list").without("gref_size").without("limit").symbol("limit", 0xffffffffc0221090L)
				.symbol("limit", 0xffffffffc02270b0L).symbol("gref_list", 0xffffffffc02270a0L).symbol("gref_size", 0xffffffffc0227600L);
		assertThat(seen(fake, DriverState.class)).isEqualTo(seen(threeFiles(), DriverState.class));
	}

	@Test
	void namesThatACompilerNumberedAreFound() throws FormatException, IOException {
		FakeKernel fake = threeFiles().without("nr_grant_frames").symbol("nr_grant_frames.llvm.1234567", 0xffffffff84084810L)
				.without("boot_max_nr_grant_frames.5").symbol("gnttab_max_grant_frames.boot_max_nr_grant_frames", 0xffffffff840847c0L);
		assertThat(look(fake)).isEqualTo(look(threeFiles()));
	}

	@Test
	void aKernelMovedByKaslrIsReadWhereItIs() throws FormatException, IOException {
		FakeKernel fake = threeFiles();
		LinuxKernel there = fake.kernel(ORIGIN);
		LinuxKernel before = new LinuxKernel(7, moved(there.symbols(), -0x1c200000L), KernelLayouts.KNOWN,
				OptionalLong.of(0x1c200000L));
		assertThat(before.observe(ORIGIN, fake.memory(), Progress.NONE)).isEqualTo(look(threeFiles()));
	}

	/** The kernel's own symbols elsewhere; what its modules have stays. */
	private static KernelSymbols moved(KernelSymbols symbols, long by) {
		TreeMap<String, List<Long>> addresses = new TreeMap<>(symbols.addresses());
		addresses.replaceAll((name, all) -> name.contains(":") || symbols.modules().containsKey(name) ? all
				: all.stream().map(address -> address + by).toList());
		return new KernelSymbols(ORIGIN, OptionalInt.of(7), addresses, symbols.modules(), List.of());
	}

	@Test
	void aLargeTableAndAThousandGrefsTakeFewRequests() throws FormatException, IOException {
		FakeKernel fake = new FakeKernel(1, 64).file(500 * 4096).file(500 * 4096).tableBytes(random(64 * 4096));
		for (int i = 0; i < 1000; i++) {
			fake.gref(new FakeGref(8 + i, i % 2, i / 2 * 4096L, 1));
		}
		FakeMemory memory = fake.memory();
		memory.resetCounts();
		List<Observation> seen = look(fake);
		assertThat(seen).hasSize(3).allSatisfy(one -> assertThat(one.problems()).isEmpty());
		assertThat(((DriverState) seen.get(2)).grefs()).hasSize(1000);
		// the variables, the table's version, the frames, the free list's array, its pages, its bitmap, 16 pages of grefs, one of files
		assertThat(memory.requests()).isLessThanOrEqualTo(6 + 16 + 1);
		assertThat(memory.bytesRead()).isLessThan((64 + 32 + 16 + 12) * 4096L);
	}

	@Test
	void aLookIsGivenUpWhenNobodyWaits() {
		FakeKernel fake = threeFiles();
		Progress cancelled = new Progress() {
			@Override
			public void worked(long units) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return fake.memory().requests() >= 3;
			}
		};
		fake.memory().resetCounts();
		assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> fake.kernel(ORIGIN).observe(ORIGIN, fake.memory(), cancelled));
		assertThat(fake.memory().requests()).isEqualTo(3);
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	static FakeKernel threeFiles() {
		return new FakeKernel(1, 2).file(0x3000).file(0x1000).file(0x8000)
				.gref(new FakeGref(8, 0, 0, 1))
				.gref(new FakeGref(9, 0, 0x1000, 2).notifying(3, 0xabc, 77))
				.gref(new FakeGref(10, 1, 0, 1).notifying(1, 0, 99))
				.gref(new FakeGref(12, FakeGref.NO_FILE, 0x2000, 1).notifying(2, 5, 131071))
				.gref(new FakeGref(11, 2, 0x5000, 3))
				.gref(new FakeGref(13, 0, 0x2000, 1))
				.deferred(100).deferred(20);
	}

	private static DriverState.Gref gref(int ref, int file, long offset, int users, Optional<DriverState.Notify> notify) {
		return new DriverState.Gref(ref, file < 0 ? OptionalLong.empty() : OptionalLong.of(FakeKernel.fileAddress(file)),
				OptionalLong.of(0x36000 + ref), offset, users, notify);
	}

	static List<Observation> look(FakeKernel fake) throws FormatException, IOException {
		return fake.kernel(ORIGIN).observe(ORIGIN, fake.memory(), Progress.NONE);
	}

	static <T extends Observation> T seen(FakeKernel fake, Class<T> kind) throws FormatException, IOException {
		return look(fake).stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
	}
}
