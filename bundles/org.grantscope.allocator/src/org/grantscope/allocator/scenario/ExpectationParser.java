package org.grantscope.allocator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;

/** Reads what is expected: the words of a line after {@code =>}. */
final class ExpectationParser {

	/** Results that are lists. */
	private static final Set<String> LISTS = Set.of("grefs", "ports", "refs");
	private static final String BYTES = "bytes";

	private final Words words;
	private final StatementParser line;

	ExpectationParser(Words words, StatementParser line) {
		this.words = words;
		this.line = line;
	}

	List<Expectation> parse(Verb verb) {
		List<Expectation> expectations = new ArrayList<>();
		List<Words.Word> item = new ArrayList<>();
		int end = words.column();
		while (!words.isAtEnd()) {
			Words.Word word = words.next();
			int column = word.column();
			String[] parts = word.text().split(",", -1);
			for (int i = 0; i < parts.length; i++) {
				if (i > 0) {
					one(verb, item, column - 1).ifPresent(expectations::add);
					item.clear();
				}
				if (!parts[i].isEmpty()) {
					item.add(new Words.Word(parts[i], column));
				}
				column += parts[i].length() + 1;
			}
			end = column - 1;
		}
		one(verb, item, end).ifPresent(expectations::add);
		return expectations;
	}

	private Optional<Expectation> one(Verb verb, List<Words.Word> item, int end) {
		if (item.isEmpty()) {
			line.wrong(end, "what is expected: " + choices(verb), "nothing");
			return Optional.empty();
		}
		Words.Word first = item.get(0);
		if (verb.results().contains(first.text()) || Expectation.Result.OF_ANY.contains(first.text())) {
			return result(item, end);
		}
		Optional<Expectation> outcome = outcome(first.text());
		if (outcome.isEmpty()) {
			line.wrong(first.column(), choices(verb), first.text());
		} else if (item.size() > 1) {
			line.wrong(item.get(1).column(), "a comma or the end of the line", item.get(1).text());
		}
		return outcome;
	}

	private static Optional<Expectation> outcome(String text) {
		if (text.equals("ok")) {
			return Optional.of(new Expectation.Success());
		}
		Stream<Expectation> errors = Stream.of(Errno.values()).filter(errno -> errno.name().equals(text)).map(Expectation.Refusal::new);
		Stream<Expectation> statuses = Stream.of(GrantStatus.values()).filter(status -> status.symbol().equals(text))
				.map(Expectation.Grant::new);
		Stream<Expectation> signals = Stream.of(Outcome.Signal.values()).filter(signal -> signal.name().equals(text))
				.map(Expectation.Fault::new);
		return Stream.of(errors, statuses, signals).flatMap(all -> all).findFirst();
	}

	private Optional<Expectation> result(List<Words.Word> item, int end) {
		String name = item.get(0).text();
		List<Words.Word> values = item.subList(1, item.size());
		if (values.isEmpty() && !LISTS.contains(name)) {
			line.wrong(end, name + ", " + what(name), "nothing");
		} else if (values.size() > 1 && !LISTS.contains(name)) {
			line.wrong(values.get(1).column(), "a comma or the end of the line", values.get(1).text());
		}
		for (Words.Word value : values) {
			boolean right = name.equals(BYTES) ? value.text().matches("([0-9a-f]{2})*") : NumberText.parse(value.text()).isPresent();
			if (!right) {
				line.wrong(value.column(), name + ", " + what(name), value.text());
			}
		}
		return Optional.of(new Expectation.Result(name, values.stream().map(Words.Word::text).toList()));
	}

	private static String what(String name) {
		return name.equals(BYTES) ? "pairs of hexadecimal digits" : "a number of 64 bits";
	}

	private static String choices(Verb verb) {
		List<String> results = Stream.concat(verb.results().stream(), Expectation.Result.OF_ANY.stream()).toList();
		return "ok, an error such as EINVAL, a status such as GNTST_bad_gntref, SEGV, BUS, or one of " + String.join(", ", results);
	}
}
