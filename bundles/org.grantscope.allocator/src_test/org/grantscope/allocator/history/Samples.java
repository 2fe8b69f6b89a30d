package org.grantscope.allocator.history;

import java.nio.file.Path;

/** The traces of a real machine that lie in the repository. */
final class Samples {

	private Samples() {
	}

	static Path trace(int version, String name) {
		String root = System.getProperty("grantscope.root");
		if (root == null) {
			throw new IllegalStateException("the build sets grantscope.root to the repository's root");
		}
		return Path.of(root, "releng", "samples", "traces-v" + version, name, "trace.jsonl");
	}
}
