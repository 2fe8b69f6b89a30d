package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScenarioPrinterTest {

	private static Stream<Path> scripts() throws IOException {
		try (Stream<Path> all = Files.walk(Path.of(System.getProperty("grantscope.root"), "releng"))) {
			return all.filter(path -> path.toString().endsWith(".gnt")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void scriptsOfTheLabAreReadAsTheyAre(Path script) throws Exception {
		ScenarioText read = ScenarioParser.read(script);

		assertThat(read.problems()).isEmpty();
		assertThat(read.scenario().statements()).isNotEmpty();
		assertThat(ScenarioParser.parse("again", ScenarioPrinter.print(read.scenario())).scenario()).isEqualTo(read.scenario());
	}

	@Test
	void commentsAndEmptyLinesStay() {
		String text = "# first\n\n\topen   F   # here\nin any order # free\nclose F => ok \\ # on\nclose F\n";

		assertThat(ScenarioPrinter.print(ScenarioParser.parse("a", text).scenario()))
				.isEqualTo("# first\n\nopen F # here\nin any order # free\nclose F => ok \\ # on\nclose F\n");
	}

	@Test
	void aLineThatCannotBeReadStays() {
		assertThat(ScenarioPrinter.print(ScenarioParser.parse("a", "opne  F\n").scenario())).isEqualTo("opne  F\n");
	}

	/** Whatever the table of verbs allows can be printed and read. */
	@Property(tries = 300)
	void whatIsPrintedIsReadAsItWas(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
		RandomStatements statements = new RandomStatements(seed);
		List<Line> lines = new ArrayList<>();
		for (int line = 1; line <= count; line++) {
			lines.add(statements.next(line));
		}
		Scenario scenario = new Scenario(lines);
		ScenarioText read = ScenarioParser.parse("random", ScenarioPrinter.print(scenario));

		assertThat(read.problems()).isEmpty();
		assertThat(read.scenario()).isEqualTo(scenario);
	}
}
