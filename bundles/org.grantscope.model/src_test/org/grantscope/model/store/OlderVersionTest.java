package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.LongStream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.OpenFile;
import org.grantscope.model.table.EntryHistory;
import org.junit.jupiter.api.Test;

/** Files of older versions are those that these versions wrote. */
class OlderVersionTest {

	private static final Path STORED = Path.of(System.getProperty("grantscope.root"), "releng", "samples", "stored");

	@Test
	void aFileOfVersion1IsRead() throws FormatException {
		assertThat(EcoreUtil.equals(GrantsFile.read(STORED.resolve("version-1.grants"), Progress.NONE), KnownMachine.make())).isTrue();
	}

	@Test
	void aFileOfVersion2IsReadWithItsCountOfFreeReferencesWhereItIsNow() throws FormatException {
		Machine expected = KnownMachine.make();
		int[] generations = new int[256];
		generations[8] = 2;
		long[] since = LongStream.generate(() -> 1_000_000_000_000L).limit(256).toArray();
		GrantTable table = expected.getDomains().get(0).getTable();
		table.setHistory(new EntryHistory(generations, since, BitSet.valueOf(new long[] { 1 << 8 })));
		table.setFreeCount(304);

		assertThat(EcoreUtil.equals(GrantsFile.read(STORED.resolve("version-2.grants"), Progress.NONE), expected)).isTrue();
	}

	@Test
	void aNumberOfTheDriverThatAnOlderFileLeavesOutIs0() throws FormatException {
		AllocatorDevice device = GrantsFile.read(STORED.resolve("version-2.grants"), Progress.NONE).getDomains().get(0).getDevice();
		assertThat(device.getLimit()).isEqualTo(1024);
		assertThat(device.getGrefSize()).isZero();
		assertThat(device.getFiles()).extracting(OpenFile::getNextIndex).containsExactly(0L);
	}

	@Test
	void whatIsUnknownStaysSo() throws FormatException {
		Machine machine = KnownMachine.make();
		AllocatorDevice device = machine.getDomains().get(0).getDevice();
		device.setLimit(null);
		device.setGrefSize(null);
		device.getFiles().get(0).setNextIndex(null);
		assertThat(EcoreUtil.equals(StoreAndReadTest.read(GrantsFile.toBytes(machine)), machine)).isTrue();
	}

	@Test
	void aFileOfANewerVersionIsRefusedByItsVersion() {
		int newer = GrantsFile.VERSION + 1;
		byte[] list = "grantscope %d\nwhatever it says\n".formatted(newer).getBytes(StandardCharsets.US_ASCII);
		assertThatThrownBy(() -> StoreAndReadTest.read(Zip.of("format", list).bytes())).isInstanceOf(FormatException.class)
				.hasMessage("stored.grants: format, line 1: expected version <= %d, found %d: a newer Grantscope wrote it".formatted(GrantsFile.VERSION, newer));
	}
}
