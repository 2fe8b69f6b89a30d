package org.grantscope.analysis.query;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.model.EntryState;

/**
 * The names that stand for numbers in queries: lower case, words joined by an underscore. A name stands for a set of numbers
 * below 64, a bit for each. In the order offered.
 */
final class Symbols {

	/** What clears a byte. */
	static final long BYTE = 0;
	/** What signals an event channel. */
	static final long EVENT = 1;
	/** Flags come after the types. */
	private static final int FIRST_FLAG = 4;

	/** States, and the first words that several share. */
	static final Map<String, @NonNull Long> STATES = states();
	/** Types by {@link #type} and flags by {@link #flag}. */
	static final Map<String, @NonNull Long> FLAGS = flags();
	static final Map<String, @NonNull Long> NOTIFIES = notifies();
	/** {@link KernelLog.Kind}s. */
	static final Map<String, @NonNull Long> MESSAGES = messages();
	/** {@link OwnerWord}s. */
	static final Map<String, @NonNull Long> OWNERS = owners();

	private Symbols() {
	}

	/** The number of a type of entries. */
	static long type(GrantType type) {
		return type.ordinal();
	}

	/** The number of a flag. */
	static long flag(GrantFlag flag) {
		return FIRST_FLAG + flag.ordinal();
	}

	/** A name as the tables have it. */
	static String normal(String name) {
		return name.toLowerCase(Locale.ROOT).strip().replace(' ', '_').replace('-', '_');
	}

	private static Map<String, @NonNull Long> states() {
		Map<String, @NonNull Long> states = new LinkedHashMap<>();
		for (EntryState state : EntryState.values()) {
			if (state != EntryState.UNKNOWN) {
				String name = normal(state.getLiteral());
				add(states, name.indexOf('_') < 0 ? name : name.substring(0, name.indexOf('_')), state.getValue());
				if (name.indexOf('_') >= 0) {
					add(states, name, state.getValue());
				}
			}
		}
		return states;
	}

	private static Map<String, @NonNull Long> flags() {
		Map<String, @NonNull Long> flags = new LinkedHashMap<>();
		for (GrantFlag flag : GrantFlag.values()) {
			add(flags, normal(flag.label()), flag(flag));
		}
		for (GrantType type : GrantType.values()) {
			add(flags, normal(type.label()), type(type));
		}
		return flags;
	}

	private static Map<String, @NonNull Long> notifies() {
		Map<String, @NonNull Long> notifies = new LinkedHashMap<>();
		add(notifies, "byte", BYTE);
		add(notifies, "event", EVENT);
		return notifies;
	}

	private static Map<String, @NonNull Long> messages() {
		Map<String, @NonNull Long> messages = new LinkedHashMap<>();
		for (KernelLog.Kind kind : KernelLog.Kind.values()) {
			add(messages, normal(kind.name()), kind.ordinal());
		}
		return messages;
	}

	private static Map<String, @NonNull Long> owners() {
		Map<String, @NonNull Long> owners = new LinkedHashMap<>();
		for (OwnerWord word : OwnerWord.values()) {
			add(owners, word.word(), word.ordinal());
		}
		return owners;
	}

	private static void add(Map<String, @NonNull Long> symbols, String name, long value) {
		symbols.merge(name, 1L << value, (before, added) -> before | added);
	}
}
