package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Parameter.Occurrence;
import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioPrinterTest {

	private final Random random = new Random(7);

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
	@Test
	void whatIsPrintedIsReadAsItWas() {
		for (int i = 0; i < 300; i++) {
			List<Line> lines = new ArrayList<>();
			for (int line = 1; line <= 20; line++) {
				lines.add(statement(line));
			}
			Scenario scenario = new Scenario(lines);
			ScenarioText read = ScenarioParser.parse("random", ScenarioPrinter.print(scenario));

			assertThat(read.problems()).isEmpty();
			assertThat(read.scenario()).isEqualTo(scenario);
		}
	}

	private Statement statement(int line) {
		Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
		List<Operand> operands = new ArrayList<>();
		boolean more = true;
		for (Parameter parameter : verb.parameters()) {
			switch (parameter.occurrence()) {
				case ONCE -> operands.add(operand(parameter));
				case OPTIONAL -> {
					more &= random.nextBoolean();
					if (more) {
						operands.add(operand(parameter));
					}
				}
				case REPEATED -> Stream.generate(() -> operand(parameter)).limit(random.nextInt(4)).forEach(operands::add);
				case KEYWORD -> {
					if (random.nextBoolean()) {
						operands.add(new Operand.Keyed(parameter.name(), operand(parameter)));
					}
				}
			}
		}
		boolean plain = verb == Verb.NOTE;
		return new Statement(line, who(), verb, operands, plain ? List.of() : expectations(verb), !plain && random.nextInt(5) == 0,
				plain || random.nextBoolean() ? Optional.empty() : Optional.of(" because # of => this"));
	}

	private List<String> who() {
		return List.of(List.<String>of(), List.<String>of(), List.of("dom3"), List.of("C"), List.of("dom3", "C", "Child_2")).get(random.nextInt(5));
	}

	private List<Expectation> expectations(Verb verb) {
		List<Expectation> all = new ArrayList<>(List.of(new Expectation.Success(), new Expectation.Refusal(Errno.ENOSPC)));
		for (String name : verb.results()) {
			all.add(new Expectation.Result(name, name.equals("grefs") ? List.of("8", "9") : List.of(name.equals("bytes") ? "00ff" : "0x10")));
		}
		return all.subList(0, random.nextInt(all.size() + 1));
	}

	private Operand operand(Parameter parameter) {
		return switch (parameter.kind()) {
			case Parameter.Name(Parameter.Subject subject) -> name(subject);
			case Parameter.NewName(Parameter.Subject subject) -> name(subject);
			case Parameter.Number(int bits) -> new Operand.Value(term(bits));
			case Parameter.ProtectionLetters() -> new Operand.Word(List.of("r", "rw", "-", "rwx").get(random.nextInt(4)));
			case Parameter.AnyWord(List<String> choices) -> new Operand.Word(choices.isEmpty() ? "0x12" : choices.get(random.nextInt(choices.size())));
			case Parameter.FreeText() -> new Operand.Word(parameter.occurrence() == Occurrence.ONCE ? "any text" : "text # => ok");
		};
	}

	private static Operand name(Parameter.Subject subject) {
		return new Operand.Name(subject == Parameter.Subject.DOMAIN ? "dom7" : "N_1");
	}

	private Term term(int bits) {
		return switch (random.nextInt(9)) {
			case 0 -> new Term.IndexOf("A");
			case 1 -> new Term.GrefOf("A", random.nextInt(5));
			case 2 -> new Term.FrameOf("A", random.nextInt(5));
			case 3 -> new Term.PortOf("P");
			case 4 -> new Term.AddressOf("M");
			case 5 -> new Term.Shifted(new Term.FrameOf("A", 1), random.nextInt(64));
			case 6 -> new Term.Sum(List.of(new Term.IndexOf("A"), new Term.Number(0x1000, "0x1000")));
			case 7 -> new Term.Number(-1, "-1");
			default -> new Term.Number(random.nextLong() >>> Long.SIZE - bits);
		};
	}
}
