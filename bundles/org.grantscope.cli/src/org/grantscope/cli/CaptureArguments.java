package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineSource;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The captures that a command is given, and what is known of raw frames among them. */
final class CaptureArguments {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1..*", paramLabel = "[domN=]SOURCE", description = {
			"Captures of one moment, which are joined, or one stored machine (.grants). Raw frames: one file, one file for each frame, "
					+ "or with a text one for each domain. Texts: Xen's 'g' and 'e' keys, lsevtchn, xl list, xenstore-ls, kernel logs, "
					+ "whole consoles; traces. - is standard input.",
			"Or what is looked at live, by its URI: 'exec:xl dmesg', qmp://..., sim:example; 'grantscope sources' lists them.",
			"domN= tells the domain that a source is about where it does not say so itself." })
	private List<String> arguments = List.of();

	@Option(names = "--version", paramLabel = "1|2", description = "The version of raw frames. Default: 2 when their status "
			+ "frames lie beside them (LABEL.frames.bin, LABEL.status.bin), else what a text given with them or the bytes say.")
	private @Nullable Integer version;

	@Option(names = "--status", paramLabel = "FILE", description = "The status frames of raw version 2 frames.")
	private @Nullable Path status;

	@Option(names = "--domid", paramLabel = "N", description = "The domain whose raw frames these are. Default: the one domain "
			+ "in a text given with them that they fit, else 0.")
	private @Nullable Integer domid;

	@Option(names = "--at", paramLabel = "MOMENT", description = "Of a trace, the moment shown: the label of a dump, or the "
			+ "number of an operation, after which it is. Default: the end.")
	private @Nullable String at;

	private boolean traced;
	private boolean stored;

	/**
	 * The machine that they show.
	 *
	 * @throws FormatException when nothing could be read
	 */
	Machine load(Progress progress) throws FormatException, IOException {
		return load(open(), progress);
	}

	/** Looks once; a program that is ended meanwhile lets go of what it looks at before. */
	private static Machine load(MachineSource source, Progress progress) throws FormatException, IOException {
		AtomicBoolean ended = new AtomicBoolean();
		try (Goodbye goodbye = new Goodbye(() -> ended.set(true))) {
			try {
				return source.load(progress.until(ended::get));
			} finally {
				source.close();
			}
		}
	}

	/**
	 * Where the machine that they show comes from, each time that somebody looks. To be closed.
	 *
	 * @throws FormatException when an argument is not understood
	 */
	MachineSource open() throws FormatException {
		Sources all = Sources.of(arguments(spec, arguments));
		traced = all.mayHaveTraces();
		stored = all.isStored();
		return all.open("captures", options(), moment());
	}

	/** What they are, for people. */
	String names() {
		return String.join(" ", arguments);
	}

	/** The machine that one argument shows, of which nothing more is known. */
	static Machine load(CommandSpec spec, String argument, Progress progress) throws FormatException, IOException {
		return load(Sources.of(arguments(spec, List.of(argument))).open(argument, CaptureFiles.Options.NONE, new TraceMoment.End()),
				progress);
	}

	private static List<SourceArgument> arguments(CommandSpec spec, List<String> given) throws FormatException {
		List<SourceArgument> all = new ArrayList<>();
		for (String argument : given) {
			try {
				all.add(SourceArgument.parse(argument));
			} catch (IllegalArgumentException e) {
				throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
			}
		}
		return all;
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
		boolean frames = !stored && loaded.getDomains().stream()
				.anyMatch(domain -> domain.getTable() != null && domain.getTable().getImage() != null);
		if (!frames && (version != null || status != null || domid != null)) {
			err.println("grantscope: --version, --status and --domid say something of raw frames; none were read, so they do nothing");
		}
		if (at != null && !traced) {
			err.println("grantscope: --at names a moment of a trace; none was read, so it does nothing");
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
		return new CaptureFiles.Options(layout, words == null ? Optional.empty() : Optional.of(words),
				granting == null ? OptionalInt.empty() : OptionalInt.of(granting));
	}
}
