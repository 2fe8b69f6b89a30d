package org.grantscope.analysis.query;

import java.util.function.LongPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.model.owner.FileName;

/** What a term is compared with. */
sealed interface Value {

	/** A number; durations in milliseconds. Unsigned. */
	record Number(long value) implements Value {
	}

	/** From one number to another, both belong to it; null is open. */
	record Range(@Nullable Long from, @Nullable Long to) implements Value {
	}

	/** A name of the term's kind. */
	record Symbol(String name) implements Value {
	}

	/** A part of a text, in lower case. */
	record Part(String text) implements Value {
	}

	/** No source tells. */
	record Unknown() implements Value {
	}

	/** It is known that there is none. */
	record None() implements Value {
	}

	/** As a query says it. */
	default String print(ValueKind kind) {
		return switch (this) {
			case Number number -> print(kind, number.value());
			case Range range -> bound(kind, range.from()) + ".." + bound(kind, range.to());
			case Symbol symbol -> symbol.name();
			case Part part -> Condition.quoted(part.text());
			case Unknown unknown -> "?";
			case None none -> "none";
		};
	}

	/** Which numbers it stands for; none where it stands for no number. */
	default LongPredicate numbers(ValueKind kind) {
		return switch (this) {
			case Number number -> value -> value == number.value();
			case Range range -> {
				long from = range.from() instanceof Long low ? low : 0;
				long to = range.to() instanceof Long high ? high : -1;
				yield value -> Long.compareUnsigned(value, from) >= 0 && Long.compareUnsigned(value, to) <= 0;
			}
			case Symbol symbol -> {
				long set = kind.symbols().getOrDefault(symbol.name(), 0L);
				yield value -> (set >>> value & 1) != 0;
			}
			case Part part -> value -> false;
			case Unknown unknown -> value -> false;
			case None none -> value -> false;
		};
	}

	private static String bound(ValueKind kind, @Nullable Long value) {
		return value == null ? "" : print(kind, value);
	}

	private static String print(ValueKind kind, long value) {
		return switch (kind) {
			case HEX -> "0x" + Long.toHexString(value);
			case FILE -> FileName.number(value);
			case DOMID -> value >= Domid.FIRST_RESERVED ? Domid.describe((int) value).replaceFirst("^d", "") : Long.toString(value);
			case DURATION -> Durations.print(value);
			case NUMBER, STATE, FLAG, NOTIFY, LOG, OWNER, YES_NO -> Long.toUnsignedString(value);
		};
	}
}
