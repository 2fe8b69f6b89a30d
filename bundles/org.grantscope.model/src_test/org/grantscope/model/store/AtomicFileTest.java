package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.Vma;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored machine is replaced whole or not at all. */
class AtomicFileTest {

	private static final byte[] OLD = { 1, 2, 3 };

	@TempDir
	private Path folder = Path.of("");
	private Path file = Path.of("");

	@BeforeEach
	void anOldFile() throws IOException {
		file = Files.write(folder.resolve("machine.grants"), OLD);
	}

	@Test
	void aMachineIsStoredAndReadFromItsFile() throws IOException, FormatException {
		GrantsFile.write(KnownMachine.make(), file);
		assertThat(GrantsFile.read(file, Progress.NONE).getName()).isEqualTo("known");
		assertNothingElseIsLeft();
	}

	@Test
	void aMachineThatCannotBeStoredLeavesTheOldFile() throws IOException {
		Machine machine = KnownMachine.make();
		Vma vma = ModelFactory.eINSTANCE.createVma();
		vma.setFile(ModelFactory.eINSTANCE.createOpenFile());
		machine.getDomains().get(0).getDevice().getVmas().add(vma);
		assertThatThrownBy(() -> GrantsFile.write(machine, file)).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("expected an object of the machine, found OpenFile of another");
		assertOld();
	}

	@Test
	void aDiskThatIsFullHalfWayLeavesTheOldFile() throws IOException {
		assertThatThrownBy(() -> AtomicFile.write(file, out -> {
			out.write(new byte[100_000]);
			throw new IOException("No space left on device");
		})).isInstanceOf(IOException.class).hasMessage(file + ": expected room for the file, found No space left on device");
		assertOld();
	}

	@Test
	void whatIsThrownHalfWayLeavesTheOldFile() throws IOException {
		assertThatThrownBy(() -> AtomicFile.write(file, out -> {
			out.write(new byte[100_000]);
			throw new IllegalStateException("something else");
		})).isInstanceOf(IllegalStateException.class);
		assertOld();
	}

	@Test
	void aReaderSeesTheOldOneOrTheNewOne() throws Exception {
		byte[] one = new byte[200_000];
		byte[] other = new byte[300_000];
		Arrays.fill(other, (byte) 1);
		AtomicFile.write(file, out -> out.write(one));
		AtomicBoolean over = new AtomicBoolean();
		CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
			int seen = 0;
			while (!over.get() || seen == 0) {
				byte[] bytes = bytesOf(file);
				assertThat(Arrays.equals(bytes, one) || Arrays.equals(bytes, other)).isTrue();
				seen++;
			}
			return seen;
		});
		for (int i = 0; i < 50; i++) {
			byte[] next = i % 2 == 0 ? other : one;
			AtomicFile.write(file, out -> out.write(next));
		}
		over.set(true);
		assertThat(reader.get()).isPositive();
	}

	@Test
	void permissionsStayAsTheyWere() throws IOException {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		for (String permissions : List.of("rw-rw-rw-", "rw-------")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
			AtomicFile.write(file, out -> out.write(7));
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(permissions);
		}
	}

	@Test
	void aSymbolicLinkStaysOne() throws IOException {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		Path inside = Files.createDirectory(folder.resolve("inside"));
		Path link = Files.createSymbolicLink(inside.resolve("link"), Path.of("../machine.grants"));
		Path dangling = Files.createSymbolicLink(inside.resolve("dangling"), Path.of("made.grants"));
		AtomicFile.write(link, out -> out.write(7));
		AtomicFile.write(dangling, out -> out.write(8));
		assertThat(link).isSymbolicLink();
		assertThat(file).hasBinaryContent(new byte[] { 7 });
		assertThat(inside.resolve("made.grants")).hasBinaryContent(new byte[] { 8 });
		Path circle = Files.createSymbolicLink(inside.resolve("circle"), Path.of("circle"));
		assertThatThrownBy(() -> AtomicFile.write(circle, out -> out.write(9))).isInstanceOf(IOException.class)
				.hasMessageContaining("symbolic links in a circle");
	}

	@Test
	void whatCannotBeReplacedIsSaid() throws IOException {
		assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write(7))).isInstanceOf(IOException.class)
				.hasMessage(folder + ": expected a file, or nothing yet, found something else");
		Path nowhere = folder.resolve("nowhere").resolve("x.grants");
		assertThatThrownBy(() -> AtomicFile.write(nowhere, out -> out.write(7))).isInstanceOf(IOException.class)
				.hasMessage("%s: expected a file in a folder, found no folder %s".formatted(nowhere, nowhere.getParent()));
		assertNothingElseIsLeft();
	}

	@Test
	void aFolderThatMayNotBeWrittenIsSaid() throws IOException {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
		try {
			assumeFalse(Files.isWritable(folder), "root may write anywhere");
			assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write(7))).isInstanceOf(IOException.class)
					.hasMessageStartingWith(file + ": expected a folder that can be written to");
			assertOld();
		} finally {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	private void assertOld() throws IOException {
		assertThat(file).hasBinaryContent(OLD);
		assertNothingElseIsLeft();
	}

	private void assertNothingElseIsLeft() throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			assertThat(all).containsExactly(file);
		}
	}

	private static byte[] bytesOf(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
