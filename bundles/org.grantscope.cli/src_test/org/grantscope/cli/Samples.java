package org.grantscope.cli;

import java.nio.file.Path;

/** The captures in the repository. */
final class Samples {

	private Samples() {
	}

	static String path(String name) {
		return Path.of(System.getProperty("grantscope.root"), "releng", "samples", name).toString();
	}
}
