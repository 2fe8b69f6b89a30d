package org.grantscope.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terminal that standard output is, where it is one. Its size is asked for again and again, for it may change.
 *
 * @param rows    where nobody can tell
 * @param columns where nobody can tell
 */
record Terminal(int rows, int columns) {

	/** The launcher sets it to {@code ROWS COLUMNS} when standard output is a terminal. */
	static final String SIZE = "grantscope.screen";

	private static final Pattern NUMBERS = Pattern.compile("\\s*([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})\\s*");
	private static final File DEVICE = new File("/dev/tty");

	/** The one that the launcher tells of. */
	static Optional<Terminal> ofOutput() {
		String type = System.getenv("TERM");
		return of(System.getProperty(SIZE, ""), type == null ? "" : type);
	}

	/** The one of that size; one that is {@code dumb}, such as an editor's, cannot be drawn on, and is none. */
	static Optional<Terminal> of(String size, String type) {
		return size.isEmpty() || type.equals("dumb") ? Optional.empty()
				: parse(size).or(() -> Optional.of(new Terminal(24, 80)));
	}

	/** A terminal of no size is one that does not know it. */
	private static Optional<Terminal> parse(String size) {
		Matcher matcher = NUMBERS.matcher(size);
		return !matcher.matches() ? Optional.empty()
				: Optional.of(new Terminal(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
	}

	/** How large it is now. */
	Terminal now() {
		return stty("size").flatMap(Terminal::parse).orElse(this);
	}

	/** Gives each key at once and shows none; returns what puts it back, empty when there are no keys to read. */
	static Optional<String> giveKeys() {
		Optional<String> before = stty("-g");
		return before.isPresent() && stty("-icanon", "-echo", "min", "0", "time", "0").isPresent() ? before : Optional.empty();
	}

	/** Makes it as it was. */
	static void putBack(String before) {
		stty(before.strip());
	}

	/** What that command of the system says; empty when there is none, or no terminal. */
	private static Optional<String> stty(String... arguments) {
		String[] command = new String[arguments.length + 1];
		command[0] = "stty";
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		try {
			Process process = new ProcessBuilder(command).redirectInput(DEVICE).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}
}
