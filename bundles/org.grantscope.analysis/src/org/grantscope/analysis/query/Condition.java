package org.grantscope.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a query asks, as a tree. Two are equal when they ask the same in the same order. */
sealed interface Condition {

	/** All of them; of none, it holds. None of the parts is such a list itself. */
	record All(List<Condition> parts) implements Condition {

		/** Takes a copy of the list. */
		public All {
			parts = List.copyOf(parts);
		}
	}

	/** One of them, of two or more. None of the parts is such a list itself. */
	record Any(List<Condition> parts) implements Condition {

		/** Takes a copy of the list. */
		public Any {
			parts = List.copyOf(parts);
		}
	}

	/** The opposite; what is unknown stays so. */
	record Not(Condition part) implements Condition {
	}

	/** A term that stands alone. */
	record Has(Term term) implements Condition {
	}

	/** A term compared with a value or, where the operator takes a list, with several. */
	record Comparison(Term term, Operator operator, List<Value> values) implements Condition {

		/** Takes a copy of the list. */
		public Comparison {
			values = List.copyOf(values);
		}
	}

	/** Some column says this, which is in lower case. */
	record Text(String text) implements Condition {
	}

	/** The conjunction; parts that are one themselves are taken apart. */
	static Condition all(List<Condition> parts) {
		List<Condition> flat = new ArrayList<>();
		parts.forEach(part -> flat.addAll(part instanceof All all ? all.parts() : List.of(part)));
		return flat.size() == 1 ? flat.get(0) : new All(flat);
	}

	/** The disjunction; parts that are one themselves are taken apart. */
	static Condition any(List<Condition> parts) {
		List<Condition> flat = new ArrayList<>();
		parts.forEach(part -> flat.addAll(part instanceof Any any ? any.parts() : List.of(part)));
		return flat.size() == 1 ? flat.get(0) : new Any(flat);
	}

	/** As a query says it. */
	default String print() {
		return switch (this) {
			case All all -> all.parts().stream().map(part -> part instanceof Any ? "(" + part.print() + ")" : part.print())
					.collect(Collectors.joining(" "));
			case Any any -> any.parts().stream().map(Condition::print).collect(Collectors.joining(" or "));
			case Not not -> not.part() instanceof Any || not.part() instanceof All ? "!(" + not.part().print() + ")"
					: "!" + not.part().print();
			case Has has -> has.term().word();
			case Comparison asked -> asked.term().word() + asked.operator().sign()
					+ asked.values().stream().map(value -> value.print(asked.term().kind())).collect(Collectors.joining(","));
			case Text text -> Scanner.isPlain(text.text()) ? text.text() : quoted(text.text());
		};
	}

	/** A text in quotes. */
	static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/** A text as it is looked for. */
	static Text text(String typed) {
		return new Text(typed.toLowerCase(Locale.ROOT));
	}
}
