package org.grantscope.analysis.query;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.abi.Domid;

/** How the values of a term are written. */
enum ValueKind {

	/** Decimal or hexadecimal, printed in decimal. */
	NUMBER("number", "a number such as 8 or 0x1f", true, Map.of()),
	/** Decimal or hexadecimal, printed in hexadecimal. */
	HEX("number", "a number such as 0x3648c", true, Map.of()),
	/** A number or an address of an open file. */
	FILE("number", "a file such as 3 or 0xffff888003a41c40", true, Map.of()),
	/** A number of 16 bits, also {@code d7} or {@code DOMID_SELF}. */
	DOMID("domain", "a domain such as 7 or d7", true, Map.of()),
	/** A number of milliseconds with a unit. */
	DURATION("duration", "a duration such as 60s, 5m or 2h", true, Map.of()),
	/** Names of states. */
	STATE("name", "a state", false, Symbols.STATES),
	/** Names of types and flags. */
	FLAG("name", "a flag", false, Symbols.FLAGS),
	/** What an unmap notify does. */
	NOTIFY("name", "byte or event", false, Symbols.NOTIFIES),
	/** Kinds of kernel messages. */
	LOG("name", "a kind of message", false, Symbols.MESSAGES),
	/** Kinds of owners, and any text. */
	OWNER("name or text", "an owner, or a part of what is said of it in quotes", false, Symbols.OWNERS),
	/** The term alone says it. */
	YES_NO("none", "?", false, Map.of());

	private final String noun;
	private final String expected;
	private final boolean ordered;
	private final Map<String, @NonNull Long> symbols;

	ValueKind(String noun, String expected, boolean ordered, Map<String, @NonNull Long> symbols) {
		this.noun = noun;
		this.expected = expected;
		this.ordered = ordered;
		this.symbols = symbols;
	}

	/** In a word or two, for the document. */
	String noun() {
		return noun;
	}

	/** What a message says that should have been there. */
	String expected() {
		return expected;
	}

	/** Whether there are smaller and larger ones, so that ranges mean something. */
	boolean isOrdered() {
		return ordered;
	}

	/** Its names, with the set of numbers that each stands for, a bit for each; empty of numbers. */
	Map<String, @NonNull Long> symbols() {
		return symbols;
	}

	/** The largest number. */
	long max() {
		return this == DOMID ? Domid.MAX : -1L;
	}

	/** The operators that make sense. */
	List<Operator> operators() {
		return ordered ? List.of(Operator.values()) : this == YES_NO ? List.of(Operator.IS)
				: List.of(Operator.IS, Operator.EQUAL, Operator.IS_NOT);
	}
}
