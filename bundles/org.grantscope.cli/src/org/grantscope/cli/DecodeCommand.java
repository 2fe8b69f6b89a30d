package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.CsvExport;
import org.grantscope.analysis.export.JsonExport;
import org.grantscope.analysis.export.MachineExport;
import org.grantscope.analysis.export.TextExport;
import org.grantscope.analysis.query.Query;
import org.grantscope.analysis.query.QueryException;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineLoader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decode}: what captures say, joined. */
@Command(name = "decode", description = {
		"Shows the grants in captures: raw grant-table frames, and the text of the hypervisor's 'g' key (xl debug-keys g; xl dmesg). "
				+ "Captures of one moment are joined. A stored machine, *.grants, is shown as it is.",
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
		CSV;

		MachineExport export(Query query) {
			return switch (this) {
				case TABLE -> new TextExport(query);
				case JSON -> new JsonExport(query);
				case CSV -> new CsvExport(query);
			};
		}
	}

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
	private boolean help;

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Raw frames (one file, one file for each frame, or with a text one for each domain), or text; or one stored machine. - is standard input, for captures.")
	private List<Path> files = List.of();

	@Option(names = "--version", paramLabel = "1|2", description = "The version of raw frames. Default: 2 when their status frames lie beside them (LABEL.frames.bin, LABEL.status.bin), else what a text given with them or the bytes say.")
	private @Nullable Integer version;

	@Option(names = "--status", paramLabel = "FILE", description = "The status frames of raw version 2 frames.")
	private @Nullable Path status;

	@Option(names = "--domid", paramLabel = "N", description = "The domain whose raw frames these are. Default: the one domain in a text given with them that they fit, else 0.")
	private @Nullable Integer domid;

	@Option(names = "--format", paramLabel = "table|json|csv", description = "How to print. Default: ${DEFAULT-VALUE}.", defaultValue = "table")
	private Format format = Format.TABLE;

	@Option(names = "--where", paramLabel = "QUERY", description = "Only the entries that it chooses, such as 'state:mapped dom:1 ref:8..63'. The language is told in releng/docs/query.md.")
	private String where = "";

	@Option(names = "--all", description = "Every entry.")
	private boolean all;

	@Override
	public Integer call() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		try {
			Query query = Query.parse(where);
			List<CaptureFile> captures = files.stream().map(CaptureFile::of).toList();
			Machine machine = MachineLoader.load("captures", captures, options(), List.of(), Progress.NONE);
			if (MachineLoader.isStored(files.get(0)) || machine.getDomains().stream().noneMatch(DecodeCommand::hasFrames)) {
				remarkUnused(err);
			}
			PrintWriter out = spec.commandLine().getOut();
			format.export(query).write(machine, all, out);
			out.flush();
			machine.getCaptures().stream().filter(capture -> capture.getRemark() != null)
					.forEach(capture -> err.println("grantscope: shown: %s (%s)".formatted(capture.getSource(), capture.getRemark())));
			machine.getProblems().forEach(problem -> err.println("grantscope: " + problem));
			if (!machine.getProblems().isEmpty()) {
				err.println("grantscope: incomplete: what could be read is shown");
				return Main.BAD_INPUT;
			}
			return 0;
		} catch (QueryException e) {
			err.println("grantscope: --where: " + e.getMessage());
			return Main.BAD_INPUT;
		} catch (FormatException e) {
			err.println("grantscope: " + e.getMessage());
			return Main.BAD_INPUT;
		}
	}

	private static boolean hasFrames(Domain domain) {
		return domain.getTable() != null && domain.getTable().getImage() != null;
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
