package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.OS;

/** The C compiler of this machine, and its {@code nm}: what {@code releng/test} installs. */
final class Gcc {

	private static final long SECONDS = 60;

	private Gcc() {
	}

	/** Compiles a program into a folder; the test is aborted, and says so, where there is no compiler that makes ELF files. */
	static Path compile(Path folder, String program, String... options) throws IOException, InterruptedException {
		assumeTrue(OS.LINUX.isCurrentOs() && isThere(), "gcc is not installed, or makes no ELF files");
		Path source = Files.writeString(folder.resolve("program.c"), program);
		Path compiled = folder.resolve("program");
		run(Stream.concat(Stream.of("gcc", "-g", "-o", compiled.toString(), source.toString()), Stream.of(options)).toList());
		return compiled;
	}

	/** What a command prints; it must end well. */
	static String run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(printed).isZero();
		return printed;
	}

	private static boolean isThere() {
		return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "gcc")));
	}
}
