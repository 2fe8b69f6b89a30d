package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Parameter.Occurrence;
import org.grantscope.core.abi.Errno;

/** Statements of whatever the table of verbs allows. */
final class RandomStatements {

	private static final List<String> NAMES = List.of("A", "B_1", "M");

	private final Random random;

	RandomStatements(long seed) {
		random = new Random(seed);
	}

	Statement next(int line) {
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
		List<List<String>> all = List.of(List.of(), List.of(), List.of("dom3"), List.of("C"), List.of("dom3", "C", "Child_2"));
		return all.get(random.nextInt(all.size()));
	}

	private List<Expectation> expectations(Verb verb) {
		List<Expectation> all = new ArrayList<>(List.of(new Expectation.Success(), new Expectation.Refusal(Errno.ENOSPC)));
		for (String name : verb.results()) {
			all.add(new Expectation.Result(name, name.equals("grefs") ? List.of("8", "9") : List.of("10")));
		}
		return all.subList(0, random.nextInt(all.size() + 1));
	}

	private Operand operand(Parameter parameter) {
		return switch (parameter.kind()) {
			case Parameter.Name(Parameter.Subject subject) -> name(subject);
			case Parameter.NewName(Parameter.Subject subject) -> name(subject);
			case Parameter.Number(int bits) -> new Operand.Value(term(bits));
			case Parameter.ProtectionLetters() -> new Operand.Word(List.of("r", "rw", "-", "rwx").get(random.nextInt(4)));
			case Parameter.AnyWord(List<String> choices) -> new Operand.Word(
					choices.isEmpty() ? "0x12" : choices.get(random.nextInt(choices.size())));
			case Parameter.FreeText() -> new Operand.Word(parameter.occurrence() == Occurrence.ONCE ? "any text" : "text # => ok");
		};
	}

	private Operand name(Parameter.Subject subject) {
		return new Operand.Name(subject == Parameter.Subject.DOMAIN ? "dom7" : NAMES.get(random.nextInt(NAMES.size())));
	}

	private Term term(int bits) {
		return switch (random.nextInt(9)) {
			case 0 -> new Term.IndexOf(NAMES.get(0));
			case 1 -> new Term.GrefOf(NAMES.get(0), random.nextInt(5));
			case 2 -> new Term.FrameOf(NAMES.get(0), random.nextInt(5));
			case 3 -> new Term.PortOf(NAMES.get(1));
			case 4 -> new Term.AddressOf(NAMES.get(2));
			case 5 -> new Term.Shifted(new Term.FrameOf(NAMES.get(0), 1), random.nextInt(64));
			case 6 -> new Term.Sum(List.of(new Term.IndexOf(NAMES.get(0)), new Term.Number(0x1000, "0x1000")));
			case 7 -> new Term.Number(-1, "-1");
			default -> new Term.Number(random.nextLong() >>> Long.SIZE - bits);
		};
	}
}
