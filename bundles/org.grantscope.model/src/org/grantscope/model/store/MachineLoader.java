package org.grantscope.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;

/** The one way from files of any kind to a machine: a stored one is read as it is, captures are observed and joined. */
public final class MachineLoader {

	private MachineLoader() {
	}

	/**
	 * The machine in those files.
	 *
	 * @param name     what to call it, where it is not stored with a name
	 * @param files    one stored machine, or captures of one moment; at least one
	 * @param captures reads the files as captures
	 * @return what could be read; when it has problems, it is incomplete
	 * @throws FormatException when nothing could be read, or a stored machine is not given alone
	 * @throws IOException     when a file cannot be reached
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static Machine load(String name, List<CaptureFile> files, ObservationSource captures, Progress progress)
			throws FormatException, IOException {
		for (CaptureFile file : files) {
			if (isStored(file.path())) {
				return stored(files, file, progress);
			}
		}
		return MachineSource.joining(name, captures).load(progress);
	}

	/** The same, each time that the source is asked. */
	public static MachineSource source(String name, List<CaptureFile> files, ObservationSource captures) {
		List<CaptureFile> all = List.copyOf(files);
		return new MachineSource() {
			@Override
			public Machine load(Progress progress) throws FormatException, IOException {
				return MachineLoader.load(name, all, captures, progress);
			}

			@Override
			public List<Path> files() {
				return all.stream().map(CaptureFile::path).toList();
			}
		};
	}

	private static Machine stored(List<CaptureFile> files, CaptureFile file, Progress progress) throws FormatException {
		String source = file.path().toString();
		if (files.size() > 1) {
			String expected = "no other file beside it, for a stored machine stands alone";
			throw new FormatException(Problem.ofWhole(source, expected, files.size() + " files"));
		}
		if (file.domid().isPresent()) {
			String expected = "no domain before it, for a stored machine has its own";
			throw new FormatException(Problem.ofWhole(source, expected, "dom" + file.domid().getAsInt()));
		}
		return GrantsFile.read(file.path(), progress);
	}

	/**
	 * Whether the file is a stored machine, told from its first bytes. Of what can be read but once, such as a pipe or the
	 * standard input, none are taken, and it is none.
	 */
	public static boolean isStored(Path path) {
		if (path.toString().equals("-") || !Files.isRegularFile(path)) {
			return false;
		}
		try (InputStream in = Files.newInputStream(path)) {
			return GrantsFile.isGrants(in.readNBytes(GrantsFile.HEAD));
		} catch (IOException e) {
			return false; // whoever reads it says what is wrong
		}
	}
}
