package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.history.CapturesWithTraces;
import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.qmp.XenEventListFormat;
import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineLoader;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The captures that a command is given, and what is known of raw frames among them. */
final class CaptureArguments {

	/** Those that are neither of the core nor traces. */
	private static final List<CaptureFormat> FORMATS = List.of(new XenEventListFormat());

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1..*", paramLabel = "[domN=]FILE", description = {
			"Captures of one moment, which are joined, or one stored machine (.grants). Raw frames: one file, one file for each frame, or with a text one for each domain. "
					+ "Texts: Xen's 'g' and 'e' keys, lsevtchn, xl list, xenstore-ls, kernel logs, whole consoles; traces.",
			"domN= tells the domain that a file is about where the file does not. - is standard input." })
	private List<String> files = List.of();

	@Option(names = "--version", paramLabel = "1|2", description = "The version of raw frames. Default: 2 when their status frames lie beside them (LABEL.frames.bin, LABEL.status.bin), else what a text given with them or the bytes say.")
	private @Nullable Integer version;

	@Option(names = "--status", paramLabel = "FILE", description = "The status frames of raw version 2 frames.")
	private @Nullable Path status;

	@Option(names = "--domid", paramLabel = "N", description = "The domain whose raw frames these are. Default: the one domain in a text given with them that they fit, else 0.")
	private @Nullable Integer domid;

	@Option(names = "--at", paramLabel = "MOMENT", description = "Of a trace, the moment shown: the label of a dump, or the number of an operation, after which it is. Default: the end.")
	private @Nullable String at;

	private boolean traced;

	/**
	 * The machine that they show.
	 *
	 * @throws FormatException when nothing could be read
	 */
	Machine load(Progress progress) throws FormatException, IOException {
		List<CaptureFile> all = files.stream().map(file -> file(spec, file)).toList();
		CapturesWithTraces captures = new CapturesWithTraces(all, options(), moment(), FORMATS);
		traced = !captures.traces().isEmpty() || all.stream().anyMatch(file -> file.path().toString().equals("-"));
		return MachineLoader.load("captures", all, captures, progress);
	}

	/** The machine that one argument shows, of which nothing more is known. */
	static Machine load(CommandSpec spec, String argument, Progress progress) throws FormatException, IOException {
		List<CaptureFile> one = List.of(file(spec, argument));
		return MachineLoader.load(argument, one, new CapturesWithTraces(one, CaptureFiles.Options.NONE, new TraceMoment.End(), FORMATS), progress);
	}

	private TraceMoment moment() {
		String given = at;
		if (given == null) {
			return new TraceMoment.End();
		}
		return given.matches("[0-9]{1,9}") ? new TraceMoment.After(Integer.parseInt(given)) : new TraceMoment.Dump(given);
	}

	/** Says which options did nothing, which whoever gave them may not expect. */
	void remarkUnused(Machine loaded, PrintWriter err) {
		boolean stored = MachineLoader.isStored(file(spec, files.get(0)).path());
		boolean frames = !stored && loaded.getDomains().stream()
				.anyMatch(domain -> domain.getTable() != null && domain.getTable().getImage() != null);
		if (!frames && (version != null || status != null || domid != null)) {
			err.println("grantscope: --version, --status and --domid say something of raw frames; none were read, so they do nothing");
		}
		if (at != null && !traced) {
			err.println("grantscope: --at names a moment of a trace; none was read, so it does nothing");
		}
	}

	/** The file or stored machine that an argument names. */
	private static CaptureFile file(CommandSpec spec, String argument) {
		try {
			return CaptureFile.parse(argument);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
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
