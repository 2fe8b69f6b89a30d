package org.grantscope.debug.core;

import java.util.List;

import org.grantscope.allocator.history.AllSchemes;
import org.grantscope.allocator.history.CapturesWithTraces;
import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.live.LiveSchemes;

/** What can be opened here: by a URI, and as files. */
final class Schemes {

	static final SourceSchemes ALL = AllSchemes.with(LiveSchemes.ALL, LiveSchemes.FORMATS);

	private Schemes() {
	}

	/** Captures of one moment, traces among them. */
	static CapturesWithTraces captures(List<CaptureFile> files, CaptureFiles.Options options) {
		return new CapturesWithTraces(files, options, new TraceMoment.End(), LiveSchemes.FORMATS);
	}
}
