package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Parameter;
import org.grantscope.allocator.scenario.Parameter.Subject;

/** The names of a scenario: where each got its meaning and where it is used. Not changed any more. */
public final class Names {

	private final List<NamedThing> all = new ArrayList<>();
	/** By name, then by owner: the last definition so far. */
	private final Map<String, Map<String, NamedThing>> latest = new HashMap<>();
	/** Of each child: who forked it, and what that one knew then. */
	private final Map<String, String> parents = new HashMap<>();

	private Names(SourceText text) {
		for (int i = 0; i < text.lines().size(); i++) {
			line(text.lines().get(i), i, text.start(i));
		}
	}

	/** Finds them. */
	public static Names of(SourceText text) {
		return new Names(text);
	}

	/** All, in the order of the lines. */
	public List<NamedThing> all() {
		return all;
	}

	/** The name at that place. */
	public Optional<NamedThing> at(int place) {
		return all.stream().filter(name -> name.start() <= place && place <= name.end()).findFirst();
	}

	/** All places where the name at that place means something of the same process. */
	public List<NamedThing> occurrences(int place) {
		return at(place).map(one -> all.stream().filter(other -> other.name().equals(one.name()) && other.owner().equals(one.owner()))
				.toList()).orElse(List.of());
	}

	/** What has been defined before that line, the latest of each name and owner, the last one first. */
	public List<NamedThing> before(int line) {
		Map<String, NamedThing> found = new HashMap<>();
		all.stream().filter(name -> name.isDefinition() && name.line() < line).forEach(name -> found.put(name.owner() + ' ' + name.name(), name));
		return found.values().stream().sorted((one, other) -> other.start() - one.start()).toList();
	}

	private void line(SourceLine line, int number, int start) {
		String actor = actor(line.who());
		List<Token> uses = line.tokens().stream().filter(token -> token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.WHO).toList();
		uses.forEach(token -> use(token, number, start + token.start(), token.kind() == Token.Kind.WHO ? "" : actor));
		line.tokens().stream().filter(token -> token.kind() == Token.Kind.DEFINITION)
				.forEach(token -> define(token, number, start + token.start(), actor));
	}

	/** The key of who does a line. */
	static String actor(List<String> who) {
		return who.isEmpty() || who.get(who.size() - 1).equals("dom0") ? "" : who.get(who.size() - 1);
	}

	private void use(Token token, int line, int start, String actor) {
		Optional<NamedThing> definition = find(token.text(), actor);
		String owner = definition.map(NamedThing::owner).orElse(isForAll(token) ? "" : actor);
		all.add(new NamedThing(token.text(), line, start, owner, Optional.empty(), definition));
	}

	private static boolean isForAll(Token token) {
		return token.parameter().map(Parameter::kind).filter(new Parameter.Name(Subject.DOMAIN)::equals).isPresent();
	}

	private Optional<NamedThing> find(String name, String actor) {
		Map<String, NamedThing> owners = latest.getOrDefault(name, Map.of());
		String owner = actor;
		for (int i = 0; i <= parents.size(); i++) {
			NamedThing found = owners.get(owner);
			if (found != null) {
				return Optional.of(found);
			}
			owner = parents.getOrDefault(owner, "");
		}
		return owners.values().stream().max((one, other) -> one.start() - other.start());
	}

	private void define(Token token, int line, int start, String actor) {
		Parameter.Kind kind = token.parameter().orElseThrow().kind();
		Subject subject = kind instanceof Parameter.NewName(Subject one) ? one : Subject.ALLOC;
		boolean forAll = subject == Subject.CHILD || subject == Subject.DOMAIN;
		if (subject == Subject.CHILD && !token.text().equals(actor)) {
			parents.put(token.text(), actor);
		}
		NamedThing definition = new NamedThing(token.text(), line, start, forAll ? "" : actor, Optional.of(subject), Optional.empty());
		latest.computeIfAbsent(token.text(), unused -> new HashMap<>()).put(definition.owner(), definition);
		all.add(definition);
	}

	/** Which of those names stands for such a thing. */
	static Stream<NamedThing> ofSubject(List<NamedThing> names, Subject subject) {
		return names.stream().filter(name -> name.subject().filter(subject::equals).isPresent());
	}
}
