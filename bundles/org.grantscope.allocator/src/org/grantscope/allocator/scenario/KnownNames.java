package org.grantscope.allocator.scenario;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.grantscope.allocator.scenario.Parameter.Subject;

/** Which names the lines so far made stand for what, by whatever process. */
final class KnownNames {

	private final Map<String, Set<Subject>> names = new HashMap<>();

	/** What is wrong with a name's use: no line before made it stand for such a thing. */
	Optional<StatementParser.Mistake> unknown(StatementParser.Use use) {
		Set<Subject> known = names.getOrDefault(use.name(), Set.of());
		if (known.stream().anyMatch(use.asOneOf()::contains)) {
			return Optional.empty();
		}
		String expected = use.asOneOf().stream().sorted().map(Subject::one).collect(Collectors.joining(" or "));
		return Optional.of(new StatementParser.Mistake(use.column(), "the name of " + expected + " from a line before", use.name()));
	}

	void learn(Line line) {
		if (!(line instanceof Statement statement)) {
			return;
		}
		List<Parameter> parameters = statement.verb().parameters();
		for (int i = 0; i < Math.min(parameters.size(), statement.operands().size()); i++) {
			if (parameters.get(i).kind() instanceof Parameter.NewName(Subject subject)) {
				learn(statement.operands().get(i).toString(), subject);
			}
		}
		if (statement.verb() == Verb.FORGET) {
			names.clear();
		} else if (statement.verb() == Verb.ALLOC_GREFS || statement.verb() == Verb.ALLOC_TRUNCATED) {
			learn("_", Subject.ALLOC);
		}
	}

	private void learn(String name, Subject subject) {
		names.computeIfAbsent(name, unused -> EnumSet.noneOf(Subject.class)).add(subject);
	}
}
