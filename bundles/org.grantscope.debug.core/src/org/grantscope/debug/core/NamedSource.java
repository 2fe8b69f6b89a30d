package org.grantscope.debug.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.format.FileScheme;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineSource;

/**
 * A source that can be found again by its name, after a restart too.
 *
 * @param uris   what is joined: of several, each is a file
 * @param source does the work
 */
record NamedSource(List<String> uris, MachineSource source) implements MachineSource {

	/** Takes a copy of the list. */
	NamedSource {
		uris = List.copyOf(uris);
	}

	/** Whether it may show something else at each look by itself: no file, and no simulated machine. */
	boolean isLive() {
		return uris.stream().noneMatch(uri -> uri.startsWith(FileScheme.NAME + ":") || uri.startsWith("sim:"));
	}

	@Override
	public Machine load(Progress progress) throws FormatException, IOException {
		return source.load(progress);
	}

	@Override
	public List<@NonNull Path> files() {
		return source.files();
	}

	@Override
	public void close() {
		source.close();
	}
}
