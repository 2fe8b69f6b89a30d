package org.grantscope.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Files stay small, packages are null-safe, and the version is one. */
class SizeAndHabitTest {

	private static final int JAVA_LINES = 500;
	private static final int MANIFEST_LINES = 25;
	private static final int PLUGIN_XML_LINES = 150;

	@Test
	void noHandWrittenFileIsLongerThanItsCap() throws IOException {
		Map<String, Long> tooLong = new TreeMap<>();
		addLonger(tooLong, House.files(House.ROOT, ".java"), JAVA_LINES);
		addLonger(tooLong, House.files(House.ROOT, "MANIFEST.MF"), MANIFEST_LINES);
		addLonger(tooLong, House.files(House.ROOT, "plugin.xml"), PLUGIN_XML_LINES);
		assertThat(tooLong).isEmpty();
	}

	@Test
	void everyPackageIsNonNullByDefault() throws IOException {
		List<Path> without = new ArrayList<>();
		for (String name : House.bundles()) {
			for (Path source : House.files(House.bundle(name).resolve("src"), ".java")) {
				Path info = source.resolveSibling("package-info.java");
				if (!Files.exists(info) || !Files.readString(info).contains("@NonNullByDefault")) {
					without.add(source);
				}
			}
		}
		assertThat(without).isEmpty();
	}

	@Test
	void typesHaveNoPrefixAndNoCatchAllName() throws IOException {
		List<String> names = new ArrayList<>();
		for (Path source : House.files(House.ROOT.resolve("bundles"), ".java")) {
			String name = source.getFileName().toString().replace(".java", "");
			if (name.matches("I[A-Z][a-z].*|.*(Util|Utils|Helper|Manager)")) {
				names.add(name);
			}
		}
		assertThat(names).isEmpty();
	}

	@Test
	void allManifestsAndFeaturesHaveTheVersionOfTheRootPom() throws IOException {
		Matcher pom = Pattern.compile("<version>([0-9.]+)-SNAPSHOT</version>").matcher(Files.readString(House.ROOT.resolve("pom.xml")));
		assertThat(pom.find()).isTrue();
		String version = pom.group(1) + ".qualifier";
		List<Path> files = new ArrayList<>(House.files(House.ROOT.resolve("bundles"), "MANIFEST.MF"));
		files.addAll(House.files(House.ROOT.resolve("features"), "feature.xml"));
		assertThat(files).hasSizeGreaterThan(8).allSatisfy(file -> assertThat(Files.readString(file)).contains(version));
		assertThat(House.bundle("cli").resolve("src/org/grantscope/cli/Main.java")).content()
				.contains("VERSION = \"" + pom.group(1) + "\"");
	}

	private static void addLonger(Map<String, Long> tooLong, List<Path> files, int cap) throws IOException {
		assertThat(files).isNotEmpty();
		for (Path file : files) {
			long lines = Files.readAllLines(file).size();
			if (lines > cap) {
				tooLong.put(House.ROOT.relativize(file).toString(), lines);
			}
		}
	}
}
