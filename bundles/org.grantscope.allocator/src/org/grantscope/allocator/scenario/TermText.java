package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads terms. */
final class TermText {

	/** What names are made of; one that ends in a dot and a number would be taken for a reference. */
	static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,22}");

	private static final Pattern REFERENCE = Pattern.compile("([@*])(" + NAME + ")(?:\\.([0-9]{1,9}))?");
	private static final Pattern VARIABLE = Pattern.compile("([$%&])(" + NAME + ")");
	private static final Pattern SHIFTED = Pattern.compile("<([^<+]+)(?:<([0-9]{1,2}))?");

	private TermText() {
	}

	/** A term; empty when the text is none. */
	static Optional<Term> parse(String text) {
		List<Term> terms = new ArrayList<>();
		for (String part : text.split("\\+", -1)) {
			Optional<Term> term = single(part);
			if (term.isEmpty()) {
				return Optional.empty();
			}
			terms.add(term.get());
		}
		return Optional.of(terms.size() == 1 ? terms.get(0) : new Term.Sum(terms));
	}

	private static Optional<Term> single(String text) {
		Matcher variable = VARIABLE.matcher(text);
		if (variable.matches()) {
			String name = variable.group(2);
			return Optional.of(switch (variable.group(1)) {
				case "$" -> new Term.IndexOf(name);
				case "%" -> new Term.PortOf(name);
				default -> new Term.AddressOf(name);
			});
		}
		Matcher reference = REFERENCE.matcher(text);
		if (reference.matches()) {
			int which = reference.group(3) == null ? 0 : Integer.parseInt(reference.group(3));
			return Optional.of(reference.group(1).equals("@") ? new Term.GrefOf(reference.group(2), which)
					: new Term.FrameOf(reference.group(2), which));
		}
		Matcher shifted = SHIFTED.matcher(text);
		if (shifted.matches()) {
			int bits = shifted.group(2) == null ? Integer.SIZE : Integer.parseInt(shifted.group(2));
			return bits < Long.SIZE ? single(shifted.group(1)).map(term -> new Term.Shifted(term, bits)) : Optional.empty();
		}
		OptionalLong number = NumberText.parse(text);
		return number.isPresent() ? Optional.of(new Term.Number(number.getAsLong(), text)) : Optional.empty();
	}
}
