package org.grantscope.analysis.query;

import java.util.function.LongPredicate;

/** Between a term and what it is compared with. Longer signs stand before their beginnings. */
enum Operator {

	/** Is one of a list of values and ranges. */
	IS(":", "is one of"),
	/** At most. */
	AT_MOST("<=", "is at most"),
	/** Less. */
	LESS("<", "is less than"),
	/** At least. */
	AT_LEAST(">=", "is at least"),
	/** More. */
	MORE(">", "is more than"),
	/** None of them. */
	IS_NOT("!=", "is none of"),
	/** The same as {@link #IS}. */
	EQUAL("=", "is one of");

	private final String sign;
	private final String meaning;

	Operator(String sign, String meaning) {
		this.sign = sign;
		this.meaning = meaning;
	}

	String sign() {
		return sign;
	}

	/** For people. */
	String meaning() {
		return meaning;
	}

	/** Whether a list and ranges may follow. */
	boolean takesList() {
		return switch (this) {
			case IS, EQUAL, IS_NOT -> true;
			case LESS, AT_MOST, MORE, AT_LEAST -> false;
		};
	}

	/** Which numbers, unsigned, compare so with that one. */
	LongPredicate to(long number) {
		return switch (this) {
			case IS, EQUAL -> value -> value == number;
			case IS_NOT -> value -> value != number;
			case LESS -> value -> Long.compareUnsigned(value, number) < 0;
			case AT_MOST -> value -> Long.compareUnsigned(value, number) <= 0;
			case MORE -> value -> Long.compareUnsigned(value, number) > 0;
			case AT_LEAST -> value -> Long.compareUnsigned(value, number) >= 0;
		};
	}
}
