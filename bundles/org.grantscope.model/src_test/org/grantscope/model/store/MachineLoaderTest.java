package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLoaderTest {

	private static final Path SAMPLES = Path.of(System.getProperty("grantscope.root"), "releng", "samples");
	private static final Path FRAMES = SAMPLES.resolve("domU/3-dom0-maps.domU.frames.bin");
	private static final Path TEXT = SAMPLES.resolve("domU/3-dom0-maps.g.txt");

	@TempDir
	private Path folder = Path.of("");

	@Test
	void capturesAreJoined() throws FormatException, IOException {
		Machine machine = load(FRAMES.toString(), TEXT.toString());
		assertThat(machine.getName()).isEqualTo("here");
		assertThat(machine.getCaptures()).hasSize(2);
		assertThat(machine.getDomains()).hasSize(2);
	}

	@Test
	void aStoredMachineIsReadAsItIs() throws FormatException, IOException {
		Machine captured = load(FRAMES.toString(), TEXT.toString());
		Path file = folder.resolve("any name");
		GrantsFile.write(captured, file);
		assertThat(EcoreUtil.equals(load(file.toString()), captured)).isTrue();
	}

	@Test
	void aStoredMachineStandsAlone() throws IOException {
		Path file = folder.resolve("m.grants");
		GrantsFile.write(KnownMachine.make(), file);
		assertThatThrownBy(() -> load(TEXT.toString(), file.toString())).isInstanceOf(FormatException.class)
				.hasMessage(file + ": expected no other file beside it, for a stored machine stands alone, found 2 files");
		assertThatThrownBy(() -> load("dom1=" + file)).isInstanceOf(FormatException.class)
				.hasMessage(file + ": expected no domain before it, for a stored machine has its own, found dom1");
	}

	@Test
	void aSourceLooksAtItsFileEachTime() throws FormatException, IOException {
		Path file = folder.resolve("m.grants");
		Machine machine = KnownMachine.make();
		GrantsFile.write(machine, file);
		MachineSource source = MachineLoader.source("here", List.of(CaptureFile.of(file)),
				new CaptureFiles(List.of(file), CaptureFiles.Options.NONE));
		assertThat(source.load(Progress.NONE).getName()).isEqualTo("known");
		machine.setName("another");
		GrantsFile.write(machine, file);
		assertThat(source.load(Progress.NONE).getName()).isEqualTo("another");
	}

	@Test
	void whatIsNotThereIsSaid() {
		Path nothing = folder.resolve("nothing.grants");
		assertThatThrownBy(() -> load(nothing.toString())).isInstanceOf(FormatException.class)
				.hasMessage(nothing + ": expected a file, found nothing of that name");
	}

	@Test
	void otherZipFilesAreNoStoredMachines() throws IOException, FormatException {
		Path zip = Files.write(folder.resolve("m.grants"), Zip.of("machine.xmi", new byte[100]).bytes());
		assertThat(GrantsFile.isGrants(StoreAndReadTest.content(Files.readAllBytes(zip)))).isFalse();
		assertThatThrownBy(() -> GrantsFile.read(zip, Progress.NONE)).isInstanceOf(FormatException.class)
				.hasMessage(zip + ": expected a stored machine, found another file");
	}

	private static Machine load(String... files) throws FormatException, IOException {
		List<CaptureFile> captures = Arrays.stream(files).map(CaptureFile::parse).toList();
		return MachineLoader.load("here", captures, new CaptureFiles(captures, CaptureFiles.Options.NONE, List.of()), Progress.NONE);
	}
}
