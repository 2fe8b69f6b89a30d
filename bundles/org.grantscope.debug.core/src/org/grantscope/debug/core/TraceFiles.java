package org.grantscope.debug.core;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;

/** Which machines are what a trace tells. */
final class TraceFiles {

	private TraceFiles() {
	}

	/** The trace of domain 0 that is all from which a machine comes; empty for any other machine. */
	static Optional<Path> only(OpenMachine machine) {
		if (!(machine.source() instanceof NamedSource named) || named.uris().size() != 1 || !named.uris().get(0).startsWith("file:")
				|| named.uris().get(0).contains("?")) {
			return Optional.empty();
		}
		Optional<Path> file = path(named.uris().get(0));
		return file.filter(path -> !Schemes.captures(List.of(CaptureFile.of(path)), CaptureFiles.Options.NONE).traces().isEmpty());
	}

	private static Optional<Path> path(String uri) {
		try {
			URI parsed = URI.create(uri);
			return Optional.of(parsed.isOpaque() ? Path.of(parsed.getSchemeSpecificPart()) : Path.of(parsed.getPath()));
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}
}
