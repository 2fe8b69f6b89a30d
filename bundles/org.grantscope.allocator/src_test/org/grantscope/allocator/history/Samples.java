package org.grantscope.allocator.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The traces of a real machine that lie in the repository. */
final class Samples {

	private Samples() {
	}

	static Path folder() {
		String root = System.getProperty("grantscope.root");
		if (root == null) {
			throw new IllegalStateException("the build sets grantscope.root to the repository's root");
		}
		return Path.of(root, "releng", "samples");
	}

	static Path trace(int version, String name) {
		return trace("traces-v" + version + "/" + name);
	}

	/** The trace in that folder. */
	static Path trace(String name) {
		return folder().resolve(name).resolve("trace.jsonl");
	}

	/** All traces of one domain alone. */
	static List<Path> traces() throws IOException {
		try (Stream<Path> files = Files.walk(folder())) {
			return files.filter(file -> file.endsWith("trace.jsonl")).sorted().toList();
		}
	}

	/** Domain 0's trace of the machine with two; the other one is beside it. */
	static Path domain0() {
		return folder().resolve("domU-pv-v1").resolve("trace.dom0.jsonl");
	}

	static Path domain1() {
		return domain0().resolveSibling("trace.domU.jsonl");
	}

	/** A copy of the folder in which a file lies, and of that file in it. */
	static Path copy(Path file, Path into) throws IOException {
		try (Stream<Path> all = Files.list(file.resolveSibling("."))) {
			for (Path one : all.filter(Files::isRegularFile).toList()) {
				Files.copy(one, into.resolve(one.getFileName()));
			}
		}
		return into.resolve(file.getFileName());
	}
}
