package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.KernelLog;

/**
 * One thing that a kernel or the hypervisor prints, with places for its numbers: {@code {ref}} is a decimal number, or a
 * hexadecimal one with its 0x; {@code {ref:x}} is hexadecimal, with or without; {@code *} at the end is anything.
 */
final class MessageForm {

	private static final Pattern PLACE = Pattern.compile("\\{([^}:]+)(:x)?\\}");
	private static final String ANYTHING = "*";
	private static final String REF = "ref";
	private static final String PFN = "pfn";
	/** Only what begins like this is missed when it does not go on as it should. */
	private static final Pattern TELLING = Pattern.compile("g\\.e\\.|[Gg]rant|maptrack");
	private static final int TELLING_LENGTH = 5;
	private static final long NO_PAGE_32 = 0xffff_ffffL;

	private final KernelLog.Kind kind;
	private final String head;
	private final Pattern pattern;
	private final List<String> names = new ArrayList<>();
	private final List<Boolean> hexadecimal = new ArrayList<>();

	/** What a message of a form says. */
	record Values(OptionalInt ref, OptionalLong pfn, SortedMap<String, Long> numbers) {
	}

	private MessageForm(KernelLog.Kind kind, String template) {
		this.kind = kind;
		boolean open = template.endsWith(ANYTHING);
		String closed = open ? template.substring(0, template.length() - 1) : template;
		StringBuilder regex = new StringBuilder();
		Matcher place = PLACE.matcher(closed);
		int from = 0;
		int first = closed.length();
		while (place.find()) {
			first = Math.min(first, place.start());
			boolean bare = place.group(2) != null;
			regex.append(Pattern.quote(closed.substring(from, place.start()))).append(bare
					? "((?:0x)?[0-9a-f]++)" : "(0x[0-9a-f]++|-?\\d++)");
			names.add(place.group(1));
			hexadecimal.add(bare);
			from = place.end();
		}
		regex.append(Pattern.quote(closed.substring(from))).append(open ? ".*+" : "\\.?\\s*+");
		this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
		this.head = closed.substring(0, first);
	}

	static MessageForm of(KernelLog.Kind kind, String template) {
		return new MessageForm(kind, template);
	}

	KernelLog.Kind kind() {
		return kind;
	}

	/** Whether the message could be cut within its last number without anybody seeing it. */
	boolean endsWithNumber(String message) {
		return !message.isEmpty() && Character.digit(message.charAt(message.length() - 1), 16) >= 0 && !names.isEmpty();
	}

	/** Whether a message that does not match was meant to. */
	boolean begins(String message) {
		return head.length() >= TELLING_LENGTH && TELLING.matcher(head).find() && message.startsWith(head)
				&& head.length() < message.length();
	}

	/** The numbers of a message; null when it is not of this form or a number has too many bits. */
	@Nullable Values match(String message) {
		if (!message.startsWith(head)) {
			return null;
		}
		Matcher m = pattern.matcher(message);
		return m.matches() ? values(m) : null;
	}

	private @Nullable Values values(Matcher m) {
		OptionalInt ref = OptionalInt.empty();
		OptionalLong pfn = OptionalLong.empty();
		SortedMap<String, Long> numbers = new TreeMap<>();
		for (int i = 0; i < names.size(); i++) {
			OptionalLong number = number(m.group(i + 1), hexadecimal.get(i));
			if (number.isEmpty()) {
				return null;
			}
			long value = number.getAsLong();
			switch (names.get(i)) {
				case REF -> {
					if (value >>> 31 != 0) {
						return null;
					}
					ref = OptionalInt.of((int) value);
				}
				case PFN -> pfn = value == -1 || value == NO_PAGE_32 ? OptionalLong.empty() : number;
				default -> numbers.put(names.get(i), value);
			}
		}
		return new Values(ref, pfn, Collections.unmodifiableSortedMap(numbers));
	}

	private static OptionalLong number(String digits, boolean bare) {
		boolean prefixed = digits.startsWith("0x");
		return Numbers.of64Bits(prefixed ? digits.substring(2) : digits, prefixed || bare ? 16 : 10);
	}
}
