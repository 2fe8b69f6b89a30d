package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.scenario.SimScheme;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.format.FileScheme;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceSchemes;

/** All that a URI can name: somebody's connections, simulated machines, and files, traces among them. */
public final class AllSchemes {

	private AllSchemes() {
	}

	/**
	 * Puts them together.
	 *
	 * @param connections to running machines; told first
	 * @param formats     of files, beside the core's and traces
	 */
	public static SourceSchemes with(List<SourceScheme> connections, List<CaptureFormat> formats) {
		List<SourceScheme> all = new ArrayList<>(connections);
		all.add(new SimScheme());
		all.add(new FileScheme(file -> new CapturesWithTraces(List.of(file), CaptureFiles.Options.NONE, new TraceMoment.End(), formats)));
		return new SourceSchemes(all);
	}
}
