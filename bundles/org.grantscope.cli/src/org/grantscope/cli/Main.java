package org.grantscope.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code grantscope} command.
 *
 * <p>Exit status: 0 all well; 1 the command found what it looks for, such as a difference; 2 bad input or bad usage.
 */
@Command(name = "grantscope", description = "Shows and checks Xen grant sharing.",
		version = "grantscope " + Main.VERSION,
		subcommands = { DecodeCommand.class, CheckCommand.class, DiffCommand.class, CaptureCommand.class, ConvertCommand.class,
				WatchCommand.class, VerifyCommand.class, RunCommand.class, ExploreCommand.class, SourcesCommand.class },
		synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

	/** The project's version; releng/checks holds it against the root pom's. */
	static final String VERSION = "0.1.0";

	/** Something that the command looks for was found. */
	static final int FOUND = 1;

	/** The input is not as it must be. */
	static final int BAD_INPUT = 2;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help and exit.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Print version information and exit.")
	private boolean printsVersion;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "Missing command");
	}

	/** Runs the command with those arguments, writing to those streams, and returns its exit status. */
	public static int run(PrintWriter out, PrintWriter err, String... arguments) {
		CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
				.setUsageHelpAutoWidth(true).setExecutionStrategy(parsed -> runLast(parsed, err))
				.setExecutionExceptionHandler((e, command, parsed) -> failed(err, e));
		int status;
		try {
			status = line.execute(arguments);
			out.flush();
		} catch (StandardOutput.Failure e) {
			status = failed(err, e);
		} catch (OutOfMemoryError e) {
			err.println("grantscope: not enough memory: Java was given %d MiB; JAVA_TOOL_OPTIONS=-Xmx8g gives it 8192"
					.formatted(Runtime.getRuntime().maxMemory() >> 20));
			status = BAD_INPUT;
		}
		err.flush();
		return status;
	}

	/** Printing the help may fail too. */
	private static int runLast(ParseResult parsed, PrintWriter err) {
		try {
			return new RunLast().execute(parsed);
		} catch (StandardOutput.Failure e) {
			return failed(err, e);
		}
	}

	/** Nothing ends with the status that says that something was found, unless it was. */
	private static int failed(PrintWriter err, Exception cause) {
		if (cause instanceof StandardOutput.Failure failure && failure.isReaderGone()) {
			return 0; // whoever read has had enough, as head has
		}
		switch (cause) {
			case StandardOutput.Failure failure -> err.println("grantscope: standard output: cannot be written: " + failure.getMessage());
			case FileSystemException unexpected -> err.println("grantscope: " + unexpected);
			case IOException unreached -> err.println("grantscope: "
					+ (unreached.getMessage() == null ? unreached : unreached.getMessage()));
			default -> {
				err.println("grantscope: a defect of grantscope itself; please report it with these lines");
				cause.printStackTrace(err);
			}
		}
		return BAD_INPUT;
	}

	/** The entry point. */
	public static void main(String[] arguments) {
		PrintWriter out = new PrintWriter(new OutputStreamWriter(
				new BufferedOutputStream(new StandardOutput(new FileOutputStream(FileDescriptor.out)), 1 << 16), StandardCharsets.UTF_8));
		PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
		System.exit(run(out, err, arguments));
	}
}
