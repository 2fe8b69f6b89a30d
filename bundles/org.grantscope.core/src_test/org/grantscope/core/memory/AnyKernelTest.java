package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a kernel holds is seen as it is, and whatever its memory holds is walked in bounds and judged. */
class AnyKernelTest {

	private static final Origin ORIGIN = new Origin("gdb", Instant.EPOCH);
	private static final int MOST_REQUESTS = 2_000;

	/** A kernel with random content, and that content. */
	private static final class Made {

		private final Random random;
		private final int version;
		private final int frames;
		private final int files;
		private final List<FakeGref> grefs = new ArrayList<>();
		private final int[] free;
		private final List<Integer> deferred;
		private final byte[] table;
		private final byte[] status;
		private final FakeKernel fake;

		Made(long seed) {
			random = new Random(seed);
			version = 1 + random.nextInt(2);
			frames = 1 + random.nextInt(9);
			table = new byte[frames * 4096];
			status = new byte[version == 1 ? 0 : (frames + 7) / 8 * 4096];
			random.nextBytes(table);
			random.nextBytes(status);
			List<Integer> refs = new ArrayList<>(IntStream.range(8, table.length / (version == 1 ? 8 : 16)).boxed().toList());
			Collections.shuffle(refs, random);
			files = random.nextInt(5);
			fake = new FakeKernel(version, frames).tableBytes(table).statusBytes(status);
			IntStream.range(0, files).forEach(file -> fake.file((200L + file) * 4096));
			addGrefs(refs.subList(0, random.nextInt(150)));
			grefs.forEach(fake::gref);
			deferred = refs.subList(150, 150 + random.nextInt(20));
			deferred.forEach(fake::deferred);
			free = refs.subList(170, 170 + random.nextInt(refs.size() - 170)).stream().mapToInt(Integer::intValue).toArray();
			fake.free(free);
			if (random.nextBoolean()) {
				fake.unlistedAlone();
			}
		}

		private void addGrefs(List<Integer> refs) {
			for (int ref : refs) {
				grefs.add(new FakeGref(ref, random.nextInt(files + 1) - 1, random.nextInt(1 << 30), random.nextInt(200) * 4096L,
						1 + random.nextInt(9), random.nextInt(4), random.nextInt(4096), 1 + random.nextInt(131071)));
			}
		}

		List<Observation> expected() {
			GrantTableImage image = version == 1 ? GrantTableImage.wrap(GrantTableVersion.V1, table) : GrantTableImage.wrap(table, status);
			List<Integer> seen = grefs.stream().map(FakeGref::file).filter(file -> file >= 0).distinct().toList();
			return List.of(new RawTable(ORIGIN, 7, image, List.of()),
					new TableDriverState(ORIGIN, 7, OptionalInt.of(version), OptionalInt.of(frames), OptionalInt.of(128),
							OptionalInt.of(free.length), Optional.of(new TableDriverState.FreeList(PackedRefs.of(free), true)),
							Optional.of(new TableDriverState.Deferral(deferred, true, OptionalInt.of(10), OptionalLong.of(3))), List.of()),
					new DriverState(ORIGIN, 7, OptionalLong.of(1024), OptionalLong.of(grefs.size()),
							seen.stream().map(file -> new DriverState.File(FakeKernel.fileAddress(file), Optional.empty(),
									OptionalLong.of((200L + file) * 4096)))
									.toList(),
							false, grefs.stream().map(Made::gref).toList(), true, Optional.empty(), List.of()));
		}

		private static DriverState.Gref gref(FakeGref gref) {
			Optional<DriverState.Notify> notify = gref.flags() == 0 ? Optional.empty()
					: Optional.of(new DriverState.Notify((gref.flags() & 1) != 0 ? OptionalInt.of(gref.pgoff()) : OptionalInt.empty(),
							(gref.flags() & 2) != 0 ? OptionalInt.of(gref.port()) : OptionalInt.empty()));
			return new DriverState.Gref(gref.ref(), gref.file() < 0 ? OptionalLong.empty()
					: OptionalLong.of(FakeKernel.fileAddress(gref.file())),
					OptionalLong.of(gref.pfn()), gref.offset(), gref.users(), notify);
		}
	}

	@Property(tries = 200)
	void whatAKernelHoldsIsSeen(@ForAll long seed) throws FormatException, IOException {
		Made made = new Made(seed);
		assertThat(KernelLookTest.look(made.fake)).isEqualTo(made.expected());
	}

	@Property(tries = 1000)
	void oneTornLinkHidesNoGref(@ForAll long seed) throws FormatException, IOException {
		Made made = new Made(seed);
		List<Long> links = links(made);
		long link = links.get(made.random.nextInt(links.size()));
		long torn = made.random.nextBoolean() ? made.random.nextLong()
				: links.get(made.random.nextInt(links.size())) - made.random.nextInt(2) * 8;
		boolean same = made.fake.memory().getLong(link) == torn;
		made.fake.memory().putLong(link, torn);
		DriverState sound = (DriverState) made.expected().get(2);
		DriverState state = KernelLookTest.seen(made.fake, DriverState.class);
		assertThat(state.grefs().equals(sound.grefs())).as("0x%x at 0x%x: %s", torn, link, state.problems()).isTrue();
		assertThat(state.files()).containsExactlyInAnyOrderElementsOf(sound.files());
		assertThat(state.problems().isEmpty()).isEqualTo(same);
	}

	/** The addresses of the pointers that tie grefs to each other and to their files. */
	private static List<Long> links(Made made) {
		List<Long> links = new ArrayList<>(List.of(made.fake.address("gref_list"), made.fake.address("gref_list") + 8));
		for (int i = 0; i < made.grefs.size(); i++) {
			long at = FakeKernel.grefAddress(i);
			links.addAll(List.of(at, at + 8));
			if (made.grefs.get(i).file() >= 0) {
				links.addAll(List.of(at + 16, at + 24));
				links.addAll(List.of(FakeKernel.fileAddress(made.grefs.get(i).file()), FakeKernel.fileAddress(made.grefs.get(i).file()) + 8));
			}
		}
		return links;
	}

	@Property(tries = 1000)
	void anyDamageIsWalkedInBoundsAndJudged(@ForAll long seed,
			@ForAll @IntRange(min = 1, max = 400) int damages) throws IOException {
		Made made = new Made(seed);
		FakeMemory memory = made.fake.memory();
		List<Long> pages = memory.pageAddresses();
		for (int i = 0; i < damages; i++) {
			damage(made, memory, pages);
		}
		memory.resetCounts();
		try {
			made.fake.kernel(ORIGIN).observe(ORIGIN, memory, Progress.NONE).forEach(AnyKernelTest::judge);
		} catch (FormatException e) {
			assertThat(e.problem().found()).isNotEmpty();
		}
		assertThat(memory.requests()).isLessThan(MOST_REQUESTS);
	}

	private static void damage(Made made, FakeMemory memory, List<Long> pages) {
		Random random = made.random;
		long at = switch (random.nextInt(4)) {
			case 0 -> FakeKernel.grefAddress(random.nextInt(1 + made.grefs.size())) + random.nextInt(8) * 8;
			case 1 -> FakeKernel.fileAddress(random.nextInt(5)) + random.nextInt(3) * 8;
			case 2 -> FakeKernel.deferredAddress(random.nextInt(20)) + random.nextInt(4) * 8;
			default -> pages.get(random.nextInt(pages.size())) + random.nextInt(512) * 8;
		};
		switch (random.nextInt(6)) {
			case 0 -> memory.putLong(at, random.nextLong());
			case 1 -> memory.putInt(at, random.nextInt());
			case 2 -> memory.putInt(at, random.nextInt(2000));
			case 3 -> memory.putLong(at, memory.getLong(at) ^ 1L << random.nextInt(64));
			case 4 -> memory.putLong(at, FakeKernel.grefAddress(random.nextInt(1 + made.grefs.size())) + random.nextInt(2) * 16);
			default -> memory.putLong(at, at - random.nextInt(2) * 8);
		}
		if (random.nextInt(200) == 0) {
			memory.unmap(at);
		}
	}

	private static void judge(Observation seen) {
		assertThat(seen.problems()).hasSizeLessThanOrEqualTo(402);
		if (seen instanceof DriverState state) {
			assertThat(new HashSet<>(state.grefs().stream().map(DriverState.Gref::ref).toList())).hasSameSizeAs(state.grefs());
			state.grefs().forEach(gref -> judge(gref, state));
			state.files().forEach(file -> assertThat(file.nextIndex())
					.matches(index -> index.isEmpty() || index.getAsLong() > 0 && index.getAsLong() % 4096 == 0));
		} else if (seen instanceof TableDriverState state) {
			List<Integer> free = state.freeList().map(TableDriverState.FreeList::refs).orElse(List.of());
			assertThat(new HashSet<>(free)).hasSameSizeAs(free).allMatch(ref -> ref >= 8 && ref < 9 * 512);
			List<Integer> deferred = state.deferral().map(TableDriverState.Deferral::refs).orElse(List.of());
			assertThat(new HashSet<>(deferred)).hasSameSizeAs(deferred).noneMatch(free::contains);
		}
	}

	private static void judge(DriverState.Gref gref, DriverState state) {
		assertThat(gref.ref()).isBetween(8, 1 << 25);
		assertThat(gref.fileOffset()).isBetween(0L, (1L << 52) - 1).matches(offset -> offset % 4096 == 0);
		assertThat(gref.users()).isBetween(0, 1 << 20);
		gref.pfn().ifPresent(pfn -> assertThat(pfn).isBetween(0L, 1L << 40));
		gref.file().ifPresent(file -> assertThat(state.files()).anyMatch(one -> one.id() == file));
		gref.unmapNotify().ifPresent(notify -> {
			notify.byteOffset().ifPresent(offset -> assertThat(offset).isBetween(0, 4095));
			notify.port().ifPresent(port -> assertThat(port).isBetween(1, 131071));
		});
	}
}
