package org.grantscope.debug.ui.tests;

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

import org.eclipse.jdt.annotation.Nullable;

/**
 * The program in {@code releng/standin}, which has the drivers' structures in its memory, compiled here. It obeys and tells while
 * it runs, which it does until a debugger stops it, and outlives the gdbserver that attaches to it. Both end with {@link #close}.
 *
 * <p>Needs gcc and gdbserver on the PATH, and fails without: {@code releng/test} installs them.
 */
final class StandIn implements AutoCloseable {

	private static final Pattern LISTENING = Pattern.compile("Listening on port ([0-9]+)");
	private static final int SECONDS = 60;

	private final Process program;
	private final BufferedReader answers;
	private final Writer orders;
	private @Nullable Process server;
	private int port;

	/** Compiles it into that folder and starts it, in a group of processes of its own: that is what gdbserver interrupts. */
	StandIn(Path folder, String... options) throws IOException {
		Path compiled = folder.resolve("standin");
		List<String> gcc = new ArrayList<>(List.of("gcc", "-O1", "-g", "-o", compiled.toString()));
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("grantscope.root"), "releng", "standin"))) {
			files.map(Path::toString).filter(file -> file.endsWith(".c")).forEach(gcc::add);
		}
		Process compiler = begin(gcc);
		String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (compiler.onExit().join().exitValue() != 0) {
			throw new AssertionError("the stand-in cannot be compiled:\n" + said);
		}
		List<String> command = new ArrayList<>(List.of("setsid", compiled.toString()));
		command.addAll(List.of(options));
		program = begin(command);
		answers = program.inputReader(StandardCharsets.US_ASCII);
		orders = program.outputWriter(StandardCharsets.US_ASCII);
	}

	/** Attaches a gdbserver, for one connection; where one was, the new one listens at the same port. The program stands still. */
	void attach() throws IOException {
		Process gdbserver = begin(List.of("gdbserver", "--once", "--attach", "127.0.0.1:" + port, Long.toString(program.pid())));
		server = gdbserver;
		BufferedReader said = gdbserver.inputReader(StandardCharsets.UTF_8);
		StringBuilder all = new StringBuilder();
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			all.append(line).append('\n');
			Matcher listening = LISTENING.matcher(line);
			if (listening.find()) {
				port = Integer.parseInt(listening.group(1));
				return;
			}
		}
		throw new AssertionError("gdbserver does not listen:\n" + all);
	}

	/** Where gdbserver listens. */
	int port() {
		return port;
	}

	/** Ends gdbserver without a word to whoever is connected; the program runs on. */
	void killServer() {
		end(server);
	}

	private static Process begin(List<String> command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).start();
		} catch (IOException e) {
			throw new AssertionError(command.get(0) + " is needed (Debian's packages gcc, libc6-dev, gdbserver, util-linux)", e);
		}
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

	/** What the running program says of its entries and grefs, a line each, as it says it. */
	List<String> account() throws IOException {
		return order("account").stream().filter(line -> line.startsWith("entry ") || line.startsWith("gref ")).toList();
	}

	@Override
	public void close() {
		end(server);
		end(program);
	}

	private static void end(@Nullable Process process) {
		if (process != null) {
			process.destroyForcibly();
			process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
		}
	}
}
