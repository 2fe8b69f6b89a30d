package org.grantscope.live.exec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a command began whose own parent ended before it: the system has given it to another parent, but it has its environment
 * still, in which a mark says whose it is. What went to another session, as a daemon does, is no orphan. Only where there is a
 * {@code /proc} as on Linux; elsewhere there are none.
 *
 * @param mark that the command's environment has
 */
record Orphans(String mark) {

	private static final String NAME = "GRANTSCOPE_COMMAND";
	/** In {@code /proc/PID/stat}, of what follows the name in parentheses: state, parent, group, session; proc_pid_stat(5). */
	private static final int SESSION = 3;

	/** Marks the environment of a command that is to be started. */
	static Orphans of(ProcessBuilder command) {
		String value = UUID.randomUUID().toString();
		command.environment().put(NAME, value);
		return new Orphans(NAME + "=" + value);
	}

	/** Those that are there now; what has its parent still may be among them. */
	Stream<ProcessHandle> now() {
		Optional<String> session = session(ProcessHandle.current());
		return session.isEmpty() ? Stream.empty() : ProcessHandle.allProcesses().filter(this::isMarked)
				.filter(process -> session(process).equals(session));
	}

	private boolean isMarked(ProcessHandle process) {
		return read(process, "environ").filter(all -> Stream.of(all.split("\0")).anyMatch(mark::equals)).isPresent();
	}

	private static Optional<String> session(ProcessHandle process) {
		return read(process, "stat").map(all -> all.substring(all.lastIndexOf(')') + 1).strip().split(" "))
				.filter(fields -> fields.length > SESSION).map(fields -> fields[SESSION]);
	}

	/** Empty when it is over, or somebody else's. */
	private static Optional<String> read(ProcessHandle process, String file) {
		try {
			return Optional.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1));
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
