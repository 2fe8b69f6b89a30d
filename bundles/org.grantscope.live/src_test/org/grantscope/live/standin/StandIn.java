package org.grantscope.live.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.grantscope.live.Endpoint;

/**
 * The program in {@code releng/standin}, which has the drivers' structures in its memory, compiled here and debugged by a real
 * gdbserver. It stands still before its first instruction until somebody connects and lets it run; it obeys and tells while it
 * runs. Both end with {@link #close}.
 *
 * <p>Needs gcc and gdbserver on the PATH, and fails without: {@code releng/test} installs them.
 */
final class StandIn implements AutoCloseable {

	private static final Pattern LISTENING = Pattern.compile("Listening on port ([0-9]+)");
	private static final int SECONDS = 60;

	private final Process process;
	private final Path program;
	private final Endpoint address;
	private final BufferedReader answers;
	private final Writer orders;

	private StandIn(Process process, Path program, Endpoint address) {
		this.process = process;
		this.program = program;
		this.address = address;
		answers = process.inputReader(StandardCharsets.US_ASCII);
		orders = process.outputWriter(StandardCharsets.US_ASCII);
	}

	/** Compiles the program into that folder with those options of gcc. */
	static Path compile(Path folder, String... options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("-g"));
		try (Stream<Path> files = Files.list(sources())) {
			files.map(Path::toString).filter(file -> file.endsWith(".c")).forEach(command::add);
		}
		return gcc(folder.resolve("standin"), command, options);
	}

	/** An object file that has the types of the program compiled with those options, as BTF. */
	static Path compileTypes(Path folder, String... options) throws IOException, InterruptedException {
		return gcc(folder.resolve("types.o"), List.of("-gbtf", "-c", sources().resolve("types.c").toString()), options);
	}

	private static Path sources() {
		return Path.of(System.getProperty("grantscope.root"), "releng", "standin");
	}

	private static Path gcc(Path made, List<String> arguments, String... options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("gcc", "-O1", "-Wall", "-Wextra", "-o", made.toString()));
		command.addAll(arguments);
		command.addAll(List.of(options));
		Process gcc = begin(new ProcessBuilder(command).redirectErrorStream(true));
		String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (gcc.waitFor() != 0) {
			throw new AssertionError("the stand-in cannot be compiled:\n" + said);
		}
		return made;
	}

	/** Starts a compiled one under a gdbserver. */
	static StandIn start(Path program, String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of("gdbserver", "--once", "--no-startup-with-shell", "127.0.0.1:0"));
		command.add(program.toString());
		command.addAll(List.of(options));
		Process process = begin(new ProcessBuilder(command));
		BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
		StringBuilder all = new StringBuilder();
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			all.append(line).append('\n');
			Matcher port = LISTENING.matcher(line);
			if (port.find()) {
				Thread.ofPlatform().daemon().start(() -> drain(said));
				return new StandIn(process, program, new Endpoint.Tcp("127.0.0.1", Integer.parseInt(port.group(1))));
			}
		}
		throw new AssertionError("gdbserver does not listen:\n" + all);
	}

	private static Process begin(ProcessBuilder command) {
		try {
			return command.start();
		} catch (IOException e) {
			throw new AssertionError(command.command().get(0) + " is needed (Debian's packages gcc, libc6-dev, gdbserver); "
					+ "releng/test installs them when root runs it", e);
		}
	}

	private static void drain(BufferedReader said) {
		try {
			while (said.readLine() != null) {
				// nobody wants it, but it must not fill the pipe
			}
		} catch (IOException e) {
			// it has ended
		}
	}

	/** Where gdbserver listens, for one connection. */
	Endpoint address() {
		return address;
	}

	/** The compiled program. */
	Path program() {
		return program;
	}

	/** Has the running program do that, and gives what it answered before its last line; a refusal is a failure. */
	List<String> order(String line) throws IOException {
		orders.write(line + "\n");
		orders.flush();
		List<String> all = new ArrayList<>();
		while (true) {
			String answer = answers.readLine();
			if (answer == null || answer.startsWith("refused")) {
				throw new AssertionError("%s: %s".formatted(line, answer));
			}
			if (answer.startsWith("ok") || answer.equals("end")) {
				return all;
			}
			all.add(answer);
		}
	}

	/** Orders, one a line. */
	void orders(String lines) throws IOException {
		for (String line : lines.lines().toList()) {
			order(line);
		}
	}

	/** What the running program says of itself. */
	Account account() throws IOException {
		return Account.of(order("account"));
	}

	/** Writes where the running program's variables are into that file, as /proc/kallsyms tells it. */
	Path writeSymbols(Path file) throws IOException {
		return Files.write(file, order("kallsyms"));
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
	}
}
