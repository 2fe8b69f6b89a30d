package org.grantscope.emfgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed code of the model is what its generator makes of it. After a change of the model, run this test with
 * {@code -Dmodel.update=true}: it then writes the code anew.
 */
class GeneratedModelTest {

	private static final Path BUNDLE = Path.of(System.getProperty("grantscope.root"), "bundles", "org.grantscope.model");

	@Test
	void generatingAgainChangesNothing(@TempDir Path temp) throws IOException {
		if (Boolean.getBoolean("model.update")) {
			ModelGenerator.generate(BUNDLE, "model/grantscope.genmodel", "src-gen");
		}
		Path copy = Files.createDirectories(temp.resolve("org.grantscope.model").resolve("model"));
		for (String file : new String[] { "grantscope.ecore", "grantscope.genmodel" }) {
			Files.copy(BUNDLE.resolve("model").resolve(file), copy.resolve(file));
		}
		ModelGenerator.generate(copy.getParent(), "model/grantscope.genmodel", "src-gen");
		Map<String, String> generated = sources(copy.getParent().resolve("src-gen"));
		assertFalse(generated.isEmpty());
		assertEquals(generated, sources(BUNDLE.resolve("src-gen")));
	}

	private static Map<String, String> sources(Path folder) throws IOException {
		Map<String, String> sources = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				sources.put(folder.relativize(file).toString(), Files.readString(file));
			}
		}
		return sources;
	}
}
