package org.grantscope.cli;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.history.AllSchemes;
import org.grantscope.allocator.history.CapturesWithTraces;
import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.SeveralSources;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.live.LiveSchemes;
import org.grantscope.model.store.MachineLoader;
import org.grantscope.model.store.MachineSource;

/**
 * Files and connections that are looked at together.
 *
 * @param files which are read together
 * @param uris  of the others
 */
record Sources(List<CaptureFile> files, List<SourceUri> uris) {

	/** All that the command can look at. */
	static final SourceSchemes SCHEMES = AllSchemes.with(LiveSchemes.ALL, LiveSchemes.FORMATS);

	private static CapturesWithTraces captures(List<CaptureFile> files, CaptureFiles.Options options, TraceMoment moment) {
		return new CapturesWithTraces(files, options, moment, LiveSchemes.FORMATS);
	}

	static Sources of(List<SourceArgument> arguments) {
		List<CaptureFile> files = new ArrayList<>();
		List<SourceUri> uris = new ArrayList<>();
		for (SourceArgument argument : arguments) {
			switch (argument) {
				case SourceArgument.OfFile(CaptureFile file) -> files.add(file);
				case SourceArgument.OfUri(SourceUri uri) -> uris.add(uri);
			}
		}
		return new Sources(List.copyOf(files), List.copyOf(uris));
	}

	/** Whether there may be a trace among the files. */
	boolean mayHaveTraces() {
		return !files.isEmpty() && !captures(files, CaptureFiles.Options.NONE, new TraceMoment.End()).traces().isEmpty()
				|| files.stream().anyMatch(file -> file.path().toString().equals("-"));
	}

	/** Whether a stored machine is among the files. */
	boolean isStored() {
		return files.stream().anyMatch(file -> MachineLoader.isStored(file.path()));
	}

	/**
	 * Where the machine comes from that they show. Nothing is read, connected or started before somebody looks.
	 *
	 * @param name    of the machine, where it is not stored with one
	 * @param options what raw frames among the files do not say
	 * @param moment  of traces among them
	 * @throws FormatException when a URI is not as its scheme wants it, or a stored machine stands beside others
	 */
	MachineSource open(String name, CaptureFiles.Options options, TraceMoment moment) throws FormatException {
		if (uris.isEmpty()) {
			return MachineLoader.source(name, files, captures(files, options, moment));
		}
		if (isStored()) {
			throw new FormatException(Problem.ofWhole(files.get(0).path().toString(), "no other source beside a stored machine",
					uris.get(0).text()));
		}
		List<SeveralSources.Named> all = new ArrayList<>();
		if (!files.isEmpty()) {
			all.add(new SeveralSources.Named(files.get(0).path().toString(), captures(files, options, moment)));
		}
		for (SourceUri uri : uris) {
			all.add(new SeveralSources.Named(uri.text(), SCHEMES.of(uri).source(uri)));
		}
		ObservationSource source = all.size() == 1 ? all.get(0).source() : new SeveralSources(all);
		return MachineSource.joining(name, source);
	}
}
