package org.grantscope.allocator.ui.simulate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that an operation must be told.
 *
 * @param key       for remembering, and under which a selection knows it
 * @param label     for people
 * @param kind      what may be entered
 * @param otherwise what stands there at first where neither a selection nor an earlier time says anything
 */
record Field(String key, String label, Kind kind, String otherwise) {

	/** What may be entered; numbers are decimal or, with 0x, hexadecimal, and words after them are for people. */
	sealed interface Kind {

		/** A number up to that one. */
		record Number(long most) implements Kind {
		}

		/** Numbers with blanks between them. */
		record Numbers() implements Kind {
		}

		/** Yes or no. */
		record Flag() implements Kind {
		}

		/** Any word. */
		record Word() implements Kind {
		}
	}

	static Field number(String key, String label, long most, long otherwise) {
		return new Field(key, label, new Kind.Number(most), Long.toString(otherwise));
	}

	static Field hex(String key, String label) {
		return new Field(key, label, new Kind.Number(Long.MAX_VALUE), "0x0");
	}

	static Field numbers(String key, String label) {
		return new Field(key, label, new Kind.Numbers(), "");
	}

	static Field flag(String key, String label, boolean otherwise) {
		return new Field(key, label, new Kind.Flag(), Boolean.toString(otherwise));
	}

	static Field word(String key, String label, String otherwise) {
		return new Field(key, label, new Kind.Word(), otherwise);
	}

	/** What is wrong with a text; empty when nothing is. */
	Optional<String> wrong(String text) {
		return switch (kind) {
			case Kind.Number(long most) -> number(text).filter(number -> number >= 0 && number <= most).isPresent() ? Optional.empty()
					: Optional.of("%s: expected a number from 0 to %d, found %s".formatted(label, most, shown(text)));
			case Kind.Numbers() -> !text.isBlank() && Arrays.stream(text.strip().split("[ ,]+")).allMatch(one -> number(one).isPresent())
					? Optional.empty() : Optional.of("%s: expected numbers with blanks between them, found %s".formatted(label, shown(text)));
			case Kind.Flag() -> Optional.empty();
			case Kind.Word() -> text.matches("\\S+") ? Optional.empty() : Optional.of("%s: expected a word, found %s".formatted(label, shown(text)));
		};
	}

	private static String shown(String text) {
		return text.isBlank() ? "nothing" : "'" + text + "'";
	}

	/** The number with which a text begins. */
	static Optional<Long> number(String text) {
		String first = text.strip().split("\\s+", 2)[0];
		try {
			return Optional.of(first.startsWith("0x") ? Long.parseUnsignedLong(first.substring(2), 16) : Long.parseLong(first));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}
}
