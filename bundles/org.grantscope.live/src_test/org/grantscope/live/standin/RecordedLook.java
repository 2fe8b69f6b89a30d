package org.grantscope.live.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.live.gdb.FakeStub;
import org.grantscope.live.gdb.GdbScheme;

/**
 * A look at a real kernel in the lab, and what the lab's probe says of that moment. The packets are answered again by a stub
 * that has only the recording, so it can be looked at anew by the client as it is now.
 *
 * @param recording of the packets; its name begins with the kind of memory that was read, virtual or physical
 * @param account   what the probe says
 * @param symbols   of the kernel
 */
record RecordedLook(Path recording, Path account, Path symbols) {

	/** What the probe does not tell: which pages these are, and what only the kernel knows of its timer. */
	private static final String UNTOLD = " pfn=\\S+| leaked=.*";

	/** The looks below a folder that the lab made, or of the samples; at least one. */
	static List<RecordedLook> in(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<RecordedLook> looks = all.filter(path -> path.toString().endsWith(".rsp.gz")).sorted(Comparator.naturalOrder())
					.map(path -> new RecordedLook(path, path.resolveSibling("account.txt.gz"),
							path.resolveSibling("../kallsyms.txt").normalize()))
					.toList();
			if (looks.isEmpty()) {
				throw new IOException("no look was recorded in " + folder);
			}
			return looks;
		}
	}

	/** Looks again, and says what differs from the account, and what the client could not make sense of. */
	List<String> differences() throws IOException, FormatException {
		Account told = Account.of(Recording.lines(account));
		List<? extends Observation> seen = lookAgain();
		List<String> all = new ArrayList<>(
				told.withNumberedFiles().differences(Picture.of(seen).withNumberedFiles().without(UNTOLD)));
		seen.forEach(one -> one.problems().forEach(problem -> all.add(problem.toString())));
		return all;
	}

	private List<? extends Observation> lookAgain() throws IOException, FormatException {
		String memory = recording.getFileName().toString().replaceFirst("\\..*", "");
		Recording packets = Recording.read(recording);
		try (FakeStub stub = FakeStub.of(packets::serve)) {
			SourceUri uri = SourceUri.parse("gdb://%s?memory=%s&symbols=%s".formatted(stub.address(), memory, symbols));
			ObservationSource source = new GdbScheme().source(uri);
			try {
				return source.observe(Progress.NONE);
			} finally {
				source.close();
			}
		}
	}

	/** Does so with all looks below a folder: exit status 0 when none differs, 1 when one does. */
	public static void main(String[] args) throws IOException, FormatException {
		List<RecordedLook> looks = in(Path.of(args[0]));
		int wrong = 0;
		for (RecordedLook look : looks) {
			List<String> differences = look.differences();
			differences.forEach(line -> System.out.println(look.recording() + ": " + line));
			wrong += differences.size();
		}
		System.out.println("%d looks at a real kernel: %d differences".formatted(looks.size(), wrong));
		System.exit(wrong == 0 ? 0 : 1);
	}
}
