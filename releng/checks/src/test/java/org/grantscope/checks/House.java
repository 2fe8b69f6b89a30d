package org.grantscope.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bundles, and which of them each may know: the picture in releng/docs/architecture.md. */
final class House {

	static final Path ROOT = Path.of(System.getProperty("grantscope.root"));

	/** Each bundle with the bundles of ours whose classes it may use. */
	static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>(Map.of(
			"core", Set.of(),
			"live", Set.of("core"),
			"allocator", Set.of("core"),
			"model", Set.of("core"),
			"analysis", Set.of("core", "model"),
			"cli", Set.of("core", "allocator", "live", "model", "analysis"),
			"debug.core", Set.of("core", "allocator", "live", "model", "analysis"),
			"debug.ui", Set.of("core", "allocator", "live", "model", "analysis", "debug.core"),
			"rcp", Set.of("core", "allocator", "live", "model", "analysis", "debug.core", "debug.ui")));

	static {
		Set<String> views = Set.of("core", "allocator", "live", "model", "analysis", "debug.core", "debug.ui");
		MAY_KNOW.put("analysis.ui", views);
		MAY_KNOW.put("allocator.ui", views);
		MAY_KNOW.put("doc", Set.of());
		MAY_KNOW.put("scenario.ui", views);
		MAY_KNOW.put("workbench.ui", views);
	}

	/** Bundles of documentation, which have no classes. */
	static final Set<String> WITHOUT_CODE = Set.of("doc");

	/** Beside {@code java.*} and our own, the packages that each may use. */
	static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
			Map.entry("core", Set.of()),
			Map.entry("allocator", Set.of("com.google.gson")),
			Map.entry("live", Set.of("com.google.gson", "javax.xml.stream")),
			Map.entry("model", Set.of("org.eclipse.emf", "javax.xml")),
			Map.entry("analysis", Set.of("org.eclipse.emf", "com.google.gson")),
			Map.entry("cli", Set.of("org.eclipse.emf", "picocli")),
			Map.entry("debug.core", Set.of("org.eclipse.emf", "org.eclipse.core.runtime", "org.eclipse.core.variables",
					"org.eclipse.core.resources", "org.eclipse.debug.core", "org.osgi")),
			Map.entry("debug.ui", Set.of("org.eclipse", "org.osgi")),
			Map.entry("analysis.ui", Set.of("org.eclipse", "org.osgi")),
			Map.entry("allocator.ui", Set.of("org.eclipse", "org.osgi")),
			Map.entry("scenario.ui", Set.of("org.eclipse", "org.osgi")),
			Map.entry("workbench.ui", Set.of("org.eclipse", "org.osgi")),
			Map.entry("rcp", Set.of("org.eclipse", "org.osgi", "javax.xml.parsers", "org.xml.sax")));

	/** Packages that may use more than their bundle; nothing else in their bundle may use them. */
	static final Map<String, Set<String>> PACKAGE_LIBRARIES = Map.of("org.grantscope.allocator.service", Set.of("org.osgi"));

	/** What a bundle without a user interface may not use, whatever its libraries. */
	static final Set<String> USER_INTERFACE = Set.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.debug.ui");

	private House() {
	}

	/** The bundles that have classes. */
	static Stream<String> withCode() {
		return MAY_KNOW.keySet().stream().filter(name -> !WITHOUT_CODE.contains(name));
	}

	static Path bundle(String name) {
		return ROOT.resolve("bundles/org.grantscope." + name);
	}

	/** The bundle that a class of ours is in, of those that one knows; empty for none. */
	static String bundleOf(String type) {
		return MAY_KNOW.keySet().stream().filter(name -> type.startsWith("org.grantscope." + name + "."))
				.max(Comparator.comparingInt(String::length)).orElse("");
	}

	/** The bundles that are there, the test bundles too, by the name after {@code org.grantscope.}. */
	static List<String> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
					.map(folder -> folder.getFileName().toString().substring("org.grantscope.".length())).sorted().toList();
		}
	}

	/** The files below a folder whose names end so, without what builds leave and what generators make. */
	static List<Path> files(Path folder, String suffix) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(path -> path.toString().endsWith(suffix)).filter(Files::isRegularFile).filter(path -> {
				String inRoot = "/" + ROOT.relativize(path);
				return !inRoot.contains("/target/") && !inRoot.contains("/src-gen/") && !inRoot.contains("/.");
			}).sorted().toList();
		}
	}
}
