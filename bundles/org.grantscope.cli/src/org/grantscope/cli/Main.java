package org.grantscope.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The {@code grantscope} command.
 *
 * <p>Exit status: 0 all well; 1 the command found what it looks for, such as a difference; 2 bad input or bad usage.
 */
@Command(name = "grantscope", description = "Shows and checks Xen grant sharing.", mixinStandardHelpOptions = true,
		versionProvider = Main.Version.class, subcommands = { DecodeCommand.class, VerifyCommand.class },
		synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

	/** Something that the command looks for was found. */
	static final int FOUND = 1;

	/** The input is not as it must be. */
	static final int BAD_INPUT = 2;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "Missing command");
	}

	/** Runs the command with those arguments, writing to those streams, and returns its exit status. */
	public static int run(PrintWriter out, PrintWriter err, String... arguments) {
		CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
				.setUsageHelpAutoWidth(true);
		int status = line.execute(arguments);
		out.flush();
		err.flush();
		return status;
	}

	/** The entry point. */
	public static void main(String[] arguments) {
		PrintWriter out = new PrintWriter(new OutputStreamWriter(
				new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), StandardCharsets.UTF_8));
		PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
		System.exit(run(out, err, arguments));
	}

	/** The version of the bundle that this class is in. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = Main.class.getPackage().getImplementationVersion();
			return new String[] { "grantscope " + (version == null ? "0.1.0" : version) };
		}
	}
}
