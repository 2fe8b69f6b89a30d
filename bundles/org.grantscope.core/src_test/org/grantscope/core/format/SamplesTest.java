package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;
import org.grantscope.core.table.GrantTableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we read in the bytes of real tables agrees with what Xen itself printed about them. */
class SamplesTest {

	private static final String REVOKED = "raw-revoked-while-mapped";

	/** Raw frames and what Xen printed about their domain. */
	record Table(String name, GrantTableImage image, Domain xens) {

		@Override
		public String toString() {
			return name;
		}
	}

	static List<Table> tables() throws IOException, FormatException {
		List<Table> tables = new ArrayList<>();
		for (Path label : Samples.labels()) {
			add(tables, label, ".frames.bin", 0);
			add(tables, label, ".domU.frames.bin", 1);
		}
		return tables;
	}

	/** All but the one that differs on purpose. */
	static List<Table> agreeing() throws IOException, FormatException {
		return tables().stream().filter(table -> !table.name().startsWith(REVOKED)).toList();
	}

	private static void add(List<Table> tables, Path label, String ending, int domid) throws IOException, FormatException {
		Path frames = Samples.beside(label, ending);
		if (!Files.exists(frames)) {
			return;
		}
		CaptureFiles files = new CaptureFiles(List.of(Samples.beside(label, ".g.txt"), frames),
				new CaptureFiles.Options(Optional.empty(), Optional.empty(), OptionalInt.of(domid)));
		var seen = files.observe(Progress.NONE);
		assertThat(seen).hasExactlyElementsOfTypes(TrackedEntries.class, RawTable.class)
				.allSatisfy(observation -> assertThat(observation.problems()).isEmpty());
		Domain xens = ((TrackedEntries) seen.get(0)).domains().stream()
				.filter(domain -> domain.domid().equals(OptionalInt.of(domid))).findFirst().orElseThrow();
		tables.add(new Table(frames.getFileName() + " of " + label.getParent().getFileName(), ((RawTable) seen.get(1)).image(), xens));
	}

	@Test
	void thereAreSamplesOfBothVersionsAndOfAGuest() throws IOException, FormatException {
		assertThat(tables()).hasSizeGreaterThanOrEqualTo(9);
		assertThat(tables()).extracting(table -> table.image().version()).contains(GrantTableVersion.V1, GrantTableVersion.V2);
		assertThat(tables()).extracting(Table::name).anyMatch(name -> name.contains("domU"));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void theTableHasTheVersionAndTheFramesThatXenSays(Table table) {
		assertThat(OptionalInt.of(table.image().version().number())).isEqualTo(table.xens().version());
		assertThat(OptionalInt.of(table.image().frames())).isEqualTo(table.xens().frames());
	}

	@ParameterizedTest
	@MethodSource("agreeing")
	void everyRowOfXenIsInTheBytes(Table table) {
		for (Entry row : table.xens().entries()) {
			int ref = row.ref();
			assertThat(table.image().domid(ref)).as("domid of %d", ref).isEqualTo(row.grantee());
			assertThat(table.image().frame(ref)).as("frame of %d", ref).isEqualTo(row.frame());
			assertThat(table.image().inUseWord(ref)).as("flags or status of %d", ref).isEqualTo(row.flags());
			assertThat(table.image().isUsed(ref)).as("use of %d", ref).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyEntryInUseIsARowOfXen(Table table) {
		List<Integer> inUse = new ArrayList<>();
		for (int ref = 0; ref < table.image().entries(); ref++) {
			if ((table.image().inUseWord(ref) & GrantFlag.IN_USE) != 0) {
				inUse.add(ref);
			}
		}
		assertThat(table.xens().complete()).isTrue();
		assertThat(table.xens().entries()).extracting(Entry::ref).containsAll(inUse);
		assertThat(table.image().census().inUse()).isEqualTo(inUse.size());
	}

	/** In one table the guest wrote Xen's bits by hand. */
	static List<Table> withXensOwnBits() throws IOException, FormatException {
		return agreeing().stream().filter(table -> !table.name().contains("raw-stale-bits")).toList();
	}

	@ParameterizedTest
	@MethodSource("withXensOwnBits")
	void xenPinsForWritingWhatHasTheWritingBit(Table table) {
		for (Entry row : table.xens().entries()) {
			boolean writing = (table.image().inUseWord(row.ref()) & GrantFlag.WRITING.mask()) != 0;
			assertThat(row.pins().writable()).as("pins of %d", row.ref()).isEqualTo(writing);
			assertThat(row.pins().any()).isTrue();
		}
	}

	@Test
	void anEntryThatTheGuestRevokedWhileMappedIsZeroAndXenTracksItStill() throws IOException, FormatException {
		Table revoked = tables().stream().filter(table -> table.name().startsWith(REVOKED)).findFirst().orElseThrow();
		assertThat(revoked.xens().entries()).containsExactly(new Entry(500, 0, 0x3653d, new PinCounts(0x10000), 0, 0, 0));
		assertThat(revoked.image().isUsed(500)).isFalse();
		assertThat(revoked.image().frame(500)).isZero();
	}
}
