package org.grantscope.analysis.query;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;

/** Reads what a term is compared with. */
final class ValueParser {

	private static final int HEX = 16;

	private final QueryParser parser;
	private final Scanner scanner;
	private final Offers offers;
	private final Term term;
	private final ValueKind kind;
	private final boolean inList;

	/** {@code inList} is whether ranges, {@code ?} and {@code none} may stand there. */
	ValueParser(QueryParser parser, Scanner scanner, Offers offers, Term term, boolean inList) {
		this.parser = parser;
		this.scanner = scanner;
		this.offers = offers;
		this.term = term;
		this.kind = term.kind();
		this.inList = inList;
	}

	/** The value or range that stands here, before which there may be white space. */
	Value next() throws QueryException {
		Value value = value();
		if (scanner.isAt("..")) {
			throw parser.failure(scanner.at(), scanner.at() + 2, "one value" + (inList && kind.isOrdered() ? " or range" : ""), null);
		}
		return value;
	}

	private Value value() throws QueryException {
		scanner.skipSpace();
		offers.values(scanner, term, inList);
		int start = scanner.at();
		if (scanner.isAt('"')) {
			String text = parser.quoted(kind.expected());
			return kind == ValueKind.OWNER ? new Value.Part(text.toLowerCase(Locale.ROOT)) : named(text, start);
		}
		int end = scanner.endOfValue();
		String word = scanner.between(start, end);
		scanner.moveTo(end);
		if (inList && word.equals("?")) {
			return new Value.Unknown();
		}
		if (inList && term.canBeNone() && word.equalsIgnoreCase("none")) {
			return new Value.None();
		}
		if (!kind.isOrdered()) {
			return named(word, start);
		}
		return inList && scanner.isAt("..") ? range(word, start) : new Value.Number(number(word, start));
	}

	/** A range whose two dots are next. */
	private Value range(String low, int start) throws QueryException {
		int dots = scanner.at();
		scanner.moveTo(dots + 2);
		int end = scanner.endOfValue();
		String high = scanner.between(scanner.at(), end);
		int second = scanner.at();
		scanner.moveTo(end);
		if (low.isEmpty() && high.isEmpty()) {
			throw parser.failure(start, end, kind.expected() + " before or after the dots", null);
		}
		@Nullable Long from = low.isEmpty() ? null : Long.valueOf(number(low, start));
		@Nullable Long to = high.isEmpty() ? null : Long.valueOf(number(high, second));
		if (from != null && to != null && Long.compareUnsigned(from, to) > 0) {
			throw parser.failure(start, end, "the smaller number first", high + ".." + low);
		}
		return new Value.Range(from, to);
	}

	private Value named(String text, int start) throws QueryException {
		String name = Symbols.normal(text);
		if (kind == ValueKind.STATE && name.equals("unknown")) {
			return new Value.Unknown();
		}
		if (kind.symbols().containsKey(name)) {
			return new Value.Symbol(name);
		}
		if (kind == ValueKind.OWNER && text.chars().anyMatch(c -> !Character.isLetter(c))) {
			return new Value.Part(text.toLowerCase(Locale.ROOT));
		}
		throw parser.failure(start, scanner.at(), kind.expected(), Spelling.nearest(name, names()));
	}

	private Stream<String> names() {
		Stream<String> special = inList && term.canBeNone() ? Stream.of("none") : Stream.empty();
		return Stream.concat(kind.symbols().keySet().stream(), kind == ValueKind.STATE ? Stream.of("unknown") : special);
	}

	private long number(String word, int start) throws QueryException {
		OptionalLong number = kind == ValueKind.DURATION ? Durations.parse(word) : kind == ValueKind.DOMID ? domid(word) : plain(word);
		if (number.isEmpty()) {
			boolean unitMissing = kind == ValueKind.DURATION && Durations.parse(word + "s").isPresent();
			int end = start + word.length();
			throw parser.failure(start, end, kind.expected(), unitMissing ? word + "s" : null);
		}
		if (Long.compareUnsigned(number.getAsLong(), kind.max()) > 0) {
			throw parser.failure(start, start + word.length(), "a number up to " + Long.toUnsignedString(kind.max()), null);
		}
		return number.getAsLong();
	}

	private static OptionalLong domid(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		OptionalLong reserved = IntStream.range(Domid.FIRST_RESERVED, 0x8000)
				.filter(domid -> Domid.describe(domid).equalsIgnoreCase(word)).asLongStream().findFirst();
		return reserved.isPresent() ? reserved : plain(lower.length() > 1 && lower.charAt(0) == 'd' ? lower.substring(1) : lower);
	}

	private static OptionalLong plain(String word) {
		boolean hex = word.regionMatches(true, 0, "0x", 0, 2);
		String digits = hex ? word.substring(2) : word;
		if (digits.isEmpty() || !digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, hex ? HEX : 10) >= 0)) {
			return OptionalLong.empty();
		}
		try {
			return OptionalLong.of(Long.parseUnsignedLong(digits, hex ? HEX : 10));
		} catch (NumberFormatException e) {
			return OptionalLong.empty();
		}
	}
}
