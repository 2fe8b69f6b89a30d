package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.CsvFormat;
import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.export.JsonFormat;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.RefSelection;
import org.grantscope.analysis.export.ReportFormat;
import org.grantscope.analysis.export.TextFormat;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decode}: what captures say, joined. */
@Command(name = "decode", description = {
		"Shows the grants in captures: raw grant-table frames, and the text of the hypervisor's 'g' key (xl debug-keys g; xl dmesg). "
				+ "Captures of one moment are joined.",
		"Entries whose flags, status and pins are all zero are left out unless --all." },
		footer = "Exit status: 0 everything was read; 2 something could not be, and what could is shown.")
final class DecodeCommand implements Callable<Integer> {

	/** How to print. */
	enum Format {
		/** For people. */
		TABLE,
		/** For programs. */
		JSON,
		/** For spreadsheets. */
		CSV,
		/** For documents. */
		MARKDOWN;

		ReportFormat writer() {
			return switch (this) {
				case TABLE -> new TextFormat();
				case JSON -> new JsonFormat();
				case CSV -> new CsvFormat();
				case MARKDOWN -> new MarkdownFormat();
			};
		}
	}

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
	private boolean help;

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Raw frames (one file, one file for each frame, or with a text one for each domain), or text; - is standard input.")
	private List<Path> files = List.of();

	@Option(names = "--version", paramLabel = "1|2", description = "The version of raw frames. Default: 2 when their status frames lie beside them (LABEL.frames.bin, LABEL.status.bin), else what a text given with them or the bytes say.")
	private @Nullable Integer version;

	@Option(names = "--status", paramLabel = "FILE", description = "The status frames of raw version 2 frames.")
	private @Nullable Path status;

	@Option(names = "--domid", paramLabel = "N", description = "The domain whose raw frames these are. Default: the one domain in a text given with them that they fit, else 0.")
	private @Nullable Integer domid;

	@Option(names = "--format", paramLabel = "table|json|csv|markdown", description = "How to print. Default: ${DEFAULT-VALUE}.", defaultValue = "table")
	private Format format = Format.TABLE;

	@Option(names = "--all", description = "Every entry.")
	private boolean all;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		try {
			List<Observation> seen = new CaptureFiles(files, options()).observe(Progress.NONE);
			if (seen.stream().noneMatch(RawTable.class::isInstance)) {
				remarkUnused(err);
			}
			Machine machine = Join.of("captures", seen);
			PrintWriter out = spec.commandLine().getOut();
			format.writer().write(EntryReport.of(machine, all ? RefSelection.ALL : RefSelection.USED), out);
			out.flush();
			machine.getCaptures().stream().filter(capture -> capture.getRemark() != null)
					.forEach(capture -> err.println("grantscope: shown: %s (%s)".formatted(capture.getSource(), capture.getRemark())));
			machine.getProblems().forEach(problem -> err.println("grantscope: " + problem));
			if (!machine.getProblems().isEmpty()) {
				err.println("grantscope: incomplete: what could be read is shown");
				return Main.BAD_INPUT;
			}
			return 0;
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	/** Options that say something of raw frames do nothing where there are none, which whoever gave them may not expect. */
	private void remarkUnused(PrintWriter err) {
		if (version != null || status != null || domid != null) {
			err.println("grantscope: --version, --status and --domid say something of raw frames; none were read, so they do nothing");
		}
	}

	private CaptureFiles.Options options() {
		Integer granting = domid;
		if (granting != null && (granting < 0 || granting > Domid.MAX)) {
			throw new ParameterException(spec.commandLine(), "Invalid value for option '--domid': expected 0 to 65535, found " + granting);
		}
		Integer number = version;
		Optional<GrantTableVersion> layout = number == null ? Optional.empty() : GrantTableVersion.of(number);
		if (number != null && layout.isEmpty()) {
			throw new ParameterException(spec.commandLine(), "Invalid value for option '--version': expected 1 or 2, found " + number);
		}
		Path words = status;
		return new CaptureFiles.Options(layout, words == null ? Optional.empty() : Optional.of(words), granting == null ? OptionalInt.empty() : OptionalInt.of(granting));
	}
}
