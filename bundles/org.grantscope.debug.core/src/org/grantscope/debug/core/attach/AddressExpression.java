package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

/**
 * What somebody asks to see in the Memory view: {@code 0xffff888003c00000}, {@code gnttab_shared}, {@code *gnttab_shared} for
 * what that points to, each with {@code + 0x10} or {@code - 16} behind it.
 */
final class AddressExpression {

	private static final Pattern FORM = Pattern.compile("\\s*(\\*?)\\s*([\\w.:$]+)\\s*(?:([+-])\\s*(\\w+)\\s*)?");
	private static final String EXPECTED =
			"an address such as 0xffff888003c00000, a symbol, or * and a symbol, and + or - a number";

	/** Knows where symbols are. */
	@FunctionalInterface
	interface Symbols {

		/** The address of that name; empty when nothing has it, or several things have. */
		OptionalLong address(String name);
	}

	private final String text;
	private final Symbols symbols;
	private final MemoryReader memory;

	AddressExpression(String text, Symbols symbols, MemoryReader memory) {
		this.text = text;
		this.symbols = symbols;
		this.memory = memory;
	}

	/**
	 * The address.
	 *
	 * @throws FormatException when it is no expression, or has a symbol that is not known
	 * @throws IOException     when what a symbol points to cannot be read
	 */
	long address() throws FormatException, IOException {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw wrong(text, EXPECTED);
		}
		long base = term(matcher.group(2));
		if (!matcher.group(1).isEmpty()) {
			base = ByteBuffer.wrap(memory.read(base, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getLong();
		}
		@Nullable String sign = matcher.group(3);
		long more = sign == null ? 0 : number(matcher.group(4));
		return "-".equals(sign) ? base - more : base + more;
	}

	private long term(String name) throws FormatException {
		if (Character.isDigit(name.charAt(0))) {
			return number(name);
		}
		OptionalLong address = symbols.address(name);
		if (address.isEmpty()) {
			throw wrong(name, "a symbol that is known and has one address");
		}
		return address.getAsLong();
	}

	private long number(String digits) throws FormatException {
		try {
			boolean hex = digits.startsWith("0x") || digits.startsWith("0X");
			return hex ? Long.parseUnsignedLong(digits.substring(2), 16) : Long.parseUnsignedLong(digits);
		} catch (NumberFormatException e) {
			throw wrong(digits, "a number of 64 bits, decimal or 0x...");
		}
	}

	private FormatException wrong(String found, String expected) {
		return new FormatException(new Problem(text, "expression", expected, found));
	}
}
