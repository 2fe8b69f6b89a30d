package org.grantscope.core.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The captures in {@code releng/samples}. */
final class Samples {

	private static final String TEXT = ".g.txt";

	private Samples() {
	}

	static Path folder() {
		return Path.of(System.getProperty("grantscope.root", "../..")).resolve("releng/samples");
	}

	static Path file(String name) {
		return folder().resolve(name);
	}

	/** Every text of the hypervisor that has frames beside it, without its ending: {@code folder/LABEL}. */
	static List<Path> labels() throws IOException {
		try (Stream<Path> files = Files.walk(folder())) {
			return files.filter(file -> file.toString().endsWith(TEXT))
					.map(file -> Path.of(file.toString().substring(0, file.toString().length() - TEXT.length())))
					.filter(label -> Files.exists(beside(label, ".frames.bin")))
					.sorted().toList();
		}
	}

	static Path beside(Path label, String ending) {
		return Path.of(label + ending);
	}

	static String text(Path label) throws IOException {
		return Files.readString(beside(label, TEXT), StandardCharsets.UTF_8);
	}
}
