package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The specification of scenarios says what the table of verbs says, and its examples do what they say. */
class ScenarioDocumentTest {

	private static List<String> document() throws IOException {
		return Files.readAllLines(Path.of(System.getProperty("grantscope.root"), "releng", "docs", "scenario.md"));
	}

	@Test
	void eachVerbHasItsRow() throws IOException {
		List<String> rows = document().stream().dropWhile(line -> !line.equals("## Verbs")).filter(line -> line.startsWith("| `")).toList();

		assertThat(rows).containsExactlyElementsOf(Stream.of(Verb.values()).map(ScenarioDocumentTest::row).toList());
	}

	private static String row(Verb verb) {
		String operands = verb.parameters().stream().filter(one -> !one.remark().isEmpty()).map(one -> one.name() + ": " + one.remark())
				.collect(Collectors.joining("; "));
		return "| `%s` | %s | %s | %s |".formatted(verb.synopsis(), verb.description(), operands, String.join(", ", verb.results()));
	}

	@TestFactory
	Stream<DynamicTest> theExamplesComeToWhatTheySay() throws IOException {
		List<String> examples = examples();
		assertThat(examples).hasSizeGreaterThan(3);
		return examples.stream().map(example -> dynamicTest(example.lines().findFirst().orElse(""), () -> check(example)));
	}

	private static void check(String example) {
		ScenarioText read = ScenarioParser.parse("scenario.md", example);
		assertThat(read.problems()).isEmpty();
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
		List<Step.Failure> failures = new ArrayList<>();
		for (Statement statement : read.scenario().statements()) {
			failures.addAll(runner.perform(statement).failures());
		}
		assertThat(failures).isEmpty();
	}

	private static List<String> examples() throws IOException {
		List<String> examples = new ArrayList<>();
		StringBuilder example = new StringBuilder();
		boolean inside = false;
		for (String line : document()) {
			if (line.equals("```gnt")) {
				inside = true;
			} else if (inside && line.equals("```")) {
				examples.add(example.toString());
				example.setLength(0);
				inside = false;
			} else if (inside) {
				example.append(line).append('\n');
			}
		}
		return examples;
	}
}
