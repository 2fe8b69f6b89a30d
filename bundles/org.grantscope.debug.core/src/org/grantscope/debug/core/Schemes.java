package org.grantscope.debug.core;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.history.CapturesWithTraces;
import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.allocator.scenario.SimScheme;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.FileScheme;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.live.LiveSchemes;

/** What can be opened by a URI here; the one place that puts together what the bundles add. */
final class Schemes {

	static final SourceSchemes ALL = schemes();

	private Schemes() {
	}

	private static SourceSchemes schemes() {
		List<SourceScheme> all = new ArrayList<>(LiveSchemes.ALL);
		all.add(new SimScheme());
		all.add(new FileScheme(file -> captures(List.of(file))));
		return new SourceSchemes(all);
	}

	/** Captures of one moment, traces among them. */
	static CapturesWithTraces captures(List<CaptureFile> files) {
		return new CapturesWithTraces(files, CaptureFiles.Options.NONE, new TraceMoment.End(), LiveSchemes.FORMATS);
	}
}
