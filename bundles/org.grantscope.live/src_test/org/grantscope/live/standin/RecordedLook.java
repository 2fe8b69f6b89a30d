package org.grantscope.live.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.gdb.FakeStub;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.MemorySpace;

/**
 * A look at a real kernel in the lab, and what the lab's probe says of that moment. The packets are answered again by a stub
 * that has only the recording, so it can be looked at anew by the client as it is now.
 *
 * @param recording of the packets
 * @param account   what the probe says
 * @param symbols   of the kernel
 */
record RecordedLook(Path recording, Path account, Path symbols) {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	/** What the probe does not tell: which pages these are, and what only the kernel knows of its timer. */
	private static final String UNTOLD = " pfn=\\S+| leaked=.*";

	/** The looks below a folder that the lab made, or of the samples; at least one. */
	static List<RecordedLook> in(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<RecordedLook> looks = all.filter(path -> path.toString().endsWith(".rsp.gz")).sorted(Comparator.naturalOrder())
					.map(path -> new RecordedLook(path, path.resolveSibling("account.txt"),
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
		Account told = Account.of(Files.readAllLines(account, StandardCharsets.US_ASCII));
		LinuxKernel kernel = LinuxKernel.load(
				new KernelSettings(Optional.of(symbols), List.of(), OptionalLong.empty(), 0), Progress.NONE);
		List<Observation> seen;
		Recording packets = Recording.read(recording);
		try (FakeStub stub = FakeStub.of(packets::serve);
				GdbSession session = GdbSession.connect(stub.address(), TIMEOUT, Progress.NONE)) {
			seen = kernel.observe(new Origin(recording.toString(), Instant.EPOCH),
					session.memory(MemorySpace.VIRTUAL, Progress.NONE), Progress.NONE);
			session.detach(Progress.NONE);
		}
		List<String> all = new ArrayList<>(
				told.withNumberedFiles().differences(Picture.of(seen).withNumberedFiles().without(UNTOLD)));
		seen.forEach(one -> one.problems().forEach(problem -> all.add(problem.toString())));
		return all;
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
