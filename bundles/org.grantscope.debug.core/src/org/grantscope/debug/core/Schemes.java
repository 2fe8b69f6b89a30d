package org.grantscope.debug.core;

import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.live.LiveSchemes;

/** What can be opened by a URI here; the one place that puts the schemes of all bundles together. */
final class Schemes {

	static final SourceSchemes ALL = new SourceSchemes(LiveSchemes.ALL);

	private Schemes() {
	}
}
