package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frames of several domains given together with Xen's text of the same moment, as a shell's pattern gives them. */
class SeveralTablesTest {

	private static final Path OF_0 = Samples.file("domU/3-dom0-maps.frames.bin");
	private static final Path OF_1 = Samples.file("domU/3-dom0-maps.domU.frames.bin");
	private static final Path TEXT = Samples.file("domU/3-dom0-maps.g.txt");

	private final Path folder;

	SeveralTablesTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void eachFileIsTheTableOfTheDomainThatItFits() throws FormatException, IOException {
		List<Observation> seen = observe(OF_1, OF_0, TEXT);
		assertThat(seen).hasExactlyElementsOfTypes(TrackedEntries.class, RawTable.class, RawTable.class);
		assertThat(tables(seen)).extracting(RawTable::domid).containsExactly(0, 1);
		assertThat(tables(seen)).extracting(table -> table.image().frames()).containsExactly(1, 2);
		assertThat(tables(seen)).extracting(table -> table.origin().source()).containsExactly(OF_0.toString(), OF_1.toString());
	}

	@Test
	void twoTablesOfOneFrameAreNotTakenForOneOfTwo() throws FormatException, IOException {
		TrackedEntries.Domain mapped = Dialect.XEN_4_11.domain(1, 1, 1, List.of(Texts.WRITABLE));
		Path text = Files.writeString(folder.resolve("now.g.txt"),
				Dialect.XEN_4_11.print(List.of(Dialect.XEN_4_11.domain(0, 1, 1, List.of()), mapped)));
		Path idle = Files.write(folder.resolve("0.bin"), new byte[4096]);
		byte[] frame = new byte[4096];
		frame[64] = 0x19;
		frame[68] = 0x0b;
		frame[69] = 0x65;
		frame[70] = 0x03;
		Path used = Files.write(folder.resolve("1.bin"), frame);
		assertThat(tables(observe(idle, used, text))).extracting(RawTable::domid).containsExactly(0, 1);
	}

	@Test
	void aFileThatFitsNoDomainIsAProblemAndTheOthersAreRead() throws FormatException, IOException {
		byte[] other = Files.readAllBytes(OF_1);
		other[4] ^= 1;
		Path changed = Files.write(folder.resolve("changed.bin"), other);
		List<Observation> seen = observe(changed, OF_1, TEXT);
		assertThat(tables(seen)).extracting(RawTable::domid).containsExactly(1);
		assertThat(seen.get(2)).isInstanceOfSatisfying(NotRead.class, failure -> assertThat(failure.problems())
				.singleElement().satisfies(problem -> assertThat(problem.source()).isEqualTo(changed.toString())));
	}

	private static List<RawTable> tables(List<Observation> seen) {
		return seen.stream().filter(RawTable.class::isInstance).map(RawTable.class::cast).toList();
	}

	private static List<Observation> observe(Path... files) throws FormatException, IOException {
		return new CaptureFiles(List.of(files), CaptureFiles.Options.NONE).observe(Progress.NONE);
	}
}
