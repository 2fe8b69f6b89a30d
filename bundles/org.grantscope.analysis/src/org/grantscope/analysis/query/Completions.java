package org.grantscope.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.grantscope.model.owner.FileName;

/** Collects what could be typed at the caret, from what the parser of the text before it says. */
final class Completions implements Offers {

	private static final List<String> DURATIONS = List.of("60s", "5m", "1h", "1d");

	private final String text;
	private final int caret;
	private final KnownValues known;
	private final List<Completion> found = new ArrayList<>();

	Completions(String text, int caret, KnownValues known) {
		this.text = text;
		this.caret = caret;
		this.known = known;
	}

	/** In the order offered. */
	List<Completion> found() {
		return List.copyOf(found);
	}

	@Override
	public void conditions(Scanner here) {
		int start = here.at();
		if (here.endOfWord() != caret || !here.isApart(start)) {
			return;
		}
		String typed = typed(start);
		int end = behindWord();
		boolean compared = end < text.length() && ":=<>".indexOf(text.charAt(end)) >= 0;
		for (Term term : Term.values()) {
			String word = term.word() + (compared || term.standsAlone() ? "" : Operator.IS.sign());
			if (term.names().anyMatch(name -> name.startsWith(typed))) {
				add(start, end, word, term.meaning());
			}
		}
		if ("not".startsWith(typed) && !compared) {
			add(start, end, "not ", "the opposite of what follows");
		}
		if (typed.isEmpty()) {
			add(start, caret, "(", "what belongs together");
		}
	}

	@Override
	public void connectives(Scanner here) {
		int start = here.at();
		if (here.endOfWord() != caret || start == 0 || !Character.isWhitespace(text.charAt(start - 1))) {
			return;
		}
		for (String word : List.of("and", "or")) {
			if (word.startsWith(typed(start))) {
				add(start, behindWord(), word + " ", word.equals("or") ? "one of both" : "both, as without a word");
			}
		}
	}

	@Override
	public void operators(Scanner here, Term term) {
		int start = here.at();
		if (here.endOfSigns() != caret) {
			return;
		}
		Scanner behind = new Scanner(text);
		behind.moveTo(caret);
		for (Operator operator : term.kind().operators()) {
			if (operator != Operator.EQUAL && operator.sign().startsWith(typed(start))) {
				add(start, behind.endOfSigns(), operator.sign(), term.word() + " " + operator.meaning());
			}
		}
	}

	@Override
	public void values(Scanner here, Term term, boolean inList) {
		int start = here.at();
		boolean open = here.isAt('"') && here.closingQuote() < 0;
		if (!open && here.endOfValue() != caret) {
			return;
		}
		String typed = open ? Symbols.normal(text.substring(start + 1, caret)) : typed(start);
		Scanner behind = new Scanner(text);
		behind.moveTo(open ? start : caret);
		int end = !open ? behind.endOfValue() : behind.closingQuote() < 0 ? caret : behind.closingQuote() + 1;
		term.kind().symbols().keySet().stream().filter(name -> name.startsWith(typed))
				.forEach(name -> add(start, end, name, term.word() + ": " + name.replace('_', ' ')));
		if (open) {
			return;
		}
		known.of(term).forEach((value, what) -> {
			String word = term.kind() == ValueKind.FILE ? FileName.number(value) : value.toString();
			if (word.startsWith(typed)) {
				add(start, end, word, what);
			}
		});
		if (term.kind() == ValueKind.DURATION) {
			durations(typed).forEach(duration -> add(start, end, duration, "a duration"));
		}
		if (inList && "?".startsWith(typed)) {
			add(start, end, "?", "no source tells");
		}
		if (inList && term.canBeNone() && "none".startsWith(typed)) {
			add(start, end, "none", "it is known that there is none");
		}
	}

	private static List<String> durations(String typed) {
		if (typed.isEmpty()) {
			return DURATIONS;
		}
		return Durations.units().stream().map(unit -> typed + unit).filter(duration -> Durations.parse(duration).isPresent()).toList();
	}

	private String typed(int start) {
		return text.substring(start, caret).toLowerCase(Locale.ROOT);
	}

	private int behindWord() {
		Scanner behind = new Scanner(text);
		behind.moveTo(caret);
		return behind.endOfWord();
	}

	/** What is there already is not offered. */
	private void add(int from, int to, String word, String description) {
		Completion completion = new Completion(from, to, word, description);
		if (!text.substring(from, to).equals(word) && !found.contains(completion)) {
			found.add(completion);
		}
	}
}
