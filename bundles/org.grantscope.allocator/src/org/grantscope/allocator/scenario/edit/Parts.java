package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** The parts of a scenario. */
public final class Parts {

	private Parts() {
	}

	/**
	 * By sections: a comment that stands alone, or the first one of some, begins a section; {@code in any order} begins the last
	 * one, whose units are its parts. What comes before the first comment is not in a section.
	 */
	public static List<Part> bySection(SourceText text) {
		List<Part> all = new ArrayList<>();
		@Nullable Part section = null;
		List<Part> statements = new ArrayList<>();
		boolean free = false;
		boolean inComment = false;
		for (int i = 0; i < text.lines().size(); i++) {
			SourceLine line = text.lines().get(i);
			boolean begins = line.form() == SourceLine.Form.IN_ANY_ORDER || line.form() == SourceLine.Form.COMMENT && !inComment && !free;
			if (begins) {
				close(all, section, statements);
				free = line.form() == SourceLine.Form.IN_ANY_ORDER;
				section = new Part(free ? Part.Kind.ANY_ORDER : Part.Kind.SECTION, free ? "in any order" : title(line), i, i, List.of());
			} else if (line.form() == SourceLine.Form.STATEMENT) {
				statements.add(statement(line, i));
			}
			inComment = line.form() == SourceLine.Form.COMMENT;
		}
		close(all, section, statements);
		return all;
	}

	private static void close(List<Part> all, @Nullable Part section, List<Part> statements) {
		if (section == null) {
			all.addAll(statements);
		} else {
			all.add(section.with(statements));
		}
		statements.clear();
	}

	/** By who does what, in the order in which each is met first. */
	public static List<Part> byActor(SourceText text) {
		Map<String, List<Part>> actors = new LinkedHashMap<>();
		for (int i = 0; i < text.lines().size(); i++) {
			SourceLine line = text.lines().get(i);
			if (line.form() == SourceLine.Form.STATEMENT) {
				actors.computeIfAbsent(line.who().isEmpty() ? "dom0" : String.join(", ", line.who()), unused -> new ArrayList<>())
						.add(statement(line, i));
			}
		}
		return actors.entrySet().stream().map(entry -> new Part(Part.Kind.ACTOR, entry.getKey(), entry.getValue().get(0).line(),
				entry.getValue().get(0).line(), List.of()).with(entry.getValue())).toList();
	}

	private static String title(SourceLine line) {
		String title = line.text().strip().replaceFirst("^#+\\s*", "");
		return title.isEmpty() ? "#" : title;
	}

	private static Part statement(SourceLine line, int number) {
		boolean defines = line.tokens().stream().anyMatch(token -> token.kind() == Token.Kind.DEFINITION);
		Part.Kind kind = line.verb().isEmpty() ? Part.Kind.MISTAKE : defines ? Part.Kind.DEFINITION : Part.Kind.STATEMENT;
		return new Part(kind, line.operation(), number, number, List.of());
	}
}
