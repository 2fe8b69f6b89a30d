package org.grantscope.model.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.domain;
import static org.grantscope.model.Seen.entry;
import static org.grantscope.model.Seen.raw;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.GrantTable;
import org.grantscope.model.OpenFile;
import org.grantscope.model.owner.Owners;
import org.junit.jupiter.api.Test;

/** A kernel whose memory was read: files by address, of those with grefs alone, and neither descriptors nor mappings. */
class LiveKernelTest {

	private static final Origin LIVE = at("gdb://localhost:1234", 100);
	private static final long FILE = 0xffff888003a41c40L;
	private static final int[] FREE = IntStream.range(12, 512).toArray();

	private final Domain domain = domain(raw(LIVE, entry(8, 0x19, 0, 5), entry(9, 1, 0, 6), entry(10, 1, 0, 7)), tableDriver(), driver());

	@Test
	void aGrefOfAFileIsTheFiles() {
		assertThat(Owners.of(domain).of(8).describe()).isEqualTo("file 0xffff888003a41c40");
	}

	@Test
	void aGrefOfNoFileWithUsersIsOfSomeMapping() {
		assertThat(Owners.of(domain).of(9).describe()).isEqualTo("mapping, not seen which");
	}

	@Test
	void whatGntallocDoesNotHaveIsTheKernels() {
		assertThat(Owners.of(domain).of(10).describe()).isEqualTo("kernel");
	}

	@Test
	void whatNobodySawIsNotSaidToBeNone() {
		AllocatorDevice device = domain.getDevice();
		OpenFile file = device.getFiles().get(0);
		assertThat(file.getId()).isEqualTo(FILE);
		assertThat(file.isDescriptorsKnown()).isFalse();
		assertThat(device.isFilesComplete()).isFalse();
		assertThat(device.isMappingsKnown()).isFalse();
	}

	@Test
	void theTableHasWhatTheKernelKnowsOfIt() {
		GrantTable table = domain.getTable();
		assertThat(table.getFreeCount()).isEqualTo(500);
		assertThat(table.getFreeList().refs()).hasSize(500);
		assertThat(table.getKernelFrames()).isEqualTo(1);
		assertThat(table.getMaxFrames()).isEqualTo(64);
		assertThat(table.getRows().state(11)).isEqualTo(EntryState.TAKEN);
		assertThat(domain.getDeferral().getRefs()).isEmpty();
	}

	@Test
	void pagesOfGrefsAreKnown() {
		assertThat(domain.getDevice().getGrefs()).extracting(gref -> gref.getPfn()).containsExactly(0x1234L, null);
	}

	@Test
	void nothingOfItIsContradictory() {
		assertThat(domain.getMachine().getContradictions()).isEmpty();
		assertThat(domain.getMachine().getProblems()).isEmpty();
	}

	@Test
	void theKernelAloneTellsHowLargeItsTableIs() {
		GrantTable table = domain(tableDriver()).getTable();
		assertThat(table.getVersion()).isEqualTo(1);
		assertThat(table.getFrames()).isEqualTo(1);
		assertThat(table.getRows().size()).isZero();
	}

	private static TableDriverState tableDriver() {
		return new TableDriverState(LIVE, 1, OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(64), OptionalInt.of(500),
				Optional.of(new TableDriverState.FreeList(PackedRefs.of(FREE), true)),
				Optional.of(new TableDriverState.Deferral(List.of(), true, OptionalInt.of(10), OptionalLong.of(0))), List.of());
	}

	private static DriverState driver() {
		return new DriverState(LIVE, 1, OptionalLong.of(1024), OptionalLong.of(2),
				List.of(new DriverState.File(FILE, Optional.empty(), OptionalLong.of(0x2000))), false,
				List.of(new DriverState.Gref(8, OptionalLong.of(FILE), OptionalLong.of(0x1234), 0, 1, Optional.empty()),
						new DriverState.Gref(9, OptionalLong.empty(), OptionalLong.empty(), 0x1000, 1, Optional.empty())), true,
				Optional.empty(), List.of());
	}
}
