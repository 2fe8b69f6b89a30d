package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The scenarios that the wizard for new ones offers do what they say. */
class NewScenariosTest {

	private static final Path FOLDER = Path.of(System.getProperty("grantscope.root"), "bundles", "org.grantscope.scenario.ui", "scenarios");

	@TestFactory
	List<DynamicTest> eachComesToWhatItExpects() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<Path> all = files.sorted().toList();
			assertThat(all).hasSize(5);
			return all.stream().map(file -> dynamicTest(String.valueOf(file.getFileName()), () -> comesToWhatItExpects(file))).toList();
		}
	}

	private static void comesToWhatItExpects(Path file) throws FormatException {
		ScenarioText text = ScenarioParser.read(file);
		assertThat(text.mistakes()).isEmpty();
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
		List<Statement> statements = text.scenario().statements();
		assertThat(statements).filteredOn(statement -> !statement.expectations().isEmpty()).hasSizeGreaterThan(2);
		assertThat(statements.stream().map(runner::perform).flatMap(step -> step.failures().stream()).toList()).isEmpty();
	}
}
