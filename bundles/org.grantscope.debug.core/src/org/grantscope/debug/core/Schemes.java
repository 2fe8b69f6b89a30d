package org.grantscope.debug.core;

import java.util.List;

import org.grantscope.core.observe.SourceSchemes;

/** What can be opened by a URI here; the one place that puts the schemes of all bundles together. */
final class Schemes {

	static final SourceSchemes ALL = new SourceSchemes(List.of());

	private Schemes() {
	}
}
