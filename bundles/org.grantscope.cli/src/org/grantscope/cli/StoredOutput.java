package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.reconcile.Reconcile;
import org.grantscope.model.store.GrantsFile;
import org.grantscope.model.store.MachineLoader;

import picocli.CommandLine.Option;

/** The file in which a command stores the machine that captures show. */
final class StoredOutput {

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE.grants", description = "Where to store it.")
	private Path output = Path.of("");

	@Option(names = "--update", description = "The captures are a later look at the machine that is stored there: what changed "
			+ "since, since when each entry is as it is, and how often each reference was reused, is stored with them.")
	private boolean update;

	/** Looks, stores what is seen, and returns the exit status. */
	int store(CaptureArguments captures, PrintWriter err) {
		try (TerminalProgress progress = TerminalProgress.on(err)) {
			refuseToReplace(output);
			Machine captured = captures.load(progress);
			captures.remarkUnused(captured, err);
			Machine stored = update && MachineLoader.isStored(output) ? updated(captured, progress) : captured;
			progress.begin("writing " + output, 0);
			write(stored);
			progress.close();
			return Remarks.print(captured, err) ? 0 : Main.BAD_INPUT;
		} catch (FormatException | IOException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	/** A capture that is named as the output by mistake is gone for ever; {@code -} is no name that anybody means. */
	private static void refuseToReplace(Path output) throws FormatException, IOException {
		String source = output.toString();
		if (source.isEmpty() || source.equals("-")) {
			throw new FormatException(Problem.ofWhole("--output", "the name of a file", "'" + source + "'"));
		}
		if (Files.isRegularFile(output) && Files.size(output) > 0 && !MachineLoader.isStored(output)) {
			throw new FormatException(Problem.ofWhole(source, "a stored machine, an empty file, or nothing yet",
					"another file, which stays as it is"));
		}
	}

	private void write(Machine machine) throws FormatException, IOException {
		try {
			GrantsFile.write(machine, output);
		} catch (IllegalArgumentException e) { // captures may tell more than a stored machine can have
			throw new FormatException(Problem.ofWhole(output.toString(), "a machine that can be stored", String.valueOf(e.getMessage())));
		}
	}

	private Machine updated(Machine captured, Progress progress) throws FormatException, IOException {
		Machine stored = GrantsFile.read(output, progress);
		Reconcile.into(stored, captured);
		return stored;
	}
}
