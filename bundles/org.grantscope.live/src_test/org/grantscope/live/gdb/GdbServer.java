package org.grantscope.live.gdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.live.Endpoint;

/**
 * A real gdbserver that debugs a C program, compiled for the test; both end with {@link #close}. Needs gdbserver, gcc and nm
 * on the PATH and says so when one is missing: {@code releng/test} installs them.
 */
public final class GdbServer implements AutoCloseable {

	private static final Pattern LISTENING = Pattern.compile("Listening on port ([0-9]+)");

	private final Process process;
	private final Path program;
	private final Endpoint address;

	private GdbServer(Process process, Path program, Endpoint address) {
		this.process = process;
		this.program = program;
		this.address = address;
	}

	/** Compiles the program in that directory, and starts it; it stands still before its first instruction. */
	public static GdbServer start(Path directory, String c) throws IOException, InterruptedException {
		Path source = Files.writeString(directory.resolve("program.c"), c);
		Path program = directory.resolve("program");
		run("gcc", "-O1", "-no-pie", "-pthread", "-o", program.toString(), source.toString());
		Process process = begin("gdbserver", "--once", "127.0.0.1:0", program.toString());
		BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
		StringBuilder all = new StringBuilder();
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			all.append(line).append('\n');
			Matcher matcher = LISTENING.matcher(line);
			if (matcher.find()) {
				drain(said);
				return new GdbServer(process, program, new Endpoint.Tcp("127.0.0.1", Integer.parseInt(matcher.group(1))));
			}
		}
		throw new AssertionError("gdbserver does not listen: " + all);
	}

	private static void drain(BufferedReader said) {
		Thread.ofPlatform().daemon().start(() -> {
			try {
				while (said.readLine() != null) {
					// nobody wants it, but it must not fill the pipe
				}
			} catch (IOException e) {
				// it has ended
			}
		});
	}

	/** Where it listens, for one connection. */
	public Endpoint address() {
		return address;
	}

	/** The address of a variable of the program. */
	public long symbol(String name) throws IOException, InterruptedException {
		for (String line : run("nm", program.toString()).lines().toList()) {
			String[] words = line.split(" ");
			if (words.length == 3 && words[2].equals(name)) {
				return Long.parseUnsignedLong(words[0], 16);
			}
		}
		throw new AssertionError("no symbol " + name);
	}

	/** Whether the program has not ended. */
	public boolean isAlive() {
		return process.isAlive();
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
	}

	private static String run(String... command) throws IOException, InterruptedException {
		Process process = begin(command);
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new AssertionError(List.of(command) + " failed: " + said);
		}
		return said;
	}

	private static Process begin(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).start();
		} catch (IOException e) {
			throw new AssertionError(command[0] + " is needed; releng/test installs it (Debian: gdbserver, gcc, binutils)", e);
		}
	}
}
