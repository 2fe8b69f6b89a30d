package org.grantscope.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Reads the class files and the manifests of every bundle and fails on what it may not know. */
class LayeringTest {

	private static final Map<String, JavaClasses> IMPORTED = new HashMap<>();

	@Test
	void everyBundleHasItsPlaceInTheHouse() throws IOException {
		assertThat(House.bundles().stream().filter(name -> !name.endsWith(".tests"))).containsExactlyElementsOf(House.MAY_KNOW.keySet());
	}

	@TestFactory
	Stream<DynamicTest> noBundleUsesClassesThatItMayNotKnow() {
		return House.withCode().map(name -> dynamicTest(name, () -> assertThat(violations(name, classesOf(name))).isEmpty()));
	}

	@TestFactory
	Stream<DynamicTest> aBundleOfDocumentationHasPagesAndNoCode() {
		return House.WITHOUT_CODE.stream().map(name -> dynamicTest(name, () -> {
			Path built = House.bundle(name).resolve("target/classes");
			try (Stream<Path> all = Files.walk(built)) {
				assertThat(all.map(Path::toString)).noneMatch(file -> file.endsWith(".class")).anyMatch(file -> file.endsWith(".html"));
			}
			assertThat(House.files(House.bundle(name), ".java")).isEmpty();
		}));
	}

	@TestFactory
	Stream<DynamicTest> noManifestRequiresABundleThatItMayNotKnow() {
		return House.MAY_KNOW.keySet().stream().map(name -> dynamicTest(name, () -> {
			Set<String> required = ours(manifest(name).getMainAttributes().getValue("Require-Bundle"));
			assertThat(House.MAY_KNOW.get(name)).containsAll(required);
		}));
	}

	@Test
	void whatKnowsMoreThanItsBundleIsKnownByNothingElseInIt() {
		House.PACKAGE_LIBRARIES.keySet().forEach(above -> assertThat(usesOf(above, classesOf("allocator"))).isEmpty());
	}

	/** A format may not know the walkers of memory that know it, nor a dialog the handler that opens it. */
	@ParameterizedTest
	@ValueSource(strings = { "core", "analysis", "analysis.ui", "scenario.ui" })
	void packagesKnowEachOtherInOneDirection(String name) {
		SlicesRuleDefinition.slices().matching("org.grantscope." + name + ".(**)").should().beFreeOfCycles().check(classesOf(name));
	}

	@Test
	void aBundleMayBeNamedAfterAnother() {
		assertThat(House.bundleOf("org.grantscope.analysis.check.Check")).isEqualTo("analysis");
		assertThat(House.bundleOf("org.grantscope.analysis.ui.map.Cell")).isEqualTo("analysis.ui");
		assertThat(House.bundleOf("org.grantscope.elsewhere.Thing")).isEmpty();
	}

	@Test
	void theRuleFindsAViolationWhereThereIsOne() {
		assertThat(violations("core", classesOf("debug.ui"))).anyMatch(line -> line.contains("org.eclipse.swt"));
		assertThat(violations("core", classesOf("model"))).anyMatch(line -> line.contains("org.eclipse.emf"));
		assertThat(violations("allocator", classesOf("analysis"))).anyMatch(line -> line.contains("org.grantscope.model"));
		assertThat(violations("allocator", classesOf("debug.core"))).anyMatch(line -> line.contains("uses org.osgi"));
		assertThat(violations("live", classesOf("allocator"))).anyMatch(line -> line.contains("uses org.grantscope.allocator"));
		assertThat(violations("live", classesOf("debug.core"))).anyMatch(line -> line.contains("uses org.eclipse.debug.core"));
		assertThat(violations("debug.core", classesOf("debug.ui"))).anyMatch(line -> line.contains("uses org.eclipse.swt"))
				.anyMatch(line -> line.contains("uses org.eclipse.debug.ui"));
		assertThat(usesOf("org.grantscope.allocator.linux", classesOf("allocator"))).isNotEmpty();
	}

	private static JavaClasses classesOf(String name) {
		return IMPORTED.computeIfAbsent(name, LayeringTest::imported);
	}

	private static JavaClasses imported(String name) {
		Path classes = House.bundle(name).resolve("target/classes");
		JavaClasses imported = new ClassFileImporter().importPath(classes);
		assertThat(imported.size()).as("classes in " + classes).isGreaterThan(2);
		return imported;
	}

	private static List<String> violations(String name, JavaClasses classes) {
		List<String> violations = new ArrayList<>();
		for (JavaClass user : classes) {
			Set<String> more = House.PACKAGE_LIBRARIES.getOrDefault(user.getPackageName(), Set.of());
			used(user).stream().filter(type -> !mayUse(name, type) && more.stream().noneMatch(library -> type.startsWith(library + ".")))
					.forEach(type -> violations.add(user.getName() + " uses " + type));
		}
		return violations;
	}

	/** Which classes outside a package use it. */
	private static List<String> usesOf(String above, JavaClasses classes) {
		return classes.stream().filter(user -> !user.getPackageName().equals(above))
				.filter(user -> used(user).stream().anyMatch(type -> type.startsWith(above + "."))).map(JavaClass::getName).toList();
	}

	private static Set<String> used(JavaClass user) {
		Set<String> used = new TreeSet<>();
		user.getDirectDependenciesFromSelf().forEach(dependency -> used.add(dependency.getTargetClass().getBaseComponentType().getName()));
		return used;
	}

	private static boolean mayUse(String name, String type) {
		if (!type.contains(".") || type.startsWith("java.") || type.startsWith("org.eclipse.jdt.annotation.")) {
			return true;
		}
		if (type.startsWith("org.grantscope.")) {
			return isIn(type, name) || House.MAY_KNOW.get(name).stream().anyMatch(other -> isIn(type, other));
		}
		boolean ui = name.endsWith(".ui") || name.equals("rcp");
		return House.LIBRARIES.get(name).stream().anyMatch(library -> type.startsWith(library + "."))
				&& (ui || House.USER_INTERFACE.stream().noneMatch(forbidden -> type.startsWith(forbidden + ".")));
	}

	private static boolean isIn(String type, String bundle) {
		return House.bundleOf(type).equals(bundle);
	}

	private static Set<String> ours(String requireBundle) {
		Set<String> names = new TreeSet<>();
		for (String clause : requireBundle == null ? new String[0] : requireBundle.split(",(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)")) {
			String name = clause.split(";")[0].trim();
			if (name.startsWith("org.grantscope.")) {
				names.add(name.substring("org.grantscope.".length()));
			}
		}
		return names;
	}

	private static Manifest manifest(String name) throws IOException {
		try (var in = Files.newInputStream(House.bundle(name).resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(in);
		}
	}
}
