package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Line;
import org.grantscope.allocator.scenario.Parameter;
import org.grantscope.allocator.scenario.Parameter.Subject;
import org.grantscope.allocator.scenario.Verb;

/** What can be written at a place of a scenario. */
public final class Offers {

	private static final String STOPS = " \t\r\n,";
	private static final String AGAIN = "in ";

	private final SourceText text;
	private final Names names;
	private final int line;
	private final int start;
	private final int end;
	private final String prefix;
	private final List<Offer> offers = new ArrayList<>();

	private Offers(SourceText text, int place) {
		this.text = text;
		this.names = Names.of(text);
		this.line = text.lineAt(place);
		int from = place;
		while (from > text.start(line) && STOPS.indexOf(text.text().charAt(from - 1)) < 0) {
			from--;
		}
		int to = place;
		while (to < text.end(line) && STOPS.indexOf(text.text().charAt(to)) < 0) {
			to++;
		}
		this.start = from;
		this.end = to;
		this.prefix = text.text().substring(from, place);
	}

	/**
	 * What fits there: first what begins with the part of a word that stands before the place, then what has it in the middle,
	 * each in the order in which it is likely to be meant. An offer replaces the whole word.
	 */
	public static List<Offer> at(SourceText text, int place) {
		Offers offers = new Offers(text, place);
		offers.collect(SourceLine.of(text.text().substring(text.start(offers.line), offers.start)));
		return offers.fitting();
	}

	private List<Offer> fitting() {
		String wanted = prefix.toLowerCase(Locale.ROOT);
		List<Offer> first = offers.stream().filter(offer -> offer.text().toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
		List<Offer> rest = offers.stream().filter(offer -> !first.contains(offer) && fits(offer, wanted)).toList();
		return Stream.concat(first.stream(), rest.stream()).toList();
	}

	private static boolean fits(Offer offer, String wanted) {
		String plain = wanted.replaceFirst("^[$@*%&]", "");
		return offer.text().toLowerCase(Locale.ROOT).contains(wanted)
				|| offer.kind() == Offer.Kind.NAME && offer.text().toLowerCase(Locale.ROOT).substring(1).startsWith(plain);
	}

	private void add(Offer.Kind kind, String what, String label, String detail) {
		offers.add(new Offer(kind, what, label, detail, start, end));
	}

	private void add(Offer.Kind kind, String what, String detail) {
		add(kind, what, what.strip(), detail);
	}

	private void collect(SourceLine before) {
		switch (before.next()) {
			case Next.Begin() -> begin();
			case Next.Who() -> who(before);
			case Next.Operation() -> operations(before);
			case Next.Operand operand -> operand(operand, before);
			case Next.End(Verb verb, List<String> keywords) -> end(keywords);
			case Next.Expected(Verb verb) -> expected(verb);
			case Next.Value value -> {
				// The numbers that will come are known to a run alone.
			}
			case Next.Anything() -> {
				// Nothing to say.
			}
		}
	}

	private void begin() {
		operations(SourceLine.of(""));
		boolean free = text.lines().stream().anyMatch(one -> one.form() == SourceLine.Form.IN_ANY_ORDER);
		if (!free) {
			add(Offer.Kind.KEYWORD, Line.InAnyOrder.WORDS, "what follows is done in every order by explore");
		}
	}

	private void operations(SourceLine before) {
		for (Verb verb : Verb.values()) {
			add(Offer.Kind.OPERATION, verb.word() + (verb.parameters().isEmpty() ? "" : " "), verb.synopsis(), verb.description());
		}
		actors(before).forEach(actor -> add(Offer.Kind.WHO, AGAIN + actor + " ", done(actor)));
	}

	private static String done(String actor) {
		return actor.matches("dom[0-9]+") ? "done by that domain" : "done by that child";
	}

	private void who(SourceLine before) {
		actors(before).forEach(actor -> add(Offer.Kind.WHO, actor + " ", done(actor)));
		if (before.who().isEmpty()) {
			add(Offer.Kind.KEYWORD, "any order", "what follows is done in every order by explore");
		}
	}

	/** Those that have done something, those that domains were granted to, children; always two domains to choose from. */
	private Set<String> actors(SourceLine before) {
		Set<String> actors = new LinkedHashSet<>();
		Names.ofSubject(names.before(line), Subject.CHILD).forEach(child -> actors.add(child.name()));
		text.lines().forEach(one -> actors.addAll(one.who()));
		Names.ofSubject(names.before(line), Subject.DOMAIN).forEach(domain -> actors.add(domain.name()));
		actors.addAll(List.of("dom0", "dom5"));
		actors.removeIf(actor -> !actor.matches(LineReader.NAME) || before.who().contains(actor));
		return actors;
	}

	private void operand(Next.Operand next, SourceLine before) {
		OperandOffers choices = new OperandOffers(names.before(line), Names.actor(before.who()));
		choices.of(next.verb(), next.parameter()).forEach(choice -> add(choice.kind(), choice.text(), choice.detail()));
		if (next.mayBeLast()) {
			end(next.keywords());
		}
	}

	private void end(List<String> keywords) {
		keywords.forEach(keyword -> add(Offer.Kind.KEYWORD, keyword + " ", ""));
		add(Offer.Kind.KEYWORD, LineReader.EXPECTS + " ", "what shall come of it");
		boolean free = text.lines().subList(0, line).stream().anyMatch(one -> one.form() == SourceLine.Form.IN_ANY_ORDER);
		if (free) {
			add(Offer.Kind.KEYWORD, LineReader.CONTINUED, "one unit with the next line");
		}
	}

	private void expected(Verb verb) {
		ExpectedWords.fields(verb).forEach(field -> add(Offer.Kind.EXPECTATION, field + " ", ExpectedWords.field(field)));
		ExpectedWords.outcomes(verb).forEach(word -> add(Offer.Kind.EXPECTATION, word, ExpectedWords.meaning(word).orElse("")));
	}

	/** What stands for one parameter. */
	static String remark(Parameter parameter) {
		return parameter.name() + (parameter.remark().isEmpty() ? "" : ": " + parameter.remark());
	}
}
